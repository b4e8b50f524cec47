import { useLocale, useTranslations } from 'next-intl'
import type { StaffFieldProps } from '@/features/accounts/components/staff-field'
import { StaffForm } from '@/features/accounts/components/staff-form'
import { languages } from '@/i18n/locales'
import { deletePictureAction, describePictureAction } from '../actions'
import { isOpenLicence, licences, openLicences } from '../licence'
import { pictureGaps } from '../picture-gaps'
import { pictureNumber } from '../picture-name'
import type { Picture, PictureUse } from '../queries'
import { FocalPoint } from './focal-point'
import { LicenceName } from './licence-name'

type Props = {
  picture: Picture
  uses: readonly PictureUse[]
  mayDescribe: boolean
  mayDelete: boolean
  isSaved: boolean
  errors: Record<string, string>
}

function useFields(picture: Picture): StaffFieldProps[] {
  const t = useTranslations()
  const alternatives = languages.map(
    ({ locale, tag, name }): StaffFieldProps => ({
      name: `alternatives.${locale}`,
      label: t('media.alternative', { language: name }),
      control: 'area',
      values: [picture.alternatives[locale] ?? ''],
      hint: locale === 'en' ? t('media.alternativeHint') : undefined,
      lang: tag,
      isOptional: true,
    }),
  )
  const isNeeded = ({ name }: StaffFieldProps) => /en$|zh$/.test(name)
  return [
    ...alternatives.filter(isNeeded),
    {
      name: 'credit',
      label: t('media.credit'),
      control: 'text',
      values: [picture.credit],
      hint: t('media.creditHint'),
      isOptional: true,
    },
    {
      name: 'licence',
      label: t('media.licence'),
      control: 'select',
      values: [picture.licence ?? ''],
      options: [
        { value: '', label: t('media.noLicence') },
        ...licences.map((value) => ({
          value,
          label: isOpenLicence(value) ? openLicences[value].name : t(`pictures.licences.${value}`),
        })),
      ],
    },
    ...alternatives.filter((field) => !isNeeded(field)),
  ]
}

function Uses({ uses }: { uses: readonly PictureUse[] }) {
  const t = useTranslations('media')
  const locale = useLocale()
  return (
    <section className="card" aria-labelledby="uses">
      <h2 id="uses" className="mb-3">
        {t('usedIn')}
      </h2>
      {uses.length === 0 && <p>{t('uses', { count: 0 })}</p>}
      <ul className="grid gap-2">
        {uses.map((use) => (
          <li key={use.id}>
            <a href={`/${locale}/admin/listings/${use.id}`}>{use.name}</a>{' '}
            <span className={use.isPublic ? 'mark ok' : 'mark'}>{t(use.isPublic ? 'usePublic' : 'useDraft')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What is known without a form: for whoever may look only. */
function Described({ picture }: { picture: Picture }) {
  const t = useTranslations('media')
  return (
    <section className="card grid gap-3">
      <p className="sm mut">{t('lookOnly')}</p>
      {languages.flatMap(({ locale, tag, name, direction }) => {
        const text = picture.alternatives[locale]
        return text
          ? [
              <p key={locale}>
                <b>{t('alternative', { language: name })}</b>
                <br />
                <span lang={tag} dir={direction}>
                  {text}
                </span>
              </p>,
            ]
          : []
      })}
      <p>
        <b>{t('credit')}</b>
        <br />
        {picture.credit || t('noCredit')}
        {picture.licence && (
          <>
            {' · '}
            <LicenceName licence={picture.licence} />
          </>
        )}
      </p>
    </section>
  )
}

/** One picture: what is said about it, where it is used, and how to be rid of it. */
export function PictureScreen({ picture, uses, mayDescribe, mayDelete, isSaved, errors }: Props) {
  const t = useTranslations('media')
  const locale = useLocale()
  const fields = useFields(picture)
  const gaps = pictureGaps(picture)
  const hidden = { hash: picture.hash, revision: String(picture.revision), locale }
  return (
    <>
      <p className="mb-2">
        <a href={`/${locale}/admin/media`}>{t('back')}</a>
      </p>
      <h1>{t('number', { number: pictureNumber(picture.hash) })}</h1>
      <p className="mut mb-4">
        <bdi>{picture.fileName}</bdi> · {t('size', { width: picture.width, height: picture.height })}
      </p>
      {isSaved && (
        <p className="note mb-4" role="status">
          {t('saved')}
        </p>
      )}
      {gaps.length > 0 && <p className="note warn mb-4">{t('unreadyText')}</p>}
      <div className="sheets">
        {mayDescribe ? (
          <section className="card" aria-labelledby="said">
            <h2 id="said" className="mb-3">
              {t('described')}
            </h2>
            <StaffForm
              key={picture.revision}
              action={describePictureAction}
              hidden={hidden}
              fields={fields}
              submit={t('save')}
              errors={errors}
            >
              <FocalPoint
                picture={picture}
                words={{
                  title: t('focal'),
                  hint: t('focalHint'),
                  x: t('focalX'),
                  y: t('focalY'),
                  cropped: t('cropped'),
                }}
              />
            </StaffForm>
          </section>
        ) : (
          <Described picture={picture} />
        )}
        <div className="grid gap-5">
          <Uses uses={uses} />
          {mayDelete && (
            <section className="card grid gap-3" aria-labelledby="delete">
              <h2 id="delete">{t('delete')}</h2>
              <p className="sm mut">{t('deleteHint')}</p>
              <StaffForm
                action={deletePictureAction}
                hidden={hidden}
                submit={t('deleteSubmit')}
                errors={errors}
                isSmall
              />
            </section>
          )}
        </div>
      </div>
    </>
  )
}
