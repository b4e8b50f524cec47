import { useLocale, useTranslations } from 'next-intl'
import { pictureGaps } from '../picture-gaps'
import { pictureNumber } from '../picture-name'
import type { Library } from '../queries'
import { type PictureFilter, pictureFilters } from '../schema'
import { Thumbnail } from './thumbnail'

type Props = {
  library: Library
  show: PictureFilter
  page: number
  isDeleted: boolean
  /** The form that adds pictures, for whoever may. */
  upload: React.ReactNode
}

function Card({ picture, uses }: Library['pictures'][number]) {
  const t = useTranslations('media')
  const locale = useLocale()
  return (
    <li className="panel">
      <a href={`/${locale}/admin/media/${picture.hash}`}>
        <Thumbnail picture={picture} alt="" />
        <span className="name">
          {t('number', { number: pictureNumber(picture.hash) })}
          <bdi className="xs mut">{picture.fileName}</bdi>
        </span>
      </a>
      <p className="marks">
        <span className="mark">{t('uses', { count: uses })}</span>
        {pictureGaps(picture).length > 0 && <span className="mark past">{t('unready')}</span>}
      </p>
    </li>
  )
}

function Pages({ library, show, page }: Pick<Props, 'library' | 'show' | 'page'>) {
  const t = useTranslations()
  const locale = useLocale()
  const address = (to: number) => `/${locale}/admin/media?show=${show}&page=${to}`
  if (library.pages === 1) return null
  return (
    <p className="row mt-4">
      {page > 1 && (
        <a className="btn s" href={address(page - 1)}>
          {t('audit.newer')}
        </a>
      )}
      {page < library.pages && (
        <a className="btn s" href={address(page + 1)}>
          {t('audit.older')}
        </a>
      )}
    </p>
  )
}

/** All pictures, the newest first, and the way to add more. */
export function LibraryScreen({ library, show, page, isDeleted, upload }: Props) {
  const t = useTranslations('media')
  const locale = useLocale()
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="mut mt-2 mb-4 max-w-[66ch]">{t('lead')}</p>
      {isDeleted && (
        <p className="note mb-4" role="status">
          {t('deleted')}
        </p>
      )}
      {upload}
      <div className="row wrapx mt-6 mb-4">
        <nav className="seg" aria-label={t('show')}>
          {pictureFilters.map((filter) => (
            <a
              key={filter}
              href={`/${locale}/admin/media?show=${filter}`}
              aria-current={filter === show ? 'true' : undefined}
            >
              {t(`filters.${filter}`)}
            </a>
          ))}
        </nav>
        <p className="mut">{t('count', { count: library.count })}</p>
      </div>
      {library.count > 0 && (
        <ul className="pictures">
          {library.pictures.map((entry) => (
            <Card key={entry.picture.hash} {...entry} />
          ))}
        </ul>
      )}
      <Pages library={library} show={show} page={page} />
    </>
  )
}
