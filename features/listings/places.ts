/** The ten districts and two counties of Jinan, in the order of the city's own lists. Words: message `districts.*`. */
export const districts = [
  'lixia',
  'shizhong',
  'huaiyin',
  'tianqiao',
  'licheng',
  'changqing',
  'zhangqiu',
  'jiyang',
  'laiwu',
  'gangcheng',
  'pingyin',
  'shanghe',
] as const
export type District = (typeof districts)[number]

/** Chinese names of the districts, for drivers and forms. */
export const districtNamesZh: Record<District, string> = {
  lixia: '历下区',
  shizhong: '市中区',
  huaiyin: '槐荫区',
  tianqiao: '天桥区',
  licheng: '历城区',
  changqing: '长清区',
  zhangqiu: '章丘区',
  jiyang: '济阳区',
  laiwu: '莱芜区',
  gangcheng: '钢城区',
  pingyin: '平阴县',
  shanghe: '商河县',
}

/** Metro and tram lines. Words: message `metroLines.*`. */
export const metroLines = ['1', '2', '3', '4', '6', '8', 'jiyang'] as const

/**
 * A box around the municipality of Jinan, WGS-84 degrees, a little generous. A point outside it is a slip of the hand
 * (latitude and longitude exchanged, a digit lost).
 */
export const jinanBounds = { south: 35.9, north: 37.7, west: 116.1, east: 118.1 }
