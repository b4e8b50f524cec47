import type { CardOutcome } from './card-finding'
import type { VisaOutcome } from './finding'

const range = (letter: string, first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => `${letter}${first + index}`)

const papers = range('A', 23, 26)

/** The numbered findings each outcome of the finder rests on, beside those of its rule. */
export const visaFacts: Record<VisaOutcome, readonly string[]> = {
  CN_PERMIT: ['B50'],
  HKMO_CARD: ['B49'],
  RESIDENT: ['E12', 'E13', 'C7'],
  VF30: range('B', 1, 16),
  RECHECK: ['B3', 'B8'],
  VF_MUTUAL: range('B', 17, 26),
  ASK_MUTUAL: ['B24'],
  ASK_PASSPORT: ['B10', 'B27'],
  FIX_PASSPORT: ['B12', 'B38'],
  ABTC_ENTRY: [...range('H', 6, 10), 'H16', 'H17'],
  TRANSIT240: [...range('B', 29, 42), 'B44'],
  TRANSIT24: ['B43'],
  L: ['A12', ...papers],
  M: ['A13', ...papers, 'D30'],
  F: ['A5', ...papers],
  G: ['A6'],
  Q2: ['A14', 'A15', ...papers],
  S2: ['A17', ...papers],
  Q1: ['A14', 'A15', 'A20', 'E3', 'E4', 'E5', 'E15', 'G2', 'G3'],
  S1: ['A17', 'A20', 'E3', 'E4', 'E5', 'G1', 'G3'],
  X1: ['A18', 'A20', ...range('D', 23, 26)],
  X2: ['A18', ...range('D', 23, 26)],
  Z: ['A19', 'A20', 'D1', 'D13', 'D14', 'E3', 'E4', 'E5', 'E8', 'E10'],
  Z_FIRST_LETTER: ['D13', 'D16', 'E20', 'E21'],
  J1: ['A7', 'A20'],
  J2: ['A7'],
  C: ['A3'],
  D: ['A4', 'A20', 'F1'],
  R: ['A16', 'A22'],
  K: range('A', 8, 11),
  PORT: ['B46', 'B47'],
}

/** The same for the card check. */
export const cardFacts: Record<CardOutcome, readonly string[]> = {
  B_USE_CN: [...range('H', 6, 10), ...range('H', 14, 16)],
  B_USE_ABROAD: [...range('H', 36, 39), 'H16'],
  B_LANE_ONLY: ['H4', 'H45'],
  B_TRANSITIONAL: ['H4', 'A13', 'B29'],
  B_HKTW: ['H12', 'B49', 'B50'],
  B_NO_CHN: ['H7'],
  B_NO_CODE: ['H7', 'H39'],
  B_CHECK_CODE: ['H7', 'H11'],
  B_PASSPORT: ['H5', 'H6', 'H43'],
  B_NOT_BUSINESS: ['H9', 'H40'],
  B_TOO_LONG: ['H8', 'H37'],
  B_PHYSICAL: ['H41'],
  B_NOT_MEMBER: ['H3', 'H4'],
  B_NOT_NEEDED: ['H13', 'H36'],
  B_HOME: ['H13'],
  B_HOME_TRANSITIONAL: ['H4', 'H13'],
  B_APPLY_JINAN: [...range('H', 18, 24), ...range('H', 28, 36)],
  B_OTHER_CITY: ['H21', ...range('H', 25, 27)],
  B_CENTRAL: ['H18', 'H21'],
  B_NOT_ELIGIBLE: range('H', 18, 20),
  B_PASSPORT_FIRST: ['H5', 'H25', 'H27'],
  B_NO_NEED: ['H19', 'H26', 'H28'],
  B_RECHECK: ['H3', 'H8'],
}
