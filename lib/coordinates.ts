/** A point in degrees. Which of the three systems it is in, the name of the variable or function says. */
export type Coordinates = { lat: number; lng: number }

/** Krasovsky 1940, the ellipsoid GCJ-02 computes with: semi-major axis in metres, and the eccentricity squared. */
const axis = 6_378_245
const eccentricity = 0.006_693_421_622_965_943

/** Baidu's turn of the angle, per degree. */
const baiduTurn = (Math.PI * 3000) / 180

/** GCJ-02 is only defined in mainland China; outside this box a point is left where it is. */
const isOutside = ({ lat, lng }: Coordinates) => lng < 72.004 || lng > 137.8347 || lat < 0.8293 || lat > 55.8271

const sine = (turns: number) => Math.sin(turns * Math.PI)

/** Metres by which GCJ-02 moves a point north and east, `x` and `y` being degrees east of 105 and north of 35. */
function metresOfShift(x: number, y: number): { north: number; east: number } {
  const ripple = (20 * sine(6 * x) + 20 * sine(2 * x)) * (2 / 3)
  const root = Math.sqrt(Math.abs(x))
  return {
    north:
      -100 +
      2 * x +
      3 * y +
      0.2 * y * y +
      0.1 * x * y +
      0.2 * root +
      ripple +
      (20 * sine(y) + 40 * sine(y / 3)) * (2 / 3) +
      (160 * sine(y / 12) + 320 * sine(y / 30)) * (2 / 3),
    east:
      300 +
      x +
      2 * y +
      0.1 * x * x +
      0.1 * x * y +
      0.1 * root +
      ripple +
      (20 * sine(x) + 40 * sine(x / 3)) * (2 / 3) +
      (150 * sine(x / 12) + 300 * sine(x / 30)) * (2 / 3),
  }
}

/**
 * From what satellites give and we store to GCJ-02, the shifted system that every map published in mainland China must
 * use (Amap, Tencent, Apple there). A point of one on a map of the other lies some five hundred metres off.
 */
export function gcj02FromWgs84(wgs84: Coordinates): Coordinates {
  if (isOutside(wgs84)) return { ...wgs84 }
  const { north, east } = metresOfShift(wgs84.lng - 105, wgs84.lat - 35)
  const angle = (wgs84.lat * Math.PI) / 180
  const bulge = 1 - eccentricity * Math.sin(angle) ** 2
  const metresPerDegreeNorth = ((axis * (1 - eccentricity)) / bulge ** 1.5) * (Math.PI / 180)
  const metresPerDegreeEast = (axis / Math.sqrt(bulge)) * Math.cos(angle) * (Math.PI / 180)
  return { lat: wgs84.lat + north / metresPerDegreeNorth, lng: wgs84.lng + east / metresPerDegreeEast }
}

/** The inverse, which has no formula: each round takes the error of the last one away, to a millimetre in five. */
export function wgs84FromGcj02(gcj02: Coordinates): Coordinates {
  let guess = { ...gcj02 }
  for (let round = 0; round < 5; round++) {
    const { lat, lng } = gcj02FromWgs84(guess)
    guess = { lat: guess.lat + gcj02.lat - lat, lng: guess.lng + gcj02.lng - lng }
  }
  return guess
}

/** From GCJ-02 to Baidu's BD-09, which turns and stretches it once more. */
export function bd09FromGcj02({ lat, lng }: Coordinates): Coordinates {
  const distance = Math.hypot(lng, lat) + 0.00002 * Math.sin(lat * baiduTurn)
  const angle = Math.atan2(lat, lng) + 0.000003 * Math.cos(lng * baiduTurn)
  return { lat: distance * Math.sin(angle) + 0.006, lng: distance * Math.cos(angle) + 0.0065 }
}

/** The inverse, found like that of GCJ-02. */
export function gcj02FromBd09(bd09: Coordinates): Coordinates {
  let guess = { lat: bd09.lat - 0.006, lng: bd09.lng - 0.0065 }
  for (let round = 0; round < 5; round++) {
    const { lat, lng } = bd09FromGcj02(guess)
    guess = { lat: guess.lat + bd09.lat - lat, lng: guess.lng + bd09.lng - lng }
  }
  return guess
}

export function bd09FromWgs84(wgs84: Coordinates): Coordinates {
  return bd09FromGcj02(gcj02FromWgs84(wgs84))
}

export function wgs84FromBd09(bd09: Coordinates): Coordinates {
  return wgs84FromGcj02(gcj02FromBd09(bd09))
}

/** Mean radius of the earth in metres (IUGG). */
const earthRadius = 6_371_008.8

/** Metres between two points of WGS-84 on a sphere, right to half a percent. */
export function metresBetween(a: Coordinates, b: Coordinates): number {
  const [from, to] = [(a.lat * Math.PI) / 180, (b.lat * Math.PI) / 180]
  const haversine =
    Math.sin((to - from) / 2) ** 2 + Math.cos(from) * Math.cos(to) * Math.sin(((b.lng - a.lng) * Math.PI) / 360) ** 2
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(haversine)))
}
