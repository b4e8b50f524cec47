import { useLocale, useTranslations } from 'next-intl'
import { StaffForm } from '@/features/accounts/components/staff-form'
import { shanghaiDay } from '@/lib/shanghai-day'
import { createNoticeAction, saveNoticeAction, withdrawNoticeAction } from '../actions'
import type { Notice } from '../queries'
import { noticeFields } from './notice-fields'

/** The form of a notice, a new one or one that is there, with a look at the site on its first day. */
export function NoticeScreen(props: { notice: Notice | null; isSaved: boolean; errors: Record<string, string> }) {
  const { notice, isSaved, errors } = props
  const t = useTranslations()
  const locale = useLocale()
  const identity = notice && { id: notice.id, revision: String(notice.revision) }
  return (
    <>
      <p className="mb-2">
        <a href={`/${locale}/admin/notices`}>{t('notices.back')}</a>
      </p>
      <h1 className="mb-4">{notice ? t('notices.edit') : t('notices.add')}</h1>
      {isSaved && (
        <p className="note mb-4" role="status">
          {t('notices.saved')}
        </p>
      )}
      {notice && !notice.withdrawnAt && (
        <section className="row wrapx mb-4" aria-label={t('notices.state')}>
          <a className="btn s" href={`/${locale}?asOf=${shanghaiDay(notice.startsAt)}`}>
            {t('notices.preview')}
          </a>
          <StaffForm
            action={withdrawNoticeAction}
            hidden={{ locale, id: notice.id }}
            submit={t('notices.withdraw')}
            errors={errors}
            isSmall
          />
        </section>
      )}
      {notice?.withdrawnAt && <p className="note mb-4">{t('notices.isWithdrawn')}</p>}
      <section className="card max-w-[760px]">
        <StaffForm
          key={notice?.revision}
          action={notice ? saveNoticeAction : createNoticeAction}
          hidden={{ locale, ...identity }}
          fields={noticeFields(t, notice)}
          submit={t('notices.save')}
          errors={errors}
        />
      </section>
    </>
  )
}
