import { TextPage, textPageMetadata } from '../text-page'

type Props = PageProps<'/[locale]/accessibility'>

export const generateMetadata = ({ params }: Props) => textPageMetadata('accessibility', params)

export default function Page({ params }: Props) {
  return <TextPage name="accessibility" params={params} sections={['standard', 'works', 'gaps', 'contact']} />
}
