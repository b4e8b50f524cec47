import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { PrintButton } from '@/components/ui/print-button'
import { Chinese, LeftToRight, TextRun } from '@/components/ui/text-run'
import { SaveButton } from '@/features/saved/components/save-button'
import { telephoneHref, writtenNumber } from '@/lib/phone-number'
import type { ListingPageView } from '../listing-view'
import { Pinyin } from './listing-intro'

/** Name, Chinese name to copy, and how it is said. */
export function Title({ view }: { view: ListingPageView }) {
  const t = useTranslations('listing')
  return (
    <>
      <h1>
        <TextRun text={view.name.value} locale={view.name.locale} />
      </h1>
      {view.nameZh && (
        <>
          <div className="hz">
            {view.nameZh !== view.name.value && <Chinese text={view.nameZh} />}
            <copy-text value={view.nameZh} done={t('copied')}>
              <button type="button" className="btn s" hidden>
                <Icon name="copy" size="s" />
                {t('copyName')}
              </button>{' '}
              <span role="status" className="sm" />
            </copy-text>
          </div>
          {view.pinyin && <Pinyin text={view.pinyin} />}
        </>
      )}
    </>
  )
}

/** What one can do at once: call, show a driver, save, print. `path` is the listing's page without its locale. */
export function Actions({ view, path }: { view: ListingPageView; path: string }) {
  const t = useTranslations()
  const phone = view.phones[0]?.number
  return (
    <div className="acts">
      {phone && (
        <a className="btn pri" href={telephoneHref(phone)}>
          <Icon name="phone" />
          {t('listing.call')} <LeftToRight>{writtenNumber(phone)}</LeftToRight>
        </a>
      )}
      {view.nameZh && (
        <button type="button" className={phone ? 'btn' : 'btn pri'} popoverTarget="driver">
          <Icon name="car-taxi-front" />
          {t('listing.showDriver')}
        </button>
      )}
      <SaveButton path={path} name={view.name.value} zh={view.nameZh} address={view.addressZh} phone={phone ?? null} />
      <PrintButton label={t('listing.print')} look="btn quiet" />
    </div>
  )
}

/** The actions of a phone: always at hand at the end of the screen. */
export function Dock({ view, path }: { view: ListingPageView; path: string }) {
  const t = useTranslations()
  const phone = view.phones[0]?.number
  return (
    <nav className="dock" aria-label={t('listing.call')}>
      {phone && (
        <a className="pri" href={telephoneHref(phone)}>
          <Icon name="phone" size="l" />
          {t('listing.call')}
        </a>
      )}
      {view.nameZh && (
        <button type="button" className={phone ? undefined : 'pri'} popoverTarget="driver">
          <Icon name="car-taxi-front" size="l" />
          {t('listing.showDriver')}
        </button>
      )}
      <a href="#directions">
        <Icon name="route" size="l" />
        {t('gettingThere.title')}
      </a>
      <SaveButton
        path={path}
        name={view.name.value}
        zh={view.nameZh}
        address={view.addressZh}
        phone={phone ?? null}
        look="dock-save"
      />
    </nav>
  )
}
