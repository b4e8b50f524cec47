import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getMessages, getTranslations } from 'next-intl/server'
import { PictureScreen } from '@/features/media/components/picture-screen'
import { canDeletePictures, canDescribePicture } from '@/features/media/policy'
import { getPicture } from '@/features/media/queries'
import { pictureHashSchema } from '@/features/media/schema'
import { staffPage } from '@/server/staff-page'
import '@/styles/media.css'
import '@/styles/people.css'
import '@/styles/pictures.css'

type Props = PageProps<'/[locale]/admin/media/[id]'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('media.title') }) }
}

export default async function Page({ params, searchParams }: Props) {
  const { actor } = await staffPage(params)
  const parsed = pictureHashSchema.safeParse((await params).id)
  const found = parsed.success ? await getPicture(parsed.data) : null
  if (!found) notFound()
  const { picture, uses } = found
  const [messages, { saved }] = await Promise.all([getMessages(), searchParams])
  const isPublic = uses.some((use) => use.isPublic)
  return (
    <PictureScreen
      picture={picture}
      uses={uses}
      mayDescribe={canDescribePicture(actor, isPublic)}
      mayDelete={uses.length === 0 && canDeletePictures(actor)}
      isSaved={saved !== undefined}
      errors={messages.errors as Record<string, string>}
    />
  )
}
