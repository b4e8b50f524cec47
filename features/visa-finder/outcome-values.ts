import type { CardOutcome } from './card-finding'
import type { VisaOutcome } from './finding'

/** The dated values the words of an outcome name, by argument of the message. */
export const visaOutcomeValues: Partial<Record<VisaOutcome, Readonly<Record<string, string>>>> = {
  HKMO_CARD: { max: 'hong-kong-macao-permit.max-stay', validity: 'hong-kong-macao-permit.validity' },
  RESIDENT: { before: 'residence-permit.extend-before' },
  ABTC_ENTRY: { max: 'apec-card.mainland.max-stay' },
  TRANSIT240: { max: 'transit-240h.max-stay' },
  TRANSIT24: { max: 'transit-24h.max-stay' },
  Q2: { short: 'visa.short-stay.max' },
  S2: { short: 'visa.short-stay.max' },
  Q1: { short: 'visa.short-stay.max' },
  S1: { short: 'visa.short-stay.max' },
  X1: { short: 'visa.study.short-max' },
  X2: { short: 'visa.study.short-max' },
  J1: { short: 'visa.short-stay.max' },
  J2: { short: 'visa.short-stay.max' },
  PORT: { max: 'port-visa.max-stay' },
}

/** The same for the card check. */
export const cardOutcomeValues: Partial<Record<CardOutcome, Readonly<Record<string, string>>>> = {
  B_APPLY_JINAN: {
    fee: 'apec-card.fee',
    min: 'apec-card.processing.min',
    longest: 'apec-card.processing.max',
  },
}
