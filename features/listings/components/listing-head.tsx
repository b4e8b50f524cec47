import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { Chinese, LeftToRight, TextRun } from '@/components/ui/text-run'
import { telephoneHref, writtenNumber } from '@/lib/phone-number'
import type { ListingPageView } from '../queries'
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

/** What one can do at once: call, show a driver, print. */
export function Actions({ view }: { view: ListingPageView }) {
  const t = useTranslations('listing')
  const phone = view.phones[0]?.number
  return (
    <div className="acts">
      {phone && (
        <a className="btn pri" href={telephoneHref(phone)}>
          <Icon name="phone" />
          {t('call')} <LeftToRight>{writtenNumber(phone)}</LeftToRight>
        </a>
      )}
      {view.nameZh && (
        <button type="button" className={phone ? 'btn' : 'btn pri'} popoverTarget="driver">
          <Icon name="car-taxi-front" />
          {t('showDriver')}
        </button>
      )}
      <print-page>
        <button type="button" className="btn quiet" hidden>
          <Icon name="printer" />
          {t('print')}
        </button>
      </print-page>
    </div>
  )
}

/** The actions of a phone: always at hand at the end of the screen. */
export function Dock({ view }: { view: ListingPageView }) {
  const t = useTranslations('listing')
  const phone = view.phones[0]?.number
  return (
    <nav className="dock" aria-label={t('call')}>
      {phone && (
        <a className="pri" href={telephoneHref(phone)}>
          <Icon name="phone" size="l" />
          {t('call')}
        </a>
      )}
      {view.nameZh && (
        <button type="button" className={phone ? undefined : 'pri'} popoverTarget="driver">
          <Icon name="car-taxi-front" size="l" />
          {t('showDriver')}
        </button>
      )}
      <a href="#sources">
        <Icon name="scroll-text" size="l" />
        {t('sources')}
      </a>
    </nav>
  )
}
