import { useNow, useTranslations } from 'next-intl'
import { Chinese, LeftToRight, TextRun } from '@/components/ui/text-run'
import { OpenBadge } from '@/features/hours/components/open-badge'
import { WeekTable } from '@/features/hours/components/week-table'
import { telephoneHref, writtenNumber } from '@/lib/phone-number'
import type { Category, FactKey } from '../category'
import type { ListingPageView } from '../listing-view'
import { AttributeValue, LanguageNames } from './attribute-value'

/** What values are shown from: the page of a listing, or a card of staff. */
export type FactView = Pick<
  ListingPageView,
  'address' | 'addressZh' | 'phones' | 'hours' | 'open' | 'week' | 'holidaysUntil' | 'facts'
>

function Phones({ phones }: { phones: ListingPageView['phones'] }) {
  const t = useTranslations('phoneLabels')
  return (
    <ul>
      {phones.map(({ number, label }) => (
        <li key={number}>
          <a className="num text-lg font-semibold" href={telephoneHref(number)}>
            <LeftToRight>{writtenNumber(number)}</LeftToRight>
          </a>
          <small>{t(label)}</small>
        </li>
      ))}
    </ul>
  )
}

function Address({ view }: { view: FactView }) {
  const t = useTranslations('listing')
  return (
    <>
      {view.address && view.address.value !== view.addressZh && (
        <TextRun text={view.address.value} locale={view.address.locale} className="block" />
      )}
      {view.addressZh && (
        <>
          <Chinese className="zh" text={view.addressZh} />
          <copy-text value={view.addressZh} done={t('copied')}>
            <button type="button" className="btn s no-print mt-1" hidden>
              {t('copyAddress')}
            </button>{' '}
            <span role="status" className="sm" />
          </copy-text>
        </>
      )}
    </>
  )
}

/** The badge, the week, and the hours as staff wrote them where nobody could read them into one. */
function WeeklyHours({ view }: { view: FactView }) {
  const t = useTranslations('hours')
  const now = useNow()
  if (!view.week) return <LeftToRight>{view.hours?.kind === 'weekly' ? view.hours.value : ''}</LeftToRight>
  const isConfirmed = view.facts.some(({ key, state }) => key === 'hours' && state.kind === 'confirmed')
  return (
    <>
      <OpenBadge state={view.open} isConfirmed={isConfirmed} now={now} />
      <WeekTable week={view.week} />
      <small>{t('inJinan', { year: String(view.holidaysUntil) })}</small>
    </>
  )
}

function ExternalLink({ url }: { url: string }) {
  return (
    <a href={url} rel="noopener" className="break-all">
      <LeftToRight>{url.replace(/^https?:\/\//, '').replace(/\/$/, '')}</LeftToRight>
    </a>
  )
}

/** What to do when a fact is not known: whom to ask. */
function Unknown({ category, fact }: { category: Category; fact: FactKey }) {
  const t = useTranslations('values')
  const isImmigration = category.key === 'offices' && fact.startsWith('attributes.')
  return (
    <>
      <span className="unk">{t('notConfirmed')}</span>
      <small>{t(isImmigration ? 'askImmigration' : 'askPlace')}</small>
    </>
  )
}

/** The value of a fact, or how to learn it. */
export function FactValue(props: { category: Category; view: FactView; fact: FactKey; value: unknown }) {
  const { category, view, fact, value } = props
  const t = useTranslations('values')
  if (value === null) return <Unknown category={category} fact={fact} />
  switch (fact) {
    case 'address':
      return <Address view={view} />
    case 'phones':
      return <Phones phones={view.phones} />
    case 'hours':
      if (view.hours?.kind === 'always') return t('always')
      if (view.hours?.kind === 'appointment') return t('appointment')
      return <WeeklyHours view={view} />
    case 'languages':
      return (
        <>
          <LanguageNames codes={value as string[]} />
          <small>{t('languageNote')}</small>
        </>
      )
    case 'website':
      return <ExternalLink url={String(value)} />
    case 'email':
      return (
        <a href={`mailto:${value}`} className="break-all">
          <LeftToRight>{String(value)}</LeftToRight>
        </a>
      )
    case 'wechat':
      return <LeftToRight>{String(value)}</LeftToRight>
    default:
      return <AttributeValue category={category} attributeKey={fact.slice('attributes.'.length)} value={value} />
  }
}
