import { type Day, daysBetween } from '@/lib/shanghai-day'
import type { ExpiringGroup } from '../queries'
import { noticeDays } from '../row-state'
import { useWriter } from './use-writer'

/** What ends soon with nothing to follow it: work for staff, the earliest first. */
export function ExpiringRules({ groups, today }: { groups: readonly ExpiringGroup[]; today: Day }) {
  const { t, day, locale } = useWriter()
  const hrefOf = (group: ExpiringGroup) => {
    const [only, ...others] = group.ids
    if (only && others.length === 0) return `/${locale}/admin/policy/${group.table}/${only}`
    return `/${locale}/admin/policy?kind=${group.table === 'rules' ? group.kind : 'value'}&state=expires-soon`
  }
  return (
    <section className="panel mt-5" aria-labelledby="expiring">
      <h2 className="ph1" id="expiring">
        {t('policyChanges.expiring')}
      </h2>
      {groups.length === 0 ? (
        <p className="p-4">{t('policyChanges.expiringNone', { days: noticeDays })}</p>
      ) : (
        <table className="tbl">
          <tbody>
            {groups.map((group) => (
              <tr key={group.ids[0]}>
                <td className="w-px whitespace-nowrap">
                  <b>{day(group.validUntil)}</b>
                  <span className="mut xs block">
                    {t('policyChanges.inDays', { days: daysBetween(today, group.validUntil) })}
                  </span>
                </td>
                <td>
                  <a href={hrefOf(group)}>
                    {group.table === 'rules'
                      ? t('policyChanges.expiringRules', {
                          kind: t(`policyChanges.kinds.${group.kind}`),
                          count: group.ids.length,
                        })
                      : group.key}
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
