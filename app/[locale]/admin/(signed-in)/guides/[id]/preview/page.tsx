import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { guideWriting } from '@/app/[locale]/(public)/guides/guide-writing'
import { documentForms } from '@/features/guides/block'
import { GuidePage } from '@/features/guides/components/guide-page'
import { previewGuide } from '@/features/guides/queries'
import { getGuideEditor } from '@/features/guides/staff/queries'
import { formatDay } from '@/i18n/use-format-day'
import { isPartialDate } from '@/lib/partial-date'
import { shanghaiDay } from '@/lib/shanghai-day'
import { staffPage } from '@/server/staff-page'
import '@/styles/guide.css'

type Props = PageProps<'/[locale]/admin/guides/[id]/preview'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('guideEditor.preview') }) }
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await staffPage(params)
  const editor = await getGuideEditor((await params).id)
  if (!editor) notFound()
  const { asOf } = await searchParams
  const day = typeof asOf === 'string' && asOf.length === 10 && isPartialDate(asOf) ? asOf : shanghaiDay(new Date())
  const view = await previewGuide(editor.content, locale, day)
  if (!view) notFound()
  const [t, zh, writing] = [
    await getTranslations(),
    await getTranslations({ locale: 'zh', namespace: 'guides' }),
    await guideWriting(locale, view.values),
  ]
  return (
    <>
      <p className="note warn mb-4">
        {t('guideEditor.previewNote', { number: editor.revision, date: formatDay(day, locale) })}{' '}
        <a href={`/${locale}/admin/guides/${editor.id}`}>{t('history.back')}</a>
      </p>
      <GuidePage
        view={view}
        writing={writing}
        chinese={{
          please: zh('deskPlease'),
          papers: zh('deskPapers'),
          forms: Object.fromEntries(documentForms.map((form) => [form, zh(`forms.${form}`)])),
        }}
        related={[]}
        url=""
        today={day}
      />
    </>
  )
}
