import { FilterSelect } from '@/features/revisions/components/filter-select'
import { countryName } from '@/features/visa-finder/country-names'
import { rowStates } from '../row-state'
import { listKinds, type PolicyListQuery } from '../schema'
import { useWriter } from './use-writer'

/** What narrows the list of rules and values. */
export function PolicyFilters({ query, countries }: { query: PolicyListQuery; countries: readonly string[] }) {
  const { t, locale } = useWriter()
  const words = (key: string) => t(`policyChanges.${key}`)
  const all = { value: '', label: words('all') }
  const select = (name: 'kind' | 'country' | 'state', options: readonly { value: string; label: string }[]) => (
    <FilterSelect name={name} label={words(name)} value={query[name] ?? ''} options={[all, ...options]} />
  )
  const { compare } = new Intl.Collator(locale)
  const named = countries.map((code) => ({ value: code, label: countryName(code, locale) }))
  return (
    <form className="filters" action={`/${locale}/admin/policy`}>
      <div className="grow">
        <label className="f" htmlFor="q">
          {words('search')}
        </label>
        <input className="in" id="q" name="q" type="search" defaultValue={query.q} />
      </div>
      {select(
        'kind',
        listKinds.map((kind) => ({ value: kind, label: words(`kinds.${kind}`) })),
      )}
      {select(
        'country',
        named.sort((a, b) => compare(a.label, b.label)),
      )}
      {select(
        'state',
        rowStates.map((state) => ({ value: state, label: words(`states.${state}`) })),
      )}
      <button type="submit" className="btn">
        {words('apply')}
      </button>
    </form>
  )
}
