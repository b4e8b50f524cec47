import { useLocale, useTranslations } from 'next-intl'
import { useFormatInstant } from '@/i18n/use-format-day'
import { endSessionAction } from '../actions'
import type { SessionRow } from '../queries'
import { StaffForm } from './staff-form'

type Props = { sessions: readonly SessionRow[]; currentId: string; errors: Record<string, string> }

/** The browsers that are signed in, each with a way to end it at once. */
export function SessionTable({ sessions, currentId, errors }: Props) {
  const t = useTranslations('account')
  const locale = useLocale()
  const formatInstant = useFormatInstant()
  return (
    <>
      <section className="panel scroll" aria-label={t('sessions')} tabIndex={0}>
        <table className="tbl">
          <thead>
            <tr>
              <th scope="col">{t('device')}</th>
              <th scope="col">{t('lastSeen')}</th>
              <th scope="col">{t('ends')}</th>
              <th scope="col">{t('since')}</th>
            </tr>
          </thead>
          <tbody>
            {sessions.map((session) => (
              <tr key={session.id}>
                <td>{session.device || t('unknownDevice')}</td>
                <td>{formatInstant(session.lastSeenAt)}</td>
                <td>
                  {session.id === currentId ? (
                    <span className="mark ok">{t('thisOne')}</span>
                  ) : (
                    <StaffForm
                      action={endSessionAction}
                      hidden={{ session: session.id, locale }}
                      submit={t('endSession')}
                      errors={errors}
                      isSmall
                    />
                  )}
                </td>
                <td>{formatInstant(session.createdAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {sessions.length > 1 && (
        <div className="mt-3">
          <StaffForm action={endSessionAction} hidden={{ locale }} submit={t('endOthers')} errors={errors} isSmall />
        </div>
      )}
    </>
  )
}
