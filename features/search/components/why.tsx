import { useLocale, useTranslations } from 'next-intl'
import { LeftToRight, TextRun } from '@/components/ui/text-run'
import type { Locale } from '@/i18n/locales'
import { writtenNumber } from '@/lib/phone-number'
import { pinyinOf } from '@/lib/pinyin'
import { conceptName } from '../concept-lookup'
import type { SearchResult } from '../results'

type Reason = NonNullable<SearchResult['reason']>

function What({ reason, text }: { reason: Reason; text: string }) {
  if (reason.why === 'name') return <TextRun text={text} locale={reason.locale} />
  if (reason.why === 'address') return <TextRun text={text} locale="zh" />
  return <LeftToRight>{reason.why === 'phone' ? writtenNumber(text) : pinyinOf(text)}</LeftToRight>
}

/** Why a result is one, in a line below it. */
export function Why({ reason }: { reason: Reason }) {
  const t = useTranslations('search')
  const locale = useLocale() as Locale
  const { why, text } = reason
  if (why === 'text') return <p className="why">{t('why.text')}</p>
  if (why === 'concept') {
    return (
      <p className="why">
        {t('why.concept')} <bdi>{conceptName(reason.concept, locale)}</bdi>
      </p>
    )
  }
  if (!text) return null
  return (
    <p className="why">
      {t(`why.${why}`)} <What reason={reason} text={text} />
    </p>
  )
}
