import { useLocale, useTranslations } from 'next-intl'
import { TrustLine } from '@/features/freshness/components/gauge'
import type { OpenState } from '@/features/hours/open-state'
import { FactValue } from '@/features/listings/components/fact-value'
import { factLabelKey } from '@/features/listings/fact-label'
import { categories, getCategory } from '@/features/listings/registry'
import { FilterSelect } from '@/features/revisions/components/filter-select'
import { checkOptions } from '@/features/revisions/form-fields'
import type { EditorView } from '@/features/revisions/queries'
import { useFormatDay } from '@/i18n/use-format-day'
import { telephoneHref, writtenNumber } from '@/lib/phone-number'
import { factFields } from '../fact-content'
import type { RoundFact } from '../queries'
import { factKinds, roundStates } from '../round-order'
import type { RoundQuery } from '../schema'
import { type ChineseWords, phoneScript } from '../spoken-value'
import { Round } from './round'
import type { RoundCard, RoundWords } from './round-card'

type Props = {
  query: RoundQuery
  facts: readonly RoundFact[]
  /** The newest content of their listings, by id. */
  editors: ReadonlyMap<string, EditorView>
  /** Facts of the round beyond these. */
  beyond: number
  done: number
  zh: ChineseWords
  words: RoundWords
  errors: Record<string, string>
}

/** The card says the hours, not whether it is open now. */
const notAsked: OpenState = { kind: 'unknown', change: null, closesSoon: false, unsure: false, freshUntil: null }

function useCards({ facts, editors, zh }: Props): RoundCard[] {
  const t = useTranslations()
  const locale = useLocale()
  const formatDay = useFormatDay()
  return facts.flatMap((fact): RoundCard[] => {
    const { listingId, key, value, valueHash, trust, state, doubt } = fact
    const [category, editor] = [getCategory(fact.category), editors.get(listingId)]
    if (!category || !editor) return []
    const { content } = editor
    const label = t(factLabelKey(category, key))
    const nameZh = content.texts.zh?.name?.value ?? ''
    const name = (locale === 'zh' && nameZh) || content.texts.en?.name?.value || content.slug
    const names = { place: nameZh || name, fact: zh(factLabelKey(category, key)) }
    const view = {
      ...{ address: null, addressZh: key === 'address' ? String(value) : null, week: null, facts: [] },
      ...{ phones: key === 'phones' ? (value as RoundCardPhones) : [], open: notAsked, holidaysUntil: 0 },
      hours: key === 'hours' ? (value as EditorView['content']['hours']) : null,
    }
    return [
      {
        key: `${listingId} ${key}`,
        target: { listingId, field: key, valueHash },
        ...{ name, nameZh, fact: label },
        state: t(`verification.states.${state}`),
        value: <FactValue category={category} view={view} fact={key} value={value} />,
        isKnown: value !== null,
        trust: <TrustLine state={trust} />,
        doubt:
          doubt && [t('verification.doubted', { date: formatDay(doubt.on) }), doubt.note].filter(Boolean).join(' '),
        isPending: editor.revision !== editor.publishedRevision,
        phones: content.phones.map((phone) => ({
          href: telephoneHref(phone.number),
          number: writtenNumber(phone.number),
          label: t(`phoneLabels.${phone.label}`),
        })),
        sources: content.sources
          .filter(({ fields }) => fields.includes(key))
          .map(({ url, title }) => ({ url, title: title || url })),
        script: phoneScript(zh, category, fact, names),
        editor: `/${locale}/admin/listings/${listingId}`,
        fields: factFields(t, locale, category, content, key),
      },
    ]
  })
}

type RoundCardPhones = EditorView['content']['phones']

function Filters({ query }: { query: RoundQuery }) {
  const t = useTranslations()
  const locale = useLocale()
  const all = { value: '', label: t('list.all') }
  const select = (name: 'category' | 'kind' | 'state', label: string, options: { value: string; label: string }[]) => (
    <FilterSelect name={name} label={label} value={query[name] ?? ''} options={[all, ...options]} />
  )
  return (
    <form className="filters mb-4" action={`/${locale}/admin/verification`}>
      {select(
        'category',
        t('list.category'),
        categories.map(({ key }) => ({ value: key, label: t(`categories.${key}.title`) })),
      )}
      {select(
        'kind',
        t('verification.kind'),
        factKinds.map((kind) => ({ value: kind, label: t(`verification.kinds.${kind}`) })),
      )}
      {select(
        'state',
        t('verification.state'),
        roundStates.map((state) => ({ value: state, label: t(`verification.states.${state}`) })),
      )}
      <button type="submit" className="btn">
        {t('list.apply')}
      </button>
    </form>
  )
}

/** The verification round: facts to ask about, the most urgent first. */
export function RoundScreen(props: Props) {
  const { query, beyond, done, words, errors } = props
  const t = useTranslations()
  const locale = useLocale()
  const cards = useCards(props)
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []))
  const href = `/${locale}/admin/verification?${new URLSearchParams(given)}`
  return (
    <>
      <h1>{t('verification.title')}</h1>
      <p className="mut mb-4 max-w-[70ch]">{t('verification.lead')}</p>
      <Filters query={query} />
      <Round
        key={cards[0]?.key}
        cards={cards}
        beyond={beyond}
        doneBefore={done}
        methods={checkOptions(t).filter(({ value }) => value)}
        words={words}
        errors={errors}
        href={href}
      />
    </>
  )
}
