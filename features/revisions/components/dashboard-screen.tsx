import { useLocale, useTranslations } from 'next-intl'
import { AuditTable } from '@/features/audit/components/audit-table'
import type { Dashboard } from '../queries'

/** What waits, as numbers that lead somewhere, and what happened last. */
export function DashboardScreen(props: { dashboard: Dashboard; showsAudit: boolean; children?: React.ReactNode }) {
  const { dashboard, showsAudit } = props
  const t = useTranslations('dashboard')
  const locale = useLocale()
  const list = `/${locale}/admin/listings`
  const tiles = [
    { words: 'published', value: dashboard.published, href: `${list}?status=PUBLISHED` },
    { words: 'drafts', value: dashboard.drafts, href: `${list}?status=DRAFT` },
    { words: 'pending', value: dashboard.pending, href: `${list}?sort=updated` },
    { words: 'withoutPhone', value: dashboard.withoutPhone, href: `${list}?status=PUBLISHED&sort=category` },
    { words: 'machineTexts', value: dashboard.machineTexts, href: list },
  ]
  return (
    <>
      <h1>{t('title')}</h1>
      {props.children}
      <ul className="tiles">
        {tiles.map(({ words, value, href }) => (
          <li key={words}>
            <a className="panel" href={href}>
              <b className="num">{value}</b> <span>{t(words)}</span>
            </a>
          </li>
        ))}
      </ul>
      {showsAudit && (
        <>
          <h2 className="mt-8 mb-3">{t('recent')}</h2>
          <AuditTable rows={dashboard.recent} />
          <p className="mt-3">
            <a href={`/${locale}/admin/audit`}>{t('allAudit')}</a>
          </p>
        </>
      )}
    </>
  )
}
