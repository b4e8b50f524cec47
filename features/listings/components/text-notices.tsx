import { useLocale, useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { isLocale, languageOf } from '@/i18n/locales'
import type { TextView } from '../text-view'

type Notice = 'fallback' | 'outdated' | 'machine'

function noticeOf(texts: readonly (TextView | null)[], locale: string): { notice: Notice; text: TextView } | null {
  const present = texts.filter((text) => text !== null)
  const foreign = present.find((text) => text.locale !== locale)
  if (foreign) return { notice: 'fallback', text: foreign }
  for (const notice of ['outdated', 'machine'] as const) {
    const text = present.find((candidate) => candidate.quality === notice)
    if (text) return { notice, text }
  }
  return null
}

/** Says what a reader should know about the language of a page's texts: borrowed, old, or made by a machine. */
export function TextNotice({ texts, englishPath }: { texts: readonly (TextView | null)[]; englishPath: string }) {
  const t = useTranslations('listing')
  const locale = useLocale()
  const found = noticeOf(texts, locale)
  if (!found || !isLocale(locale)) return null
  const own = languageOf(locale).name
  const language = languageOf(found.text.locale).name
  return (
    <div className={found.notice === 'machine' ? 'note lot' : 'note'}>
      <Icon name="languages" size="xl" />
      <div>
        {found.notice === 'fallback' && t('shownIn', { language, own })}
        {found.notice === 'machine' && <b>{t('machine')}</b>}
        {found.notice === 'outdated' && <b>{t('outdated')}</b>}
        {found.notice !== 'fallback' && (
          <>
            {' '}
            <a href={`/en${englishPath}`} hrefLang="en">
              {t('readEnglish')}
            </a>
          </>
        )}
      </div>
    </div>
  )
}
