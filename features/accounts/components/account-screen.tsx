import { useLocale, useTranslations } from 'next-intl'
import { useFormatInstant } from '@/i18n/use-format-day'
import { changePasswordAction, recoveryCodesAction } from '../actions'
import type { Account } from '../queries'
import { SessionTable } from './session-table'
import { SignInTable } from './sign-in-table'
import { StaffForm } from './staff-form'

type Props = { account: Account; name: string; sessionId: string; errors: Record<string, string> }

function SecondFactor({ account, errors }: Pick<Props, 'account' | 'errors'>) {
  const t = useTranslations()
  const locale = useLocale()
  const formatInstant = useFormatInstant()
  return (
    <section className="card grid content-start gap-4" aria-labelledby="second-factor">
      <h2 id="second-factor">{t('account.secondFactor')}</h2>
      <p>
        {account.secondFactorSince
          ? t('account.secondFactorSince', { date: formatInstant(account.secondFactorSince) })
          : t('account.secondFactorOff')}
      </p>
      <p>
        <a className="btn" href={`/${locale}/admin/second-factor`}>
          {t(account.hasSecondFactor ? 'account.replaceSecondFactor' : 'account.setUpSecondFactor')}
        </a>
      </p>
      {account.hasSecondFactor && (
        <>
          <p>{t('account.codesLeft', { count: account.recoveryCodesLeft })}</p>
          <StaffForm
            action={recoveryCodesAction}
            hidden={{ locale }}
            fields={[
              {
                name: 'present',
                label: t('account.present'),
                control: 'password',
                autoComplete: 'current-password',
              },
            ]}
            submit={t('account.renewCodes')}
            done={t('account.codesShown')}
            errors={errors}
          />
        </>
      )}
    </section>
  )
}

/** One's own account: password, second factor, open sessions, when one signed in. */
export function AccountScreen({ account, name, sessionId, errors }: Props) {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <>
      <h1>{t('account.title')}</h1>
      <p className="mut mb-5">
        <bdi>{name}</bdi>, <bdi dir="ltr">{account.email}</bdi>
      </p>
      <div className="sheets">
        <section className="card" aria-labelledby="password">
          <h2 id="password" className="mb-3">
            {t('account.changePassword')}
          </h2>
          <StaffForm
            action={changePasswordAction}
            hidden={{ locale }}
            fields={[
              { name: 'present', label: t('account.present'), control: 'password', autoComplete: 'current-password' },
              {
                name: 'password',
                label: t('account.newPassword'),
                control: 'password',
                autoComplete: 'new-password',
                hint: t('setup.passwordHint'),
              },
            ]}
            submit={t('account.changePassword')}
            done={t('account.passwordChanged')}
            errors={errors}
          />
        </section>
        <SecondFactor account={account} errors={errors} />
      </div>
      <h2 className="mt-8 mb-3">{t('account.sessions')}</h2>
      <SessionTable sessions={account.sessions} currentId={sessionId} errors={errors} />
      <h2 className="mt-8 mb-3">{t('account.signIns')}</h2>
      <SignInTable rows={account.signIns} />
    </>
  )
}
