import { useLocale, useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { References } from '@/components/ui/references'
import { Chinese, TextRun } from '@/components/ui/text-run'
import type { ItemView, OfficeView } from '../guide-view'

/** What a reader should know of how sure a statement is: its sources, and whether to confirm it. */
export function Certainty({ view }: { view: ItemView }) {
  const t = useTranslations('guides')
  if (!view.confirm && view.sources.length === 0) return null
  return (
    <span className="cert">
      {view.confirm && <span className="mark past">{t('confirm')}</span>} <References numbers={view.sources} />
    </span>
  )
}

/** An entry of the directory by name, in the reader's words and in Chinese. */
export function OfficeLink({ office }: { office: OfficeView }) {
  const locale = useLocale()
  return (
    <>
      <a href={`/${locale}${office.path}`}>
        <TextRun text={office.name.value} locale={office.name.locale} />
      </a>
      {office.nameZh && office.nameZh !== office.name.value && (
        <>
          {' '}
          <Chinese className="zh" text={office.nameZh} />
        </>
      )}
    </>
  )
}

/** Where a step is done and which guide tells more. */
export function ItemLinks({ view }: { view: ItemView }) {
  const locale = useLocale()
  if (!view.office && !view.guide) return null
  return (
    <ul className="go">
      {view.office && (
        <li>
          <Icon name="map-pin" size="s" /> <OfficeLink office={view.office} />
        </li>
      )}
      {view.guide && (
        <li>
          <Icon name="arrow-right" size="s" mirror />{' '}
          <a href={`/${locale}/guides/${view.guide.slug}`}>
            <TextRun text={view.guide.title.value} locale={view.guide.title.locale} />
          </a>
        </li>
      )}
    </ul>
  )
}
