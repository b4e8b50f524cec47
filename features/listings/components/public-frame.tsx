import { getLocale, getTranslations } from 'next-intl/server'
import { PublicPage } from '@/components/layout/public-page'
import { StaffViewNotice } from '@/features/accounts/components/staff-view-notice'
import { Notices } from '@/features/notices/components/notices'
import { type PageKind, pageKind } from '@/features/notices/page-kind'
import { reportQuery } from '@/features/reports/subject'
import { siteFacts } from '@/features/settings/queries'
import { directoryCategories } from '../registry'

/**
 * Frame of a public page with the main sections: every directory of the registry, and guidance. What is looked for
 * less often stands in the menu and the foot.
 * @param path this page without its locale, with its query
 * @param kind whose notices stand on it, where the path does not tell; null for a page that is kept for long
 */
export async function PublicFrame(props: {
  path: string
  kind?: PageKind | null
  section?: string
  children: React.ReactNode
}) {
  const [t, locale, facts] = await Promise.all([getTranslations(), getLocale(), siteFacts()])
  const kind = props.kind === undefined ? pageKind(props.path) : props.kind
  const about = props.path.startsWith('/report') ? '' : reportQuery(props.path)
  const sections = [
    ...directoryCategories.map(({ key }) => ({ path: `/${key}`, label: t(`categories.${key}.title`) })),
    { path: '/visa', label: t('finder.visaHub') },
    { path: '/guides', label: t('guides.title') },
  ]
  const more = [
    { path: '/areas', label: t('layout.areas') },
    { path: '/plan', label: t('plan.title') },
    { path: '/apec-card', label: t('cardHub.title') },
    { path: '/phrases', label: t('phrases.title') },
    { path: '/saved', label: t('saved.title') },
  ]
  return (
    <PublicPage
      sections={sections}
      more={more}
      path={props.path}
      section={props.section}
      facts={facts}
      report={`/${locale}/report${about}`}
      notice={
        <>
          <StaffViewNotice path={props.path} />
          {kind && <Notices kind={kind} locale={locale} />}
        </>
      }
    >
      {props.children}
    </PublicPage>
  )
}
