import type { District } from '@/features/listings/places'

/**
 * Our own simplified drawing of the districts, 360 by 350. It shows who neighbours whom and where the river runs; it
 * is no map. `at` is where the name stands.
 */
export const districtShapes: Record<District, { points: string; at: readonly [number, number] }> = {
  shanghe: { points: '178,8 262,6 272,50 186,58', at: [225, 38] },
  jiyang: { points: '186,58 272,50 284,96 196,112 160,92', at: [236, 80] },
  tianqiao: { points: '112,104 160,92 196,112 186,152 146,158 108,146', at: [150, 132] },
  huaiyin: { points: '64,120 112,104 108,146 112,182 74,190 50,158', at: [82, 154] },
  shizhong: { points: '108,146 146,158 154,202 142,240 114,232 112,182', at: [124, 214] },
  lixia: { points: '146,158 186,152 214,160 210,206 154,202', at: [182, 184] },
  licheng: {
    points: '196,112 284,96 262,150 256,210 226,262 142,240 154,202 210,206 214,160 186,152',
    at: [228, 140],
  },
  zhangqiu: { points: '284,96 332,108 336,196 296,232 256,210 262,150', at: [298, 164] },
  changqing: { points: '50,158 74,190 112,182 114,232 142,240 120,284 66,278 30,226', at: [84, 252] },
  pingyin: { points: '30,226 66,278 48,320 8,308 4,262', at: [36, 292] },
  laiwu: { points: '226,262 256,210 296,232 324,262 300,312 246,314', at: [276, 276] },
  gangcheng: { points: '300,312 324,262 336,294 328,338 288,340', at: [308, 326] },
}

export const riverPath = 'M0 246C22 214 34 184 48 148S96 100 136 96s74 10 110-24 60-34 94-38'
