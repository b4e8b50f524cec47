import fs from 'node:fs'

/** One line of the report. `holds` is null where nothing was measured or there is nothing to hold. */
export type Row = {
  name: string
  value: string
  target: string
  holds: boolean | null
  note?: string
}

export type Target = { atMost: number } | { atLeast: number }

const sign = (target: Target) => ('atMost' in target ? `≤ ${target.atMost}` : `≥ ${target.atLeast}`)

/** Whether a figure keeps its target, as it is printed: 0.796 does not keep 0.8 by being written as 0.80. */
export function holds(value: number, target: Target): boolean {
  return 'atMost' in target ? value <= target.atMost : value >= target.atLeast
}

/** @param digits decimals to print */
export function row(name: string, value: number, unit: string, target: Target, digits = 0, note?: string): Row {
  const space = unit ? ` ${unit}` : ''
  return {
    name,
    value: `${value.toFixed(digits)}${space}`,
    target: `${sign(target)}${space}`,
    holds: holds(value, target),
    note,
  }
}

/** A row without a figure of its own, and the reason. */
export function notMeasured(name: string, target: string, note: string): Row {
  return { name, value: 'not measured', target, holds: null, note }
}

const verdict = ({ holds: kept }: Row) => (kept === null ? '–' : kept ? 'holds' : 'does not hold')

/** Writes one row to standard output at once, so that a long run shows where it is. */
export function print(row: Row): void {
  process.stdout.write(
    `${row.name.padEnd(62)} ${row.value.padStart(16)}   target ${row.target.padEnd(14)} ${verdict(row)}\n`,
  )
  if (row.note) process.stdout.write(`    ${row.note}\n`)
}

/** Writes all rows with the circumstances to a file. */
export function writeJson(file: string, rows: readonly Row[], circumstances: Record<string, unknown>): void {
  fs.writeFileSync(file, `${JSON.stringify({ ...circumstances, rows }, null, 2)}\n`)
}

/** The value below which a share of the numbers lies. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const median = (numbers: readonly number[]) => quantile(numbers, 0.5)
