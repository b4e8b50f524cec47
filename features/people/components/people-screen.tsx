import { useLocale, useTranslations } from 'next-intl'
import { StaffForm } from '@/features/accounts/components/staff-form'
import { isLocale, languageOf } from '@/i18n/locales'
import { useFormatInstant } from '@/i18n/use-format-day'
import { inviteAction } from '../actions'
import type { PersonRow } from '../queries'
import { roleFields } from './role-fields'

const looks = { active: 'ok', invited: 'past', suspended: '' } as const

function Row({ person }: { person: PersonRow }) {
  const t = useTranslations()
  const locale = useLocale()
  const formatInstant = useFormatInstant()
  return (
    <tr>
      <td>
        <a href={`/${locale}/admin/people/${person.id}`}>
          <bdi>{person.name}</bdi>
        </a>
        <span className="mut block" dir="ltr">
          {person.email}
        </span>
      </td>
      <td>
        {t(`staff.roles.${person.role}`)}
        {person.languages.length > 0 && (
          <span className="mut block">
            {person.languages.map((code) => (isLocale(code) ? languageOf(code).name : code)).join(', ')}
          </span>
        )}
      </td>
      <td>
        <span className={`mark ${looks[person.state]}`}>{t(`people.states.${person.state}`)}</span>
      </td>
      <td>{t(person.hasSecondFactor ? 'people.hasSecondFactor' : 'people.noSecondFactor')}</td>
      <td className="r">{person.lastSeenAt ? formatInstant(person.lastSeenAt) : t('people.never')}</td>
    </tr>
  )
}

/** Everybody with an account, and the form that invites another. */
export function PeopleScreen(props: {
  people: readonly PersonRow[]
  hasMail: boolean
  errors: Record<string, string>
}) {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <>
      <h1 className="mb-4">{t('people.title')}</h1>
      <section className="panel scroll" aria-label={t('people.title')} tabIndex={0}>
        <table className="tbl">
          <thead>
            <tr>
              <th scope="col">{t('people.name')}</th>
              <th scope="col">{t('people.role')}</th>
              <th scope="col">{t('people.state')}</th>
              <th scope="col">{t('people.secondFactor')}</th>
              <th scope="col" className="r">
                {t('people.lastSeen')}
              </th>
            </tr>
          </thead>
          <tbody>
            {props.people.map((person) => (
              <Row key={person.id} person={person} />
            ))}
          </tbody>
        </table>
      </section>
      <section className="card sheet mt-6" aria-labelledby="invite">
        <h2 id="invite" className="mb-3">
          {t('people.invite')}
        </h2>
        <p className="mut mb-4">{t(props.hasMail ? 'people.inviteByMail' : 'people.inviteByHand')}</p>
        <StaffForm
          action={inviteAction}
          hidden={{ locale }}
          fields={[
            { name: 'name', label: t('people.name'), control: 'text' },
            { name: 'email', label: t('signIn.email'), control: 'email' },
            ...roleFields(t, 'EDITOR', []),
          ]}
          submit={t('people.inviteSubmit')}
          done={t('people.invited')}
          doneWithLink={t('people.handOver')}
          errors={props.errors}
        />
      </section>
    </>
  )
}
