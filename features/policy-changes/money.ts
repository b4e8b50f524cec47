import type { Unit } from '@/features/policy/schema'

const currencies = { cny: 'CNY', usd: 'USD' } as const satisfies Partial<Record<Unit, string>>
export type MoneyUnit = keyof typeof currencies

/** Whether amounts of a unit are money, kept in minor units (fen, cents). */
export const isMoney = (unit: string): unit is MoneyUnit => Object.hasOwn(currencies, unit)

/** Code of ISO 4217. */
export const currencyOf = (unit: MoneyUnit): string => currencies[unit]

/** Minor units of an amount typed as `720` or `1,720.50`; other text is passed on for the schema to refuse. */
export function minorUnits(typed: string): number | string | null {
  const text = typed.replace(/,/g, '')
  if (text === '') return null
  return /^\d+(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : typed
}

/** The amount as somebody would type it. */
export function majorUnits(minor: number): string {
  return minor % 100 === 0 ? String(minor / 100) : (minor / 100).toFixed(2)
}
