import { useLocale, useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { LeftToRight } from '@/components/ui/text-run'
import type { ListingPageView } from '../listing-view'
import { ShareLink } from './share-link'

/**
 * What one hands to somebody else: an address that opens in their language, and its QR code, which is fetched only when
 * the reader asks for it. `path` is the listing's page without its locale.
 */
export function ShareCard({ view, path }: { view: ListingPageView; path: string }) {
  const t = useTranslations('share')
  const compare = useTranslations('compare')
  const locale = useLocale()
  const short = `/go${path}`
  const text = [view.nameZh, view.name.value, view.addressZh]
  return (
    <section className="card no-print">
      <h2>{t('title')}</h2>
      <ShareLink url={short} title={view.name.value} text={[...new Set(text)].filter(Boolean).join('\n')} />
      <a className="btn mt-3" href={`/${locale}/compare?ids=${view.slug}`}>
        <Icon name="scale" />
        {compare('action')}
      </a>
      <details className="mt-3">
        <summary>{t('code')}</summary>
        <img
          className="qr"
          src={`/${locale}${path}/qr.svg`}
          alt={t('codeOf', { name: view.name.value })}
          width="200"
          height="200"
          loading="lazy"
        />
        <p className="sm mut">{t('link')}</p>
        <p className="sm">
          <a href={short} className="break-all">
            <LeftToRight>{short}</LeftToRight>
          </a>
        </p>
      </details>
    </section>
  )
}
