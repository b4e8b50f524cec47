import { encode } from 'uqr'
import { describe, expect, it } from 'vitest'
import { qrSvg } from './qr-code'

/** Draws the runs of the path back into modules, the quiet zone of four taken off. */
function modulesOf(svg: string, size: number): boolean[][] {
  const grid = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x, y, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let step = 0; step < Number(width); step++) {
      const row = grid[Number(y) - 4]
      if (row) row[Number(x) - 4 + step] = true
    }
  }
  return grid
}

describe('A QR code', () => {
  it('A camera sees exactly the modules of the code, with four of white around them', () => {
    const text = 'https://jinan.example/go/hospitals/qilu-hospital-of-shandong-university'
    const { data, size } = encode(text, { ecc: 'M', border: 0 })
    const svg = qrSvg(text)
    expect(modulesOf(svg, size)).toEqual(data)
    expect(svg).toContain(`viewBox="0 0 ${size + 8} ${size + 8}"`)
    expect(svg).toContain('fill="#fff"')
  })

  it('A text with signs of HTML does not get into the drawing', () => {
    expect(qrSvg('"><script>')).not.toContain('script')
  })
})
