import { type Locale, languageOf } from '@/i18n/locales'

/**
 * Writes an amount of money in the reader's language: "¥400", "CN¥", "US$140" as readers know it.
 * @param minor fen or cents
 */
export function writeMoney(minor: number, currency: 'CNY' | 'USD', locale: Locale): string {
  // As for dates: plain English is American English to a formatter, and its "$" is nobody else's.
  return new Intl.NumberFormat(languageOf(locale).dates, {
    style: 'currency',
    currency,
    // In Japanese the sign alone would be read as yen.
    currencyDisplay: locale === 'ja' ? 'name' : currency === 'CNY' ? 'narrowSymbol' : 'symbol',
    minimumFractionDigits: minor % 100 === 0 ? 0 : 2,
    maximumFractionDigits: 2,
    numberingSystem: 'latn',
  }).format(minor / 100)
}
