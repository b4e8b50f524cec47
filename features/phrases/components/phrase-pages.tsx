import { useLocale, useTranslations } from 'next-intl'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Icon } from '@/components/ui/icon'
import { Chinese } from '@/components/ui/text-run'
import { type Topic, topicNames, topics } from '../phrases'

/** The topics, each with its first sentence. `chinese` gives a sentence of the Chinese messages by its key. */
export function PhraseTopics({ chinese }: { chinese(key: string): string }) {
  const t = useTranslations('phrases')
  const locale = useLocale()
  return (
    <div className="wrap pb-16">
      <Breadcrumb trail={[{ label: t('title') }]} />
      <h1>{t('title')}</h1>
      <p className="lead mt-2">{t('lead')}</p>
      <ul className="phrase-topics">
        {topicNames.map((topic) => (
          <li className="card" key={topic}>
            <h2>
              <a href={`/${locale}/phrases/${topic}`}>{t(`${topic}.title`)}</a>
            </h2>
            <Chinese className="phrase-first" text={chinese(`${topic}.${topics[topic][0]}`)} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The sentences of one topic: large in Chinese, below in the reader's language. */
export function PhraseCards({ topic, chinese }: { topic: Topic; chinese(key: string): string }) {
  const t = useTranslations('phrases')
  const listing = useTranslations('listing')
  const locale = useLocale()
  return (
    <div className="wrap pb-16">
      <Breadcrumb trail={[{ label: t('title'), href: `/${locale}/phrases` }, { label: t(`${topic}.title`) }]} />
      <h1>{t(`${topic}.title`)}</h1>
      <p className="lead mt-2">{t('point')}</p>
      <print-page className="no-print">
        <button type="button" className="btn" hidden>
          <Icon name="printer" />
          {listing('print')}
        </button>
      </print-page>
      <ol className="phrases">
        {topics[topic].map((key) => {
          const [zh, own] = [chinese(`${topic}.${key}`), t(`${topic}.${key}`)]
          return (
            <li className="card" key={key}>
              <Chinese className="phrase" text={zh} />
              {own !== zh && <p className="phrase-own">{own}</p>}
              <copy-text value={zh} done={listing('copied')} className="no-print">
                <button type="button" className="btn s" hidden>
                  <Icon name="copy" size="s" />
                  {t('copy')}
                </button>{' '}
                <span role="status" className="sm" />
              </copy-text>
            </li>
          )
        })}
      </ol>
      <p className="no-print">
        <a className="inline-block py-1" href={`/${locale}/phrases`}>
          {t('all')}
        </a>
      </p>
    </div>
  )
}
