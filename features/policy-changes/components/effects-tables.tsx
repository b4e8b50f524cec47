import { countryName } from '@/features/visa-finder/country-names'
import type { Told } from '../effects'
import { sampledStay } from '../effects'
import type { PolicyReview } from '../policy-review'
import { toldDifference } from '../row-words'
import { useWriter } from './use-writer'

/** The cells of an answer before and after, with what they share left out. */
function ToldCells({ before, after }: { before: Told; after: Told }) {
  const told = toldDifference(useWriter(), before, after)
  const lines = ([first = '', ...rest]: string[]) => (
    <>
      <b>{first}</b>
      {rest.map((line) => (
        <span key={line} className="block">
          {line}
        </span>
      ))}
    </>
  )
  return (
    <>
      <td>{lines(told.before)}</td>
      <td>{lines(told.after)}</td>
    </>
  )
}

/** The worked cases that get another answer. */
export function CasesTable({ review }: { review: PolicyReview }) {
  const { t, day, locale } = useWriter()
  if (review.cases.length === 0) return <p className="p-4">{t('policyChanges.noCases', { date: day(review.day) })}</p>
  return (
    <table className="tbl">
      <thead>
        <tr>
          <th scope="col">{t('policyChanges.what')}</th>
          <th scope="col">{t('policyChanges.page')}</th>
          <th scope="col">{t('policyChanges.before')}</th>
          <th scope="col">{t('policyChanges.after')}</th>
        </tr>
      </thead>
      <tbody>
        {review.cases.map((change) => (
          <tr key={`${change.number} ${change.page} ${change.on} ${change.before.code} ${change.after.code}`}>
            <td>
              <b>{t('policyChanges.case', { number: change.number })}</b> {change.who[locale]}
              <span className="mut xs block">{t('policyChanges.askedOn', { date: day(change.on) })}</span>
            </td>
            <td>{t(`policyChanges.pages.${change.page}`)}</td>
            <ToldCells before={change.before} after={change.after} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The nationalities that get another answer for a short stay. */
export function NationalitiesTable({ review }: { review: PolicyReview }) {
  const { t, day, locale } = useWriter()
  if (review.nationalities.length === 0) return <p className="p-4">{t('policyChanges.noNationalities')}</p>
  return (
    <>
      <p className="mut px-4 pt-3">
        {t('policyChanges.nationalitiesLead', { days: sampledStay, date: day(review.day) })}
      </p>
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">{t('policyChanges.passports')}</th>
            <th scope="col">{t('policyChanges.purpose')}</th>
            <th scope="col">{t('policyChanges.before')}</th>
            <th scope="col">{t('policyChanges.after')}</th>
          </tr>
        </thead>
        <tbody>
          {review.nationalities.map(({ purpose, passports, before, after }) => (
            <tr key={`${purpose} ${passports.join(' ')}`}>
              <td>{passports.map((code) => countryName(code, locale)).join(locale === 'zh' ? '、' : ', ')}</td>
              <td>{t(`policyChanges.purposes.${purpose}`)}</td>
              <ToldCells before={before} after={after} />
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
