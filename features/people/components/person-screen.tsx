import { useLocale, useTranslations } from 'next-intl'
import { SignInTable } from '@/features/accounts/components/sign-in-table'
import { StaffForm } from '@/features/accounts/components/staff-form'
import type { Account } from '@/features/accounts/queries'
import {
  changeRoleAction,
  passwordLinkAction,
  reactivateAction,
  removeSecondFactorAction,
  suspendAction,
} from '../actions'
import type { PersonRow } from '../queries'
import { roleFields } from './role-fields'

/** One person: role and languages, ways back in, ways out, and when they signed in. */
export function PersonScreen(props: { person: PersonRow; account: Account; errors: Record<string, string> }) {
  const { person, account, errors } = props
  const t = useTranslations()
  const locale = useLocale()
  const hidden = { id: person.id, locale }
  const isSuspended = person.state === 'suspended'
  return (
    <>
      <p className="mb-2">
        <a href={`/${locale}/admin/people`}>{t('people.back')}</a>
      </p>
      <h1>
        <bdi>{person.name}</bdi>
      </h1>
      <p className="mut mb-5" dir="ltr">
        {person.email}
      </p>
      <div className="sheets">
        <section className="card" aria-labelledby="role">
          <h2 id="role" className="mb-3">
            {t('people.role')}
          </h2>
          <StaffForm
            action={changeRoleAction}
            hidden={hidden}
            fields={roleFields(t, person.role, person.languages)}
            submit={t('people.roleSubmit')}
            done={t('people.roleChanged')}
            errors={errors}
          />
        </section>
        <section className="card grid content-start gap-4" aria-labelledby="access">
          <h2 id="access">{t('people.access')}</h2>
          <p>
            <span className="mark">{t(`people.states.${person.state}`)}</span>{' '}
            <span className="mark">
              {t(person.hasSecondFactor ? 'people.withSecondFactor' : 'people.withoutSecondFactor')}
            </span>
          </p>
          {!isSuspended && (
            <StaffForm
              action={passwordLinkAction}
              hidden={hidden}
              submit={t(person.state === 'invited' ? 'people.inviteAgain' : 'people.passwordLink')}
              done={t('people.linkSent')}
              doneWithLink={t('people.handOver')}
              errors={errors}
              isSmall
            />
          )}
          {person.hasSecondFactor && (
            <StaffForm
              action={removeSecondFactorAction}
              hidden={hidden}
              submit={t('people.removeSecondFactor')}
              errors={errors}
              isSmall
            />
          )}
          <StaffForm
            key={person.state}
            action={isSuspended ? reactivateAction : suspendAction}
            hidden={hidden}
            submit={t(isSuspended ? 'people.reactivate' : 'people.suspend')}
            errors={errors}
            isSmall
          />
          <p className="sm mut">{t('people.suspendHint')}</p>
        </section>
      </div>
      <h2 className="mt-8 mb-3">{t('account.signIns')}</h2>
      <SignInTable rows={account.signIns} />
    </>
  )
}
