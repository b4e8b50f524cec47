import { useLocale, useTranslations } from 'next-intl'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Icon } from '@/components/ui/icon'
import { TextRun } from '@/components/ui/text-run'
import { PictureList } from '@/features/media/components/picture-list'
import { WrongCard } from '@/features/reports/components/wrong-card'
import type { ReportedFacts } from '@/features/reports/reported-facts'
import { languages } from '@/i18n/locales'
import { useFormatDay } from '@/i18n/use-format-day'
import type { Category } from '../category'
import type { ListingPageView } from '../listing-view'
import { AskList } from './ask-list'
import { ChangeList } from './change-list'
import { DriverCard } from './driver-card'
import { FactTable } from './fact-table'
import { GettingThere } from './getting-there'
import { Actions, Dock, Title } from './listing-head'
import { ListingIntro } from './listing-intro'
import { ShareCard } from './share-card'
import { SourceList } from './source-list'

type Props = {
  category: Category
  view: ListingPageView
  /** Words in Chinese, whatever the page's language. */
  chinese: { please: string; ask(fact: string): string | null }
  diagram: React.ReactNode
  nearby: React.ReactNode
  /** What staff are checking because of reports. */
  reported: ReportedFacts
  /** Public address of this page, for the printed sheet. */
  url: string
  today: string
}

function Compiled({ view }: { view: ListingPageView }) {
  const t = useTranslations('listing')
  const formatDay = useFormatDay()
  const read = view.sources
    .map((source) => source.retrieved)
    .sort()
    .at(-1)
  if (!read || view.level.confirmed + view.level.past > 0) return null
  return <p className="sm mut mb-4">{t('compiled', { date: formatDay(read) })}</p>
}

function OtherLanguages({ path, view }: { path: string; view: ListingPageView }) {
  const t = useTranslations('listing')
  const current = useLocale()
  const others = languages.filter(({ locale }) => locale !== current && view.existsIn.includes(locale))
  if (others.length === 0) return null
  return (
    <section className="card">
      <h2>{t('otherLanguages')}</h2>
      <p className="langs">
        {others.map(({ locale, tag, name, direction }) => (
          <a key={locale} href={`/${locale}${path}`} lang={tag} hrefLang={tag} dir={direction} data-locale={locale}>
            {name}
          </a>
        ))}
      </p>
    </section>
  )
}

/** The page of a listing: what it is, how to reach it, what is known and from where. */
export function ListingPage({ category, view, chinese, diagram, nearby, reported, url, today }: Props) {
  const t = useTranslations()
  const formatDay = useFormatDay()
  const locale = useLocale()
  const path = `/${category.key}/${view.slug}`
  return (
    <div className="wrap">
      <Breadcrumb
        trail={[
          { label: t(`categories.${category.key}.title`), href: `/${locale}/${category.key}` },
          { label: <TextRun text={view.name.value} locale={view.name.locale} /> },
        ]}
      />
      <div className="lst">
        <div>
          <div className="lhead">
            <Title view={view} />
            <Actions view={view} path={path} />
          </div>
          {category.key === 'hospitals' && (
            <div className="note sos-n">
              <Icon name="siren" size="xl" />
              <div>
                <b>{t('listing.urgent')}</b> <a href="tel:120">{t('listing.urgentText')}</a>
              </div>
            </div>
          )}
          <ListingIntro view={view} path={path} />
          <PictureList pictures={view.pictures} />
          <Compiled view={view} />
          <FactTable category={category} view={view} reported={reported.facts} />
          <AskList category={category} facts={view.facts} chinese={chinese.ask} />
          <SourceList category={category} view={view} />
          <p className="print-only sm">
            {t('listing.printed', {
              address: url,
              date: formatDay(today),
            })}
          </p>
        </div>
        <aside className="side">
          {diagram}
          <GettingThere view={view} />
          {nearby}
          <ShareCard view={view} path={path} />
          <ChangeList category={category} changes={view.changes} />
          <OtherLanguages path={path} view={view} />
          <WrongCard path={path} isChecked={reported.texts !== null} />
        </aside>
      </div>
      {view.nameZh && (
        <DriverCard
          nameZh={view.nameZh}
          addressZh={view.addressZh}
          phone={view.phones[0]?.number ?? null}
          please={chinese.please}
          page={`/${locale}${path}/driver`}
        />
      )}
      <Dock view={view} path={path} />
    </div>
  )
}
