import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getMessages, getTranslations } from 'next-intl/server'
import { StaffForm } from '@/features/accounts/components/staff-form'
import { saveSettingsAction } from '@/features/settings/actions'
import { settingsFields } from '@/features/settings/components/settings-fields'
import { canChangeSettings } from '@/features/settings/policy'
import { readSettings } from '@/features/settings/queries'
import { staffPage } from '@/server/staff-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('settings.title') }) }
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/admin/settings'>) {
  const { actor, locale } = await staffPage(params)
  if (!canChangeSettings(actor)) notFound()
  const [t, messages, { facts, revision }, { saved }] = await Promise.all([
    getTranslations('settings'),
    getMessages(),
    readSettings(),
    searchParams,
  ])
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="mut mt-2 mb-4 max-w-[66ch]">{t('lead')}</p>
      {saved === 'yes' && revision > 0 && (
        <p className="note mb-4" role="status">
          {t('saved')}
        </p>
      )}
      <section className="card max-w-[760px]">
        <StaffForm
          key={revision}
          action={saveSettingsAction}
          hidden={{ locale, revision: String(revision) }}
          fields={settingsFields(t, facts)}
          submit={t('save')}
          errors={messages.errors as Record<string, string>}
        />
      </section>
    </>
  )
}
