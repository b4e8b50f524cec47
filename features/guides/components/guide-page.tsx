import { useLocale, useTranslations } from 'next-intl'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Icon } from '@/components/ui/icon'
import { PrintButton } from '@/components/ui/print-button'
import { TextRun } from '@/components/ui/text-run'
import { TextNotice } from '@/features/listings/components/text-notices'
import { useFormatDay } from '@/i18n/use-format-day'
import type { GuideCard, GuidePageView } from '../guide-view'
import { DeskCard } from './desk-card'
import { Glance } from './glance'
import { GuideBlock } from './guide-block'
import { GuideSources } from './guide-sources'
import { RichText, type Writing } from './rich-text'

type Props = {
  view: GuidePageView
  writing: Writing
  chinese: React.ComponentProps<typeof DeskCard>['chinese']
  /** Other guides of the same situation. */
  related: readonly GuideCard[]
  url: string
  today: string
}

/** How old the page is and when it is looked at again; what has run out is said first. */
function Review({ view, today }: { view: GuidePageView; today: string }) {
  const t = useTranslations('guides')
  const formatDay = useFormatDay()
  return (
    <>
      <p className="sm mut review">
        <b>{t('reviewed', { date: formatDay(view.reviewedOn) })}</b>{' '}
        {t('reviewDue', { date: formatDay(view.reviewDue) })} {t('asOf', { date: formatDay(today) })}
      </p>
      {(view.hasExpired || view.isOverdue) && (
        <div className="note warn">
          <Icon name="triangle-alert" size="xl" />
          <div>
            {view.hasExpired && <p>{t('expired')}</p>}
            {view.isOverdue && <p>{t('overdue', { date: formatDay(view.reviewDue) })}</p>}
            <a href="tel:12367">12367</a>
          </div>
        </div>
      )}
    </>
  )
}

function Related({ guides }: { guides: readonly GuideCard[] }) {
  const t = useTranslations('guides')
  const locale = useLocale()
  if (guides.length === 0) return null
  return (
    <section className="no-print">
      <h2>{t('related')}</h2>
      <ul className="points">
        {guides.map(({ slug, title }) => (
          <li key={slug}>
            <a href={`/${locale}/guides/${slug}`}>
              <TextRun text={title.value} locale={title.locale} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The page of a guide: what to do, with what, by when, and where that comes from. */
export function GuidePage({ view, writing, chinese, related, url, today }: Props) {
  const t = useTranslations()
  const locale = useLocale()
  const formatDay = useFormatDay()
  const texts = [
    view.title,
    view.summary,
    ...view.blocks.flatMap(({ items }) => items.flatMap((item) => [item.title, item.text])),
  ]
  return (
    <div className="wrap">
      <Breadcrumb
        trail={[
          { label: t('guides.title'), href: `/${locale}/guides` },
          { label: <TextRun text={view.title.value} locale={view.title.locale} /> },
        ]}
      />
      <div className="gd">
        <div className="gd-head">
          <h1>
            <RichText text={view.title} {...writing} />
          </h1>
          {view.summary && (
            <p className="lead">
              <RichText text={view.summary} {...writing} />
            </p>
          )}
          <Review view={view} today={today} />
          <TextNotice texts={texts} englishPath={`/guides/${view.slug}`} />
          <div className="row wrapx acts">
            <button type="button" className="btn" popoverTarget="desk">
              <Icon name="languages" />
              {t('guides.showDesk')}
            </button>
            <PrintButton label={t('guides.print')} look="btn quiet" />
          </div>
        </div>
        <aside>
          <Glance blocks={view.blocks} writing={writing} />
        </aside>
        <article>
          {view.blocks.map((block) => (
            <GuideBlock key={block.id} block={block} guide={view.slug} writing={writing} />
          ))}
          <GuideSources sources={view.sources} />
          <Related guides={related} />
          <p className="sm mut disc">{t('guides.disclaimer')}</p>
          <p className="print-only sm">{t('listing.printed', { address: url, date: formatDay(today) })}</p>
        </article>
      </div>
      <DeskCard view={view} chinese={chinese} writing={writing} />
    </div>
  )
}
