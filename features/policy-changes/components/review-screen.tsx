import { StaffForm } from '@/features/accounts/components/staff-form'
import { comparePolicy } from '@/features/policy/content-comparison'
import { reviewAction } from '@/features/review/actions'
import { ReviewState, WholeComments } from '@/features/review/components/review-state'
import { SubmitButton } from '@/features/review/components/submit-button'
import type { ReviewStanding } from '@/features/review/queries'
import { ActionButton } from '@/features/revisions/components/action-button'
import { archivePolicyAction, publishPolicyAction } from '../actions'
import { policyFieldNames } from '../form-fields'
import type { PolicyReview } from '../policy-review'
import type { PolicyEditor } from '../queries'
import { AsOfForm } from './as-of-form'
import { CasesTable, NationalitiesTable } from './effects-tables'
import { PolicyDifferences } from './policy-differences'
import { useWriter } from './use-writer'

type Props = {
  editor: PolicyEditor
  change: 'publish' | 'archive'
  review: PolicyReview
  /** Where the newest revision stands on its way to the public. */
  standing: ReviewStanding
  /** Whether this person may take the step. */
  may: boolean
  mayEdit: boolean
  mayReview: boolean
  errors: Record<string, string>
}

function Panel({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="panel scroll mb-5" aria-label={title} tabIndex={0}>
      <h2 className="ph1">{title}</h2>
      {children}
    </section>
  )
}

function Differences({ editor, current }: { editor: PolicyEditor; current: PolicyReview['current'] }) {
  const { t } = useWriter()
  if (!current) return <p className="p-4">{t('policyChanges.isNew')}</p>
  return (
    <PolicyDifferences
      differences={comparePolicy(current, editor.content)}
      names={policyFieldNames(t)}
      unit={editor.table === 'values' ? editor.content.unit : null}
    />
  )
}

/** Sends a change back to its author with a word. */
function SendBack({ standing, errors }: Pick<Props, 'standing' | 'errors'>) {
  const { t, locale } = useWriter()
  const { kind, id, number } = standing
  return (
    <details className="card sheet mt-5">
      <summary>{t('review.sendBack')}</summary>
      <div className="mt-3">
        <StaffForm
          action={reviewAction}
          hidden={{ kind, id, revision: String(number), locale, decision: 'send-back' }}
          fields={[{ name: 'note', label: t('review.note'), control: 'area' }]}
          submit={t('review.sendBack')}
          errors={errors}
        />
      </div>
    </details>
  )
}

/** What a change does to the answers people get, and the button that makes it public. */
export function ReviewScreen({ editor, change, review, standing, may, errors, ...props }: Props) {
  const { t, locale } = useWriter()
  const words = (key: string) => t(`policyChanges.${key}`)
  const target = { table: editor.table, id: editor.id, revision: String(editor.revision), locale }
  const isArchive = change === 'archive'
  return (
    <>
      {isArchive ? <p className="note warn mb-5">{words('archiveLead')}</p> : null}
      {!isArchive && (
        <div className="mb-5 grid gap-3">
          <ReviewState review={standing} />
          <WholeComments comments={standing.comments} />
        </div>
      )}
      {!isArchive && (
        <Panel title={words('differences')}>
          <Differences editor={editor} current={review.current} />
        </Panel>
      )}
      <form className="filters mb-5" action={`/${locale}/admin/policy/${editor.table}/${editor.id}/review`}>
        {isArchive && <input type="hidden" name="change" value="archive" />}
        <div>
          <label className="f" htmlFor="on">
            {words('tryOn')}
          </label>
          <input className="in" id="on" name="on" type="date" required defaultValue={review.day} />
        </div>
        <button type="submit" className="btn">
          {words('try')}
        </button>
      </form>
      <Panel title={words('cases')}>
        <CasesTable review={review} />
      </Panel>
      <Panel title={words('nationalities')}>
        <NationalitiesTable review={review} />
      </Panel>
      {!isArchive && (
        <>
          <h2>{words('preview')}</h2>
          <p className="mut mb-3">{words('previewLead')}</p>
          <AsOfForm day={review.day} drafts />
        </>
      )}
      {!isArchive && props.mayReview && <SendBack standing={standing} errors={errors} />}
      <div className="savebar">
        {may ? (
          <ActionButton
            action={isArchive ? archivePolicyAction : publishPolicyAction}
            hidden={target}
            errors={errors}
            primary
          >
            {words(isArchive ? 'archive' : 'publish')}
          </ActionButton>
        ) : (
          <p className="note">{words('secondPerson')}</p>
        )}
        {!isArchive && props.mayEdit && <SubmitButton review={standing} errors={errors} />}
      </div>
    </>
  )
}
