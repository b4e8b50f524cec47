import { useLocale, useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { leastCharacters, mostCharacters, reportKinds } from '../schema'
import type { ReportDraft } from '../sealed-draft'

type Field = keyof ReportDraft['problems']

type Props = {
  about: string
  fact: string
  /** Mark of this form. */
  stamp: string
  /** What was typed before and could not be sent. */
  draft: ReportDraft | null
}

const idOf = (field: Field) => `report-${field}`

/** Every problem with a link to its field; what is about no field is said alone. */
function Problems({ problems }: { problems: ReportDraft['problems'] }) {
  const t = useTranslations('report')
  const fields = (Object.entries(problems) as [Field, string][]).filter(([, code]) => t.has(`errors.${code}`))
  if (fields.length === 0) return null
  return (
    <div className="note sos-n" role="alert">
      <Icon name="triangle-alert" size="xl" />
      <div>
        <b>{t('errorsTitle')}</b>
        <ul>
          {fields.map(([field, code]) => (
            <li key={field}>
              {field === 'form' ? (
                t(`errors.${code}`)
              ) : (
                <>
                  <a href={`#${idOf(field)}`}>{t(field)}</a>: {t(`errors.${code}`)}
                </>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** The form of a report: a choice, a sentence, and a contact if one likes. It needs no script. */
export function ReportForm({ about, fact, stamp, draft }: Props) {
  const t = useTranslations('report')
  const locale = useLocale()
  const problems = draft?.problems ?? {}
  const values = draft?.values
  const described = (field: Field, hint: boolean) => {
    const ids = [...(hint ? [`${idOf(field)}-hint`] : []), ...(problems[field] ? [`${idOf(field)}-problem`] : [])]
    return {
      'aria-describedby': ids.join(' ') || undefined,
      'aria-invalid': problems[field] ? true : undefined,
    } as const
  }
  const problem = (field: Field) =>
    problems[field] && (
      <b className="problem" id={`${idOf(field)}-problem`}>
        {t(`errors.${problems[field]}`)}
      </b>
    )
  return (
    <form method="post" action="/api/reports" className="card repform">
      <Problems problems={problems} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="about" value={about} />
      <input type="hidden" name="fact" value={fact} />
      <input type="hidden" name="form" value={stamp} />
      <fieldset id={idOf('kind')} {...described('kind', false)}>
        <legend className="f">{t('kind')}</legend>
        {reportKinds.map((kind) => (
          <label className="ck" key={kind}>
            <input type="radio" name="kind" value={kind} defaultChecked={values?.kind === kind} required />
            <span>{t(`kinds.${kind}`)}</span>
          </label>
        ))}
        {problem('kind')}
      </fieldset>
      <div>
        <label className="f" htmlFor={idOf('body')}>
          {t('body')}
        </label>
        <textarea
          className="in"
          id={idOf('body')}
          name="body"
          rows={6}
          dir="auto"
          required
          minLength={leastCharacters}
          maxLength={mostCharacters}
          defaultValue={values?.body}
          {...described('body', true)}
        />
        <p className="sm mut" id={`${idOf('body')}-hint`}>
          {t('bodyHint')}
        </p>
        {problem('body')}
      </div>
      <div>
        <label className="f" htmlFor={idOf('contact')}>
          {t('contact')}
        </label>
        <input
          className="in"
          id={idOf('contact')}
          name="contact"
          dir="auto"
          autoComplete="email"
          maxLength={100}
          defaultValue={values?.contact}
          {...described('contact', true)}
        />
        <p className="sm mut" id={`${idOf('contact')}-hint`}>
          {t('contactHint')}
        </p>
        {problem('contact')}
      </div>
      <div className="trap" aria-hidden="true">
        <label htmlFor="report-nickname">{t('trap')}</label>
        <input id="report-nickname" name="nickname" tabIndex={-1} autoComplete="off" />
      </div>
      <p>
        <button type="submit" className="btn pri">
          {t('submit')}
        </button>
      </p>
    </form>
  )
}
