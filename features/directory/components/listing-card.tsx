import { useLocale, useNow, useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { Chinese, LeftToRight, TextRun } from '@/components/ui/text-run'
import { OpenBadge } from '@/features/hours/components/open-badge'
import type { Category } from '@/features/listings/category'
import { LevelBar } from '@/features/listings/components/level-bar'
import { SaveButton } from '@/features/saved/components/save-button'
import { telephoneHref, writtenNumber } from '@/lib/phone-number'
import type { CardView } from '../queries'
import { Distance } from './distance'

function useMarks(category: Category, card: CardView): string[] {
  const t = useTranslations(`categories.${category.key}`)
  return Object.entries(category.attributes)
    .flatMap(([key, { mark }]) => {
      const value = card.attributes[key]
      if (!mark || value === undefined) return []
      if (mark === true) return value === true ? t(`attributes.${key}`) : []
      const codes = Array.isArray(value) ? value : [value]
      return codes.filter((code) => mark.includes(code)).map((code) => t(`options.${code}`))
    })
    .slice(0, 3)
}

function Where({ card }: { card: CardView }) {
  const t = useTranslations()
  const district = card.district ? t(`districts.${card.district}`) : null
  const address = card.address ?? (card.addressZh ? { value: card.addressZh, locale: 'zh' as const } : null)
  if (address) return <TextRun text={address.value} locale={address.locale} />
  return (
    <span>
      {district && `${district}, `}
      <span className="unk">{district ? t('listing.streetUnknown') : t('listing.districtUnknown')}</span>
    </span>
  )
}

/** A listing in a list, `metres` away from the point the list was asked for: name, Chinese name, what it is, where, and how much of it is known. */
export function ListingCard({ category, card, metres }: { category: Category; card: CardView; metres?: number }) {
  const t = useTranslations('listing')
  const locale = useLocale()
  const marks = useMarks(category, card)
  const now = useNow()
  return (
    <article className="li">
      <div>
        <h3>
          <a href={`/${locale}/${card.category}/${card.slug}`}>
            <TextRun text={card.name.value} locale={card.name.locale} />
          </a>
        </h3>
        {card.nameZh && card.nameZh !== card.name.value && <Chinese className="zh" text={card.nameZh} />}
      </div>
      {card.summary && (
        <p className="what line-clamp-3">
          <TextRun text={card.summary.value} locale={card.summary.locale} />
        </p>
      )}
      {(marks.length > 0 || card.open.kind !== 'unknown') && (
        <div className="row wrapx">
          <OpenBadge state={card.open} isConfirmed={card.hoursConfirmed} now={now} />
          {marks.map((mark) => (
            <span className="mark w" key={mark}>
              {mark}
            </span>
          ))}
        </div>
      )}
      <div className="fx">
        <span>
          <Icon name="map-pin" size="s" />
          <Where card={card} />
          {metres !== undefined && <Distance metres={metres} />}
        </span>
        <span>
          <Icon name="phone" size="s" />
          {card.phone ? (
            <LeftToRight className="num">{writtenNumber(card.phone)}</LeftToRight>
          ) : (
            <span className="unk">{t('phoneUnknown')}</span>
          )}
        </span>
      </div>
      <div className="ft">
        <LevelBar level={card.level} />
        <div className="act">
          <SaveButton
            path={`/${card.category}/${card.slug}`}
            name={card.name.value}
            zh={card.nameZh}
            address={card.addressZh}
            phone={card.phone}
            look="btn s"
          />
          {card.phone && (
            <a className="btn s pri" href={telephoneHref(card.phone)}>
              <Icon name="phone" size="s" />
              {t('call')}
            </a>
          )}
        </div>
      </div>
    </article>
  )
}
