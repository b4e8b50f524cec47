import { canEditListings } from '@/features/accounts/policy'
import { type ExpiringGroup, listExpiringRules } from '@/features/policy-changes/queries'
import { type WorkContext, type WorkSource, workOf } from '../source'

function pathOf(group: ExpiringGroup): string {
  const [only, ...others] = group.ids
  if (only && others.length === 0) return `/policy/${group.table}/${only}`
  return `/policy?kind=${group.table === 'rules' ? group.kind : 'value'}&state=expires-soon`
}

function nameOf(group: ExpiringGroup, t: WorkContext['t']): string {
  if (group.table === 'values') return group.key
  const kind = t(`policyChanges.kinds.${group.kind}`)
  return t('policyChanges.expiringRules', { kind, count: group.ids.length })
}

/** Rules and values that end soon with nothing to follow; rules of one kind that end together are one thing to do. */
export const expiringRules: WorkSource = {
  title: 'policyChanges.expiring',
  path: '/policy?state=expires-soon',
  mayDo: canEditListings,
  read: async ({ today, t }) =>
    workOf(await listExpiringRules(today), (group) => ({
      name: nameOf(group, t),
      path: pathOf(group),
      day: group.validUntil,
    })),
}
