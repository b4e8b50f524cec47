import { useLocale, useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { PrintButton } from '@/components/ui/print-button'
import { enhanceScript } from '@/generated/assets'
import type { ListingPageView } from '../listing-view'
import { DriverSheet } from './driver-card'

/**
 * The card for the driver as a page of its own: nothing around it, so that it fills the screen, prints on one sheet
 * and is small enough to keep on the device. `path` is the listing's page without its locale.
 */
export function DriverPage(props: { view: ListingPageView; nameZh: string; please: string; path: string }) {
  const { view } = props
  const t = useTranslations()
  const locale = useLocale()
  return (
    <>
      <a className="skip" href="#main">
        {t('layout.skip')}
      </a>
      <main id="main" className="driver alone">
        <nav className="driver-back no-print" aria-label={t('layout.breadcrumb')}>
          <a className="btn" href={`/${locale}${props.path}`}>
            <Icon name="arrow-right" mirror />
            <bdi>{t('driver.back', { name: view.name.value })}</bdi>
          </a>
        </nav>
        <DriverSheet
          nameZh={props.nameZh}
          addressZh={view.addressZh}
          phone={view.phones[0]?.number ?? null}
          please={props.please}
          title="h1"
        >
          <PrintButton label={t('listing.print')} />
        </DriverSheet>
      </main>
      <script type="module" src={enhanceScript} />
    </>
  )
}
