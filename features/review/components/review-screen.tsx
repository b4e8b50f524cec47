import { useLocale, useTranslations } from 'next-intl'
import { StaffForm } from '@/features/accounts/components/staff-form'
import type { Difference } from '@/features/listings/content-comparison'
import type { Gate } from '@/features/listings/publication-gates'
import { recordRooms } from '@/features/revisions/record-rooms'
import { languages } from '@/i18n/locales'
import { cancelPublicationAction } from '../actions'
import type { ReviewStanding } from '../queries'
import { DifferenceTable, type FieldWriter } from './difference-table'
import { GateList } from './gate-list'
import { ReviewForm } from './review-form'
import { ReviewState, WholeComments } from './review-state'
import { SubmitButton } from './submit-button'

type Props = {
  review: ReviewStanding & { differences: readonly Difference[] }
  /** What the record is called in the language of the screen. */
  name: string
  writer: FieldWriter
  gates: readonly Gate<string>[]
  /** Public address of the record with the pass, without the language. */
  previewPath: string
  mayEdit: boolean
  mayReview: boolean
  mayApprove: boolean
  /** What was just done: a key of `review.done`. */
  done: string | null
  errors: Record<string, string>
  failed: string
}

function Preview({ path }: { path: string }) {
  const t = useTranslations('review')
  return (
    <section className="panel" aria-labelledby="preview">
      <h2 className="ph1" id="preview">
        {t('preview')}
      </h2>
      <p className="langs">
        {languages.map(({ locale, tag, name, direction }) => (
          <a key={locale} href={`/${locale}${path}`} lang={tag} hrefLang={tag} dir={direction}>
            {name}
          </a>
        ))}
      </p>
      <p className="sm mut p-4 pt-0">{t('previewHint')}</p>
    </section>
  )
}

function Steps({ review, mayEdit, mayReview, errors }: Pick<Props, 'review' | 'mayEdit' | 'mayReview' | 'errors'>) {
  const t = useTranslations('review')
  const locale = useLocale()
  const hidden = { kind: review.kind, id: review.id, revision: String(review.number), locale }
  return (
    <div className="row wrapx">
      <a className="btn s" href={`/${locale}/admin/${recordRooms[review.kind]}/${review.id}`}>
        {t('edit')}
      </a>
      {mayEdit && <SubmitButton review={review} errors={errors} />}
      {mayReview && review.publishAt && (
        <StaffForm action={cancelPublicationAction} hidden={hidden} submit={t('cancel')} errors={errors} isSmall />
      )}
    </div>
  )
}

/** One version before it goes out: what it changes, what is in its way, and the decision. */
export function ReviewScreen(props: Props) {
  const { review, errors } = props
  const t = useTranslations()
  const locale = useLocale()
  const isDecidable = props.mayReview && !review.isPublic && review.differences.length > 0
  const differences = (
    <DifferenceTable
      writer={props.writer}
      differences={review.differences}
      comments={review.comments}
      mayComment={isDecidable}
    />
  )
  return (
    <>
      <div className="revhead">
        <p>
          <a href={`/${locale}/admin/reviews`}>{t('review.queue')}</a>
        </p>
        <h1>{t.rich('review.of', { name: () => <bdi>{props.name}</bdi> })}</h1>
        <ReviewState review={review} />
        {props.done && (
          <p className="note" role="status">
            {t(`review.done.${props.done}`)}
          </p>
        )}
        <Steps {...props} />
      </div>
      <div className="revw mt-5">
        <div className="grid gap-5">
          <WholeComments comments={review.comments} />
          {review.differences.length === 0 && <p>{t('review.nothing')}</p>}
          {isDecidable ? (
            <ReviewForm
              hidden={{ kind: review.kind, id: review.id, revision: String(review.number), locale }}
              mayApprove={props.mayApprove}
              errors={errors}
              words={{ approve: t('review.approve'), sendBack: t('review.sendBack'), failed: props.failed }}
              fields={[
                { name: 'note', label: t('review.note'), control: 'area', isOptional: true },
                ...(props.mayApprove
                  ? (['publishAt', 'unpublishAt'] as const).map((name) => ({
                      name,
                      label: t(`review.${name}`),
                      control: 'instant' as const,
                      hint: t(`review.${name}Hint`),
                      isOptional: true,
                    }))
                  : []),
              ]}
            >
              {differences}
            </ReviewForm>
          ) : (
            differences
          )}
        </div>
        <div className="grid content-start gap-5">
          <GateList
            gates={props.gates}
            form={`/${locale}/admin/${recordRooms[review.kind]}/${review.id}`}
            needsOther={!review.isPublic && !props.mayApprove}
          />
          <Preview path={props.previewPath} />
        </div>
      </div>
    </>
  )
}
