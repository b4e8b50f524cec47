import { useLocale, useTranslations } from 'next-intl'
import { FilterSelect } from '@/features/revisions/components/filter-select'
import { auditedObjects } from '@/server/audited'
import { type AuditQuery, auditSearch } from '../schema'

function Day({ name, label, value }: { name: string; label: string; value: string | null }) {
  return (
    <div>
      <label className="f" htmlFor={name}>
        {label}
      </label>
      <input className="in" id={name} name={name} type="date" defaultValue={value ?? ''} />
    </div>
  )
}

/** Narrows the audit log, and takes what is left along as a file. */
export function AuditFilters({
  query,
  actors,
}: {
  query: AuditQuery
  actors: readonly { id: string; name: string }[]
}) {
  const t = useTranslations('audit')
  const show = useTranslations('list')('apply')
  const locale = useLocale()
  const all = { value: '', label: t('everything') }
  const everybody = { value: '', label: t('everybody') }
  return (
    <form className="filters mb-4" action={`/${locale}/admin/audit`}>
      {query.which && <input type="hidden" name="which" value={query.which} />}
      <FilterSelect
        name="who"
        label={t('who')}
        value={query.who ?? ''}
        options={[everybody, ...actors.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <FilterSelect
        name="about"
        label={t('about')}
        value={query.about ?? ''}
        options={[all, ...auditedObjects.map((value) => ({ value, label: t(`objects.${value}`) }))]}
      />
      <FilterSelect
        name="refused"
        label={t('outcome')}
        value={query.refused ?? ''}
        options={[all, { value: 'yes', label: t('onlyRefused') }]}
      />
      <Day name="from" label={t('from')} value={query.from} />
      <Day name="until" label={t('until')} value={query.until} />
      <button type="submit" className="btn">
        {show}
      </button>
      {query.which && (
        <a className="btn" href={`/${locale}/admin/audit?${auditSearch({ ...query, which: null })}`}>
          {t('notOnly')}
        </a>
      )}
      <a className="btn" href={`/api/audit?${auditSearch(query)}`} download>
        {t('download')}
      </a>
    </form>
  )
}
