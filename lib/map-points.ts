/** A place whose position is exactly known, as the map in the browser gets it. WGS-84 degrees. */
export type MapPoint = {
  lat: number
  lng: number
  href: string
  name: string
  lang: string
  dir: string
  /** Key and name of its category; the key chooses the colour. */
  category: string
  section: string
}

/** What the map says in the language of the page. `{count}` in `cluster` stands for a number. */
export type MapWords = {
  title: string
  zoomIn: string
  zoomOut: string
  close: string
  cluster: string
  wheel: string
  wheelMac: string
  fingers: string
}

/** The answer of `/api/points/…`. */
export type MapAnswer = {
  points: MapPoint[]
  /** How many are on the map and how many are not, in words. */
  status: string
  words: MapWords
}
