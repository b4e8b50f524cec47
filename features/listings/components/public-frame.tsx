import { useTranslations } from 'next-intl'
import { PublicPage } from '@/components/layout/public-page'
import { StaffViewNotice } from '@/features/accounts/components/staff-view-notice'
import { directoryCategories } from '../registry'

/**
 * Frame of a public page with the main sections: every directory of the registry, and the areas.
 * @param path this page without its locale, with its query
 */
export function PublicFrame(props: { path: string; section?: string; children: React.ReactNode }) {
  const t = useTranslations()
  const sections = [
    ...directoryCategories.map(({ key }) => ({ path: `/${key}`, label: t(`categories.${key}.title`) })),
    { path: '/areas', label: t('layout.areas') },
  ]
  return (
    <PublicPage
      sections={sections}
      path={props.path}
      section={props.section}
      notice={<StaffViewNotice path={props.path} />}
    >
      {props.children}
    </PublicPage>
  )
}
