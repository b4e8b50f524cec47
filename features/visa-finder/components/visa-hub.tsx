import { useTranslations } from 'next-intl'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Icon } from '@/components/ui/icon'
import { JsonLd } from '@/components/ui/json-ld'
import { LeftToRight } from '@/components/ui/text-run'
import { breadcrumbJsonLd } from '@/features/open-data/json-ld'
import { citationsOf } from '@/features/policy/citations'
import { PolicySources } from '@/features/policy/components/policy-sources'
import { useValueWords } from '@/features/policy/components/use-value-words'
import { standingsOn, valueOn } from '@/features/policy/dated'
import type { Policy } from '@/features/policy/queries'
import { useFormatDay } from '@/i18n/use-format-day'
import type { Day } from '@/lib/shanghai-day'
import { countryList, countryName } from '../country-names'
import { rulesPageJsonLd } from '../json-ld'
import { passportRules } from '../passport-rules'
import type { ErrorCode } from '../schema'
import { TypedField } from './answer-fields'
import { ExemptionTable } from './exemption-table'
import { PassportRules } from './passport-rules'
import { useOutcomeValues, useReader } from './use-finder-words'
import { VisaCategories } from './visa-categories'
import '@/styles/visa.css'

type Props = {
  policy: Policy
  today: Day
  /** The passport the page is about, or null for all. */
  passport: string | null
  typed: string
  error?: ErrorCode
  /** Absolute address of the page about all passports. */
  url: string
}

/** Everything about coming to China by passport: the finder, who needs no visa until when, the kinds of visa. */
export function VisaHub({ policy, today, passport, typed, error, url }: Props) {
  const t = useTranslations('visaHub')
  const f = useTranslations('finder')
  const locale = useReader()
  const formatDay = useFormatDay()
  const write = useValueWords()
  const values = useOutcomeValues(policy.values, today)
  const until = valueOn(policy.values, 'unilateral-exemption.until', today).row
  const args = values({
    unilateral: 'unilateral-exemption.countries',
    mutual: 'mutual-exemption.countries',
    transit: 'transit-240h.countries',
    hours: 'transit-240h.max-stay',
  })
  const shown = passport ? passportRules(policy, passport, today) : null
  const rows = shown
    ? shown.map(({ rule }) => rule)
    : policy.rules.filter(({ kind }) => kind === 'unilateral-exemption').slice(0, 3)
  const citations = citationsOf(policy, shown ? [] : ['B1', 'B3', 'B9', 'B17', 'B29', 'A1'], rows)
  const title = passport ? t('passportTitle', { country: countryName(passport, locale) }) : t('title')
  const address = passport ? `${url}?passport=${passport}` : url
  return (
    <div className="wrap finder pb-16">
      <JsonLd data={rulesPageJsonLd({ url: address, name: title, description: t('lead'), locale, citations })} />
      {passport && (
        <JsonLd
          data={breadcrumbJsonLd([
            { name: t('title'), url },
            { name: countryName(passport, locale), url: address },
          ])}
        />
      )}
      <Breadcrumb
        trail={
          passport
            ? [{ label: t('title'), href: `/${locale}/visa` }, { label: countryName(passport, locale) }]
            : [{ label: t('title') }]
        }
      />
      <h1>{title}</h1>
      <p className="lead mt-2">{t('lead')}</p>
      <div className="row wrapx mt-6 no-print">
        <a className="btn pri" href={`/${locale}/visa/finder${passport ? `?passport=${passport}` : ''}`}>
          {t('start')} <Icon name="arrow-right" mirror />
        </a>
        <a className="btn" href={`/${locale}/apec-card`}>
          {t('card')}
        </a>
      </div>
      <form action={`/${locale}/visa`} method="get" className="pick no-print">
        <TypedField
          name="passport"
          label={t('pick')}
          type="text"
          list="countries"
          value={passport ? countryName(passport, locale) : typed}
          error={error}
        />
        <button className="btn" type="submit">
          {t('show')}
        </button>
        <datalist id="countries">
          {countryList(locale).map(({ code, name }) => (
            <option key={code} value={name} />
          ))}
        </datalist>
      </form>
      {shown && passport ? (
        <PassportRules passport={passport} rules={shown} policy={policy} today={today} />
      ) : (
        <>
          <section className="blk">
            <h2>{t('freeTitle')}</h2>
            <p>{t('freeText', { unilateral: args.unilateral ?? '', mutual: args.mutual ?? '' })}</p>
            {until?.day && (
              <p className="note warn mt-4">
                <Icon name="triangle-alert" />
                <span>{t('endsSoon', { until: write(until) })}</span>
              </p>
            )}
            <ExemptionTable policy={policy} today={today} />
          </section>
          <section className="blk">
            <h2>{t('transitTitle')}</h2>
            <p>{t('transitText', { transit: args.transit ?? '', hours: args.hours ?? '' })}</p>
            <ul className="names">
              {standingsOn(policy.rules, 'transit-country', today)
                .filter(({ state }) => state !== 'future')
                .map(({ row: { place }, state }) => ({ place, state, name: countryName(place, locale) }))
                .sort((a, b) => a.name.localeCompare(b.name, locale))
                .map(({ place, state, name }) => (
                  <li key={place}>
                    <a href={`/${locale}/visa?passport=${place}`}>{name}</a>
                    {state === 'expired' && <span className="past block sm">{t('recheck')}</span>}
                  </li>
                ))}
            </ul>
          </section>
          <VisaCategories policy={policy} today={today} />
        </>
      )}
      <p className="note mt-6">
        <Icon name="phone" />
        <span>
          {f('officerDecides')}{' '}
          <a href="tel:12367">
            <LeftToRight>12367</LeftToRight>
          </a>
        </span>
      </p>
      <p className="sm mut mt-4">{f('asOf', { date: formatDay(today) })}</p>
      <PolicySources citations={citations} />
    </div>
  )
}
