import { useLocale, useTranslations } from 'next-intl'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Icon } from '@/components/ui/icon'
import { Chinese, LeftToRight, TextRun } from '@/components/ui/text-run'
import type { CardView } from '@/features/directory/queries'
import { telephoneHref, writtenNumber } from '@/lib/phone-number'
import type { SiteFacts } from '@/lib/site-facts'

const services = ['ambulance', 'police', 'fire'] as const

function CardLinks({ cards }: { cards: readonly CardView[] }) {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <ul className="near">
      {cards.map((card) => (
        <li key={card.id}>
          <a href={`/${locale}/${card.category}/${card.slug}`}>
            <TextRun text={card.name.value} locale={card.name.locale} />
          </a>
          {card.nameZh && card.nameZh !== card.name.value && <Chinese text={card.nameZh} />}{' '}
          {card.phone && (
            <a className="num inline-block" href={telephoneHref(card.phone)}>
              <LeftToRight>{writtenNumber(card.phone)}</LeftToRight>
            </a>
          )}{' '}
          {card.district && <span>{t(`districts.${card.district}`)}</span>}
        </li>
      ))}
    </ul>
  )
}

type Props = {
  numbers: SiteFacts['hotlines']
  /** Sentences in Chinese by `ambulance`, `police`, `fire`. */
  sayInChinese: Record<string, string>
  /** The listings behind the numbers, by number, for their sources. */
  entries: ReadonlyMap<string, string>
  hotlines: readonly CardView[]
  hospitals: readonly CardView[]
  paediatric: readonly CardView[]
}

/** Numbers first, what to say in Chinese, then where to go. */
export function EmergencyPage(props: Props) {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <div className="wrap pb-16">
      <Breadcrumb trail={[{ label: t('emergency.title') }]} />
      <h1>{t('emergency.title')}</h1>
      <p className="lead mt-2">{t('emergency.lead')}</p>
      <h2 className="vh">{t('emergency.numbers')}</h2>
      <div className="zones">
        {services.map((words) => (
          <section className="card sos-card" key={words}>
            <h3>{t(`layout.${words}`)}</h3>
            <a className="sos-number" href={telephoneHref(props.numbers[words])}>
              <Icon name="phone" size="xl" /> <LeftToRight>{props.numbers[words]}</LeftToRight>
            </a>
            <p>{t(`emergency.${words}What`)}</p>
            <p className="sm mut mt-3">{t('emergency.say')}</p>
            <p>
              <Chinese className="text-lg font-semibold" text={props.sayInChinese[words] ?? ''} />
            </p>
            {locale !== 'zh' && <p className="sm mut">{t(`emergency.${words}Say`)}</p>}
            {props.entries.has(props.numbers[words]) && (
              <p className="sm mt-3">
                <a href={`/${locale}${props.entries.get(props.numbers[words])}`}>{t('listing.sources')}</a>
              </p>
            )}
          </section>
        ))}
      </div>
      <p className="mt-4">{t('emergency.addressHint')}</p>
      <p className="mut mt-2">{t('emergency.englishUnknown')}</p>
      <div className="zones mt-10">
        <section className="card">
          <h2>{t('emergency.hospitals')}</h2>
          <CardLinks cards={props.hospitals} />
          <p className="sm mt-3">
            <a href={`/${locale}/hospitals`}>{t('emergency.allHospitals')}</a>
          </p>
        </section>
        <section className="card">
          <h2>{t('emergency.children')}</h2>
          <CardLinks cards={props.paediatric} />
        </section>
        <section className="card">
          <h2>{t('emergency.hotlines')}</h2>
          <CardLinks cards={props.hotlines} />
        </section>
      </div>
    </div>
  )
}
