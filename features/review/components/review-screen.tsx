import { useLocale, useTranslations } from 'next-intl'
import { StaffForm } from '@/features/accounts/components/staff-form'
import type { Category } from '@/features/listings/category'
import type { Gate } from '@/features/listings/publication-gates'
import { languages } from '@/i18n/locales'
import { useFormatInstant } from '@/i18n/use-format-day'
import { cancelPublicationAction, submitAction } from '../actions'
import type { ReviewView } from '../queries'
import { DifferenceTable } from './difference-table'
import { GateList } from './gate-list'
import { ReviewForm } from './review-form'

type Props = {
  category: Category
  review: ReviewView
  gates: readonly Gate[]
  /** Public address of the listing with the pass, without the language. */
  previewPath: string
  mayEdit: boolean
  mayReview: boolean
  mayApprove: boolean
  /** What was just done: a key of `review.done`. */
  done: string | null
  errors: Record<string, string>
  failed: string
}

function State({ review }: { review: ReviewView }) {
  const t = useTranslations('review')
  const formatInstant = useFormatInstant()
  const said = (key: string, name: string | null, at: Date | null) =>
    at && <span className="mut">{t(key, { name: name ?? '–', date: formatInstant(at) })}</span>
  const state = review.isPublic ? 'PUBLISHED' : review.publishAt ? 'SCHEDULED' : review.state
  return (
    <p className="row wrapx">
      <span className="mark">{t('version', { number: review.number })}</span>
      <span className={`mark ${review.isPublic ? 'ok' : 'past'}`}>{t(`states.${state}`)}</span>
      {said('submittedBy', review.submittedBy, review.submittedAt)}
      {said('reviewedBy', review.reviewedBy, review.reviewedAt)}
      {review.publishAt && <b>{t('publishAtLine', { date: formatInstant(review.publishAt) })}</b>}
    </p>
  )
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
  const hidden = { id: review.id, revision: String(review.number), locale }
  const isOpen = !review.isPublic && ['DRAFT', 'CHANGES_REQUESTED'].includes(review.state)
  return (
    <div className="row wrapx">
      <a className="btn s" href={`/${locale}/admin/listings/${review.id}`}>
        {t('edit')}
      </a>
      {mayEdit && isOpen && (
        <StaffForm action={submitAction} hidden={hidden} submit={t('submit')} errors={errors} isSmall />
      )}
      {mayReview && review.publishAt && (
        <StaffForm action={cancelPublicationAction} hidden={hidden} submit={t('cancel')} errors={errors} isSmall />
      )}
    </div>
  )
}

const nameOf = (texts: ReviewView['content']['texts'], locale: string) =>
  (locale === 'zh' ? texts.zh : texts.en)?.name?.value ?? texts.en?.name?.value

/** One version before it goes out: what it changes, what is in its way, and the decision. */
export function ReviewScreen(props: Props) {
  const { category, review, errors } = props
  const t = useTranslations()
  const locale = useLocale()
  const whole = review.comments.filter(({ field }) => field === null)
  const isDecidable = props.mayReview && !review.isPublic && review.differences.length > 0
  const differences = (
    <DifferenceTable
      category={category}
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
        <h1>
          {t('review.title')}: <bdi>{nameOf(review.content.texts, locale) ?? review.content.slug}</bdi>
        </h1>
        <State review={review} />
        {props.done && (
          <p className="note" role="status">
            {t(`review.done.${props.done}`)}
          </p>
        )}
        <Steps {...props} />
      </div>
      <div className="revw mt-5">
        <div className="grid gap-5">
          {whole.map(({ body, author, at }) => (
            <p key={at.toISOString()} className="said">
              <b>
                <bdi>{author}</bdi>
              </b>
              : {body}
            </p>
          ))}
          {review.differences.length === 0 && <p>{t('review.nothing')}</p>}
          {isDecidable ? (
            <ReviewForm
              hidden={{ id: review.id, revision: String(review.number), locale }}
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
            form={`/${locale}/admin/listings/${review.id}`}
            needsOther={!review.isPublic && !props.mayApprove}
          />
          <Preview path={props.previewPath} />
        </div>
      </div>
    </>
  )
}
