import { TextPage, textPageMetadata } from '../text-page'

type Props = PageProps<'/[locale]/privacy'>

export const generateMetadata = ({ params }: Props) => textPageMetadata('privacy', params)

export default function Page({ params }: Props) {
  return <TextPage name="privacy" params={params} sections={['store', 'report', 'device', 'search', 'log', 'staff']} />
}
