import { useLocale, useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { TextRun } from '@/components/ui/text-run'
import { isLocale, type Locale } from '@/i18n/locales'
import type { PageKind } from '../page-kind'
import { type Notice, standingNotices } from '../queries'

const looks = { info: '', warning: 'warn', urgent: 'sos-n' } as const

function Banner({ notice: { texts, level, link } }: { notice: Notice }) {
  const t = useTranslations('notice')
  const locale = useLocale() as Locale
  const language = texts[locale] ? locale : 'en'
  return (
    <div className={`note ${looks[level]}`}>
      <Icon name={level === 'info' ? 'info' : 'triangle-alert'} />
      <p>
        {level !== 'info' && <b>{t(`levels.${level}`)}</b>}{' '}
        {language === locale ? texts[locale] : <TextRun text={texts.en ?? ''} locale={language} />}{' '}
        {link && <a href={link.startsWith('/') ? `/${locale}${link}` : link}>{t('more')}</a>}
      </p>
    </div>
  )
}

function Banners({ notices }: { notices: readonly Notice[] }) {
  const t = useTranslations('notice')
  return (
    <aside className="wrap my-2 grid gap-2" aria-label={t('label')}>
      {notices.map((notice) => (
        <Banner key={notice.id} notice={notice} />
      ))}
    </aside>
  )
}

/** What the office has to say on pages of a kind now, the most urgent first. */
export async function Notices({ kind, locale }: { kind: PageKind; locale: string }) {
  const here = (await standingNotices()).filter(({ pages }) => pages.length === 0 || pages.includes(kind))
  return here.length > 0 && isLocale(locale) ? <Banners notices={here} /> : null
}
