import { useTranslations } from 'next-intl'
import { Chinese, LeftToRight } from '@/components/ui/text-run'
import { writtenNumber } from '@/lib/phone-number'

/**
 * Name and address in Chinese, as large as the screen allows, to show to a driver. Opened by any button with
 * `popoverTarget="driver"`; without that browser feature it stands open in the page.
 */
export function DriverCard(props: { nameZh: string; addressZh: string | null; phone: string | null; please: string }) {
  const t = useTranslations('listing')
  return (
    <div className="driver" id="driver" popover="auto" role="dialog" aria-label={t('showDriver')}>
      <div className="card-in" dir="ltr">
        <div>
          <Chinese className="say block" text={props.please} />
          <Chinese className="nm block" text={props.nameZh} />
          {props.addressZh && <Chinese className="ad block" text={props.addressZh} />}
        </div>
        <div className="ex">
          <div>
            {props.phone && (
              <p className="ph">
                <LeftToRight>{writtenNumber(props.phone)}</LeftToRight>
              </p>
            )}
            <p className="tr" dir="auto">
              {t('driverPlease')}
              {!props.addressZh && <> {t('driverNoAddress')}</>}
            </p>
          </div>
          <button type="button" className="btn no-print" popoverTarget="driver" popoverTargetAction="hide">
            {t('close')}
          </button>
        </div>
      </div>
    </div>
  )
}
