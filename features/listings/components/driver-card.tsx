import { useTranslations } from 'next-intl'
import { Chinese, LeftToRight } from '@/components/ui/text-run'
import { writtenNumber } from '@/lib/phone-number'

export type DriverCardProps = {
  nameZh: string
  addressZh: string | null
  phone: string | null
  /** The request to the driver, in Chinese. */
  please: string
}

/** What a driver reads, as large as the screen allows, and below it what it says. `children` are its buttons. */
export function DriverSheet(props: DriverCardProps & { title: 'h1' | 'div'; children?: React.ReactNode }) {
  const t = useTranslations()
  const Title = props.title
  return (
    <div className="card-in" dir="ltr">
      <div>
        <Chinese className="say block" text={props.please} />
        <Title className="nm">
          <Chinese text={props.nameZh} />
        </Title>
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
            {t('listing.driverPlease')}
            {!props.addressZh && <> {t('listing.driverNoAddress')}</>}
          </p>
        </div>
        <div className="no-print">
          <stay-awake done={t('driver.awake')}>
            <p role="status" className="sm" dir="auto" />
          </stay-awake>
          <div className="row wrapx">{props.children}</div>
        </div>
      </div>
    </div>
  )
}

/**
 * The card for the driver over an entry page. Opened by any button with `popoverTarget="driver"`; without that browser
 * feature it stands open in the page. `page` is the address of the same card as a page of its own.
 */
export function DriverCard({ page, ...card }: DriverCardProps & { page: string }) {
  const t = useTranslations()
  return (
    <div className="driver" id="driver" popover="auto" role="dialog" aria-label={t('listing.showDriver')}>
      <DriverSheet {...card} title="div">
        <button type="button" className="btn" popoverTarget="driver" popoverTargetAction="hide">
          {t('listing.close')}
        </button>
        <a className="btn" href={page}>
          {t('driver.ownPage')}
        </a>
      </DriverSheet>
    </div>
  )
}
