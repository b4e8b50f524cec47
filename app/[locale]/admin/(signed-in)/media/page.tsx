import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { LibraryScreen } from '@/features/media/components/library-screen'
import { UploadForm } from '@/features/media/components/upload-form'
import { canAddPictures } from '@/features/media/policy'
import { getLibrary } from '@/features/media/queries'
import { librarySchema } from '@/features/media/schema'
import { maximumPictureBytes } from '@/server/media/encode'
import { staffPage } from '@/server/staff-page'
import '@/styles/media.css'
import '@/styles/pictures.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('media.title') }) }
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/admin/media'>) {
  const { actor } = await staffPage(params)
  const query = await searchParams
  const { show, page } = librarySchema.parse(query)
  const [t, messages, library] = await Promise.all([getTranslations('media'), getMessages(), getLibrary(show, page)])
  const upload = canAddPictures(actor) && (
    <UploadForm
      maximumBytes={maximumPictureBytes}
      words={{
        choose: t('choose'),
        hint: t('chooseHint', { megabytes: maximumPictureBytes / 2 ** 20 }),
        add: t('add'),
        added: t('added'),
        known: t('known'),
        progress: t.raw('progress'),
        failed: t('failed'),
        waiting: t('waiting'),
      }}
      refused={messages.media.refused}
      errors={messages.errors as Record<string, string>}
    />
  )
  return <LibraryScreen library={library} show={show} page={page} isDeleted={query.deleted === 'yes'} upload={upload} />
}
