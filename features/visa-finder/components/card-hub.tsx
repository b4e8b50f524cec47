import { useTranslations } from 'next-intl'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Icon } from '@/components/ui/icon'
import { JsonLd } from '@/components/ui/json-ld'
import { citationsOf } from '@/features/policy/citations'
import { PolicySources } from '@/features/policy/components/policy-sources'
import { useValueWords } from '@/features/policy/components/use-value-words'
import { standingsOn } from '@/features/policy/dated'
import type { Policy } from '@/features/policy/queries'
import { useFormatDay } from '@/i18n/use-format-day'
import type { Day } from '@/lib/shanghai-day'
import { cardServiceJsonLd, rulesPageJsonLd } from '../json-ld'
import { useEconomyName, useOutcomeValues, useReader } from './use-finder-words'
import '@/styles/visa.css'

const facts = [
  ...['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'H7', 'H8', 'H9', 'H10', 'H12', 'H13', 'H18', 'H19', 'H20', 'H21', 'H22'],
  ...['H23', 'H24', 'H28', 'H29', 'H31', 'H32', 'H33', 'H34', 'H36', 'H37', 'H43', 'H44'],
]

/**
 * What the APEC card is, who is in the scheme, and the three ways it matters in Jinan.
 * @param url absolute address of the page
 */
export function CardHub({ policy, today, url }: { policy: Policy; today: Day; url: string }) {
  const t = useTranslations('cardHub')
  const locale = useReader()
  const formatDay = useFormatDay()
  const f = useTranslations('finder')
  const v = useTranslations('visaHub')
  const write = useValueWords()
  const economyName = useEconomyName()
  const args = useOutcomeValues(
    policy.values,
    today,
  )({
    validity: 'apec-card.validity',
    max: 'apec-card.mainland.max-stay',
    since: 'apec-card.virtual-accepted-since',
    fee: 'apec-card.fee',
    min: 'apec-card.processing.min',
    longest: 'apec-card.processing.max',
    economies: 'apec-card.economies.max',
    renew: 'apec-card.renew-within',
    full: 'apec-card.full-members',
    transitional: 'apec-card.transitional-members',
  })
  const economies = standingsOn(policy.rules, 'apec-economy', today)
  const text = (key: string) => t(key, args)
  const citations = citationsOf(policy, facts)
  const about = cardServiceJsonLd(t('title'), t('office'))
  return (
    <div className="wrap finder pb-16">
      <JsonLd data={rulesPageJsonLd({ url, name: t('title'), description: t('lead'), locale, citations, about })} />
      <Breadcrumb trail={[{ label: t('title') }]} />
      <h1>{t('title')}</h1>
      <p className="lead mt-2">{t('lead')}</p>
      <div className="row wrapx mt-6 no-print">
        <a className="btn pri" href={`/${locale}/apec-card/check`}>
          {t('start')} <Icon name="arrow-right" mirror />
        </a>
        <a className="btn" href={`/${locale}/visa`}>
          {t('visa')}
        </a>
      </div>
      <div className="zones mt-6">
        {(['enter', 'home', 'company'] as const).map((door) => (
          <section className="card" key={door}>
            <h2 className="h3">{text(`${door}Title`)}</h2>
            <p className="mt-2">{text(`${door}Text`)}</p>
            <p className="sm mt-3">
              <a
                href={`/${locale}/apec-card/check?want=${door === 'enter' ? 'enter' : 'get'}${door === 'company' ? '&citizen=CN' : ''}`}
              >
                {text(`${door}Check`)}
              </a>
            </p>
          </section>
        ))}
      </div>
      <section className="blk">
        <h2>{t('whatTitle')}</h2>
        <p>{text('whatText')}</p>
        <p className="mt-2">{text('linkedText')}</p>
      </section>
      <section className="blk">
        <h2>{t('membersTitle')}</h2>
        <p>{text('membersText')}</p>
        <div className="tblw" role="region" aria-label={t('membersTitle')} tabIndex={0}>
          <table className="rtbl">
            <thead>
              <tr>
                <th scope="col">{t('economy')}</th>
                <th scope="col">{t('membership')}</th>
                <th scope="col">{t('admits')}</th>
                <th scope="col">{t('chineseStay')}</th>
              </tr>
            </thead>
            <tbody>
              {economies
                .filter(({ row, state }) => row.place !== 'CN' && state !== 'future')
                .map(({ row: rule, state }) => (
                  <tr key={rule.place} data-economy={rule.place}>
                    <th scope="row">
                      {economyName(rule.place)}
                      {rule.confidence !== 'good' && <span className="past sm block">{f('pleaseConfirm')}</span>}
                    </th>
                    <td>
                      {t(rule.terms.membership)}
                      {state === 'expired' && <span className="past sm block">{v('recheck')}</span>}
                    </td>
                    <td>{t(rule.terms.admitsToMainland ? 'yes' : 'no')}</td>
                    <td>
                      {rule.maxStayDays ? write({ unit: 'days', amount: rule.maxStayDays, day: null }) : t('none')}
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      </section>
      <section className="blk">
        <h2>{t('jinanTitle')}</h2>
        <p>{text('jinanText')}</p>
        <p className="mt-2">{text('jinanFee')}</p>
        <p className="note warn mt-4">
          <Icon name="circle-question-mark" />
          <span>
            {t('jinanUnknown')} <a href={`/${locale}/offices/jinan-foreign-affairs-office`}>{t('office')}</a>
          </span>
        </p>
      </section>
      <p className="sm mut mt-4">{f('asOf', { date: formatDay(today) })}</p>
      <PolicySources citations={citations} />
    </div>
  )
}
