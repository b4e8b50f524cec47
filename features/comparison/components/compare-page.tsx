import { useLocale, useTranslations } from 'next-intl'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Icon } from '@/components/ui/icon'
import { PrintButton } from '@/components/ui/print-button'
import { Chinese, TextRun } from '@/components/ui/text-run'
import { TrustLine } from '@/features/freshness/components/gauge'
import { AskList } from '@/features/listings/components/ask-list'
import { FactValue } from '@/features/listings/components/fact-value'
import { LevelBar } from '@/features/listings/components/level-bar'
import { ShareLink } from '@/features/listings/components/share-link'
import { factLabelKey } from '@/features/listings/fact-label'
import type { ListingPageView } from '@/features/listings/listing-view'
import { directoryCategories } from '@/features/listings/registry'
import { languageOf } from '@/i18n/locales'
import { type ComparedRow, compareFacts } from '../comparison'
import type { ComparisonView } from '../queries'
import { compareHref } from '../schema'

type Questions = { ask(category: string, fact: string): string | null }

const Name = ({ entry }: { entry: ListingPageView }) => <TextRun text={entry.name.value} locale={entry.name.locale} />

function EntryHead({ view, entry }: { view: ComparisonView; entry: ListingPageView }) {
  const t = useTranslations('compare')
  const locale = useLocale()
  const rest = view.entries.filter((other) => other !== entry).map(({ slug }) => slug)
  return (
    <th scope="col">
      <a className="cmp-entry" href={`/${locale}/${view.category.key}/${entry.slug}`}>
        <Name entry={entry} />
      </a>
      {entry.nameZh && entry.nameZh !== entry.name.value && <Chinese className="zh" text={entry.nameZh} />}
      <LevelBar level={entry.level} />
      <a
        className="btn s quiet no-print"
        href={`/${locale}${compareHref(rest)}`}
        aria-label={t('remove', { name: entry.name.value })}
      >
        <Icon name="x" size="s" />
        {t('removeShort')}
      </a>
    </th>
  )
}

function Row({ view, row }: { view: ComparisonView; row: ComparedRow }) {
  const t = useTranslations()
  return (
    <tr>
      <th scope="row">
        {t(factLabelKey(view.category, row.key))}
        {row.differs && <span className="mark w">{t('compare.differs')}</span>}
      </th>
      {view.entries.map((entry, index) => {
        const fact = row.cells[index]
        return (
          <td key={entry.id}>
            <span className="cmp-name" aria-hidden="true">
              <Name entry={entry} />
            </span>
            {fact ? (
              <>
                <div className="v">
                  <FactValue category={view.category} view={entry} fact={fact.key} value={fact.value} />
                </div>
                <TrustLine state={fact.state} />
              </>
            ) : (
              <span className="unk">{t('values.notConfirmed')}</span>
            )}
          </td>
        )
      })}
    </tr>
  )
}

function AddForm({ view }: { view: ComparisonView }) {
  const t = useTranslations('compare')
  const locale = useLocale()
  if (view.others.length === 0) return null
  return (
    <form className="cmp-add no-print" action={`/${locale}/compare`}>
      <input type="hidden" name="ids" value={view.entries.map(({ slug }) => slug).join(',')} />
      <label className="f" htmlFor="add">
        {t('add')}
      </label>
      <select className="in" id="add" name="ids">
        {view.others.map(({ slug, name }) => (
          <option key={slug} value={slug} lang={languageOf(name.locale).tag}>
            {name.value}
          </option>
        ))}
      </select>
      <button type="submit" className="btn">
        {t('addButton')}
      </button>
    </form>
  )
}

/** Entries side by side: what is known of them, where they differ, and what to ask in Chinese where nothing is known. */
export function ComparePage(props: { view: ComparisonView; leftOut: number; url: string; chinese: Questions }) {
  const { view } = props
  const t = useTranslations()
  const locale = useLocale()
  const { rows, unknown } = compareFacts(
    view.category,
    view.entries.map(({ facts }) => facts),
  )
  const title = t(`categories.${view.category.key}.title`)
  const questions = view.entries[0]?.facts.filter(({ key }) => unknown.includes(key)) ?? []
  return (
    <div className="wrap pb-16">
      <Breadcrumb trail={[{ label: title, href: `/${locale}/${view.category.key}` }, { label: t('compare.title') }]} />
      <h1>
        {t('compare.title')}: {title}
      </h1>
      <p className="lead mt-2">{t('compare.lead')}</p>
      {props.leftOut > 0 && <p className="note">{t('compare.leftOut', { count: props.leftOut })}</p>}
      <div className="cmp-tools no-print">
        <AddForm view={view} />
        <ShareLink url={props.url} title={`${t('compare.title')}: ${title}`} />
        <PrintButton label={t('listing.print')} />
      </div>
      <div className="cmp">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('compare.fact')}</th>
              {view.entries.map((entry) => (
                <EntryHead key={entry.id} view={view} entry={entry} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.key} view={view} row={row} />
            ))}
          </tbody>
          {unknown.length > 0 && (
            <tbody className="cmp-unknown">
              <tr>
                <th scope="row">{t('compare.nothingKnown')}</th>
                <td colSpan={view.entries.length}>
                  {unknown.map((key) => t(factLabelKey(view.category, key))).join(' · ')}
                </td>
              </tr>
            </tbody>
          )}
        </table>
      </div>
      <AskList
        category={view.category}
        facts={questions}
        chinese={(fact) => props.chinese.ask(view.category.key, fact)}
      />
    </div>
  )
}

/** What stands where nothing is compared: how to begin. */
export function EmptyComparison({ leftOut }: { leftOut: number }) {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <div className="wrap pb-16">
      <Breadcrumb trail={[{ label: t('compare.title') }]} />
      <h1>{t('compare.title')}</h1>
      <p className="lead mt-2">{t('compare.lead')}</p>
      {leftOut > 0 && <p className="note">{t('compare.leftOut', { count: leftOut })}</p>}
      <p className="mt-4">{t('compare.empty')}</p>
      <p className="row wrapx mt-4">
        {directoryCategories.map(({ key }) => (
          <a className="btn" key={key} href={`/${locale}/${key}`}>
            {t(`categories.${key}.title`)}
          </a>
        ))}
        <a className="btn" href={`/${locale}/saved`}>
          {t('saved.title')}
        </a>
      </p>
    </div>
  )
}
