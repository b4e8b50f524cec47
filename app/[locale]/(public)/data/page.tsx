import '@/styles/data.css'
import { PublicFrame } from '@/features/listings/components/public-frame'
import { DataPage } from '@/features/open-data/components/data-page'
import { countByCategory, lastChange, openContext } from '@/features/open-data/queries'
import { shanghaiDay } from '@/lib/shanghai-day'
import { env } from '@/server/env'
import { downloadsPerMinute } from '@/server/throttle'
import { textPageMetadata } from '../text-page'

type Props = PageProps<'/[locale]/data'>

export const generateMetadata = ({ params }: Props) => textPageMetadata('data', params, 'openData')

export default async function Page() {
  const { siteUrl } = env()
  const [counts, changed, context] = await Promise.all([countByCategory(), lastChange(), openContext(siteUrl)])
  const view = {
    siteUrl,
    counts,
    changed: changed && shanghaiDay(changed),
    districtTerm: context.vocabulary.byCode('districts', 'lixia')?.id ?? '',
    downloads: downloadsPerMinute,
  }
  return (
    <PublicFrame path="/data">
      <DataPage view={view} />
    </PublicFrame>
  )
}
