import { useLocale, useTranslations } from 'next-intl'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Icon } from '@/components/ui/icon'
import { topics } from '../block'
import type { GuideCard } from '../guide-view'
import { RichText, type Writing } from './rich-text'

/** All guides by the situation one is in. */
export function GuidesIndex({ guides, writing }: { guides: readonly GuideCard[]; writing: Writing }) {
  const t = useTranslations('guides')
  const plan = useTranslations('plan')
  const locale = useLocale()
  return (
    <div className="wrap pb-16">
      <Breadcrumb trail={[{ label: t('title') }]} />
      <h1>{t('title')}</h1>
      <p className="lead mt-2">{t('lead')}</p>
      <p className="note mt-6">
        <Icon name="calendar-clock" size="xl" />
        <span>
          <a href={`/${locale}/plan`}>{plan('title')}</a> <br />
          {plan('lead')}
        </span>
      </p>
      {topics.map((topic) => {
        const own = guides.filter((guide) => guide.topic === topic)
        if (own.length === 0) return null
        return (
          <section key={topic} className="gtopic">
            <h2>{t(`topics.${topic}`)}</h2>
            <ul className="gcards">
              {own.map(({ slug, title, summary }) => (
                <li key={slug} className="card">
                  <h3>
                    <a href={`/${locale}/guides/${slug}`}>
                      <RichText text={title} {...writing} />
                    </a>
                  </h3>
                  {summary && (
                    <p>
                      <RichText text={summary} {...writing} />
                    </p>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
