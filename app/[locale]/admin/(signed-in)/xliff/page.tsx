import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { canTranslate } from '@/features/translations/policy'
import { ExportForm } from '@/features/xliff/components/export-form'
import { ImportForm } from '@/features/xliff/components/import-form'
import { problems } from '@/features/xliff/document'
import { refusals } from '@/features/xliff/import-plan'
import { locales } from '@/i18n/locales'
import { staffPage } from '@/server/staff-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('xliff.title') }) }
}

function Import() {
  const t = useTranslations('xliff')
  const raw = (key: 'wouldChange' | 'didChange' | 'unchanged' | 'shortened' | 'atLine') => String(t.raw(key))
  const errors = useTranslations('errors')
  return (
    <ImportForm
      words={{
        choose: t('choose'),
        check: t('check'),
        save: t('save'),
        failed: t('failed'),
        nothingChanged: t('nothingChanged'),
        atLine: raw('atLine'),
        record: t('record'),
        line: t('line'),
        outcome: t('outcome'),
        before: t('before'),
        after: t('after'),
        wouldChange: raw('wouldChange'),
        didChange: raw('didChange'),
        nothingToDo: t('nothingToDo'),
        unchanged: raw('unchanged'),
        shortened: raw('shortened'),
        confirmed: t('confirmed'),
        changed: t('changed'),
        refusals: Object.fromEntries(refusals.map((reason) => [reason, t(`refusals.${reason}`)])),
      }}
      problems={Object.fromEntries([...problems, 'too-large' as const].map((one) => [one, t(`problems.${one}`)]))}
      errors={{ 'not-allowed': errors('not-allowed'), 'signed-out': errors('signed-out') }}
    />
  )
}

export default async function Page({ params }: PageProps<'/[locale]/admin/xliff'>) {
  const { actor } = await staffPage(params)
  const t = await getTranslations('xliff')
  const languages = locales.filter((locale) => canTranslate(actor, locale))
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="mut mt-2 mb-4 max-w-[66ch]">{t('lead')}</p>
      <h2 className="mt-6 mb-3">{t('exportTitle')}</h2>
      <ExportForm languages={languages} />
      <h2 className="mt-6 mb-3">{t('importTitle')}</h2>
      <p className="mut mb-3 max-w-[66ch]">{t('importLead')}</p>
      <Import />
    </>
  )
}
