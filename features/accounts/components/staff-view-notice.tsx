import { useLocale, useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { useFormatDay } from '@/i18n/use-format-day'
import { type StaffView, staffView } from '@/server/staff-view'

function Notice({ view, path }: { view: StaffView; path: string }) {
  const t = useTranslations('staffView')
  const locale = useLocale()
  const formatDay = useFormatDay()
  const end = `/${locale}${path}${path.includes('?') ? '&' : '?'}asOf=`
  return (
    <aside className="wrap my-2" aria-label={t('label')}>
      <p className="note warn">
        <Icon name="triangle-alert" />
        <span>
          <b>{t('asOf', { date: formatDay(view.day) })}</b> {t(view.drafts ? 'withDrafts' : 'published')}{' '}
          <a href={end}>{t('end')}</a>
        </span>
      </p>
    </aside>
  )
}

/** Tells a member of staff that this is not the site as visitors see it now, and leads back there. */
export async function StaffViewNotice({ path }: { path: string }) {
  const view = await staffView()
  return view && <Notice view={view} path={path} />
}
