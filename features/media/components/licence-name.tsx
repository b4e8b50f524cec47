import { useTranslations } from 'next-intl'
import { isOpenLicence, type Licence, openLicences } from '../licence'

/** The name of a licence, leading to its words where it has any. */
export function LicenceName({ licence }: { licence: Licence }) {
  const t = useTranslations('pictures.licences')
  if (!isOpenLicence(licence)) return t(licence)
  const { name, address } = openLicences[licence]
  return (
    <a href={address} rel="license noopener" dir="ltr">
      {name}
    </a>
  )
}
