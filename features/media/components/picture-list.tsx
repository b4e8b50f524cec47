import { useTranslations } from 'next-intl'
import { languageOf } from '@/i18n/locales'
import { type MediaFormat, mediaName, mediaTypes } from '@/lib/media-name'
import type { PictureView } from '../picture-view'
import { LicenceName } from './licence-name'

/** How wide a picture stands: the column of the page, or all of a phone. */
const sizes = '(min-width: 1100px) 700px, 100vw'

const address = (hash: string, width: number, format: MediaFormat) => `/media/${mediaName(hash, width, format)}`

function ShownPicture({ picture }: { picture: PictureView }) {
  const t = useTranslations('pictures')
  const { hash, width, height, widths, alt, credit, licence } = picture
  const versions = (format: MediaFormat) => widths.map((each) => `${address(hash, each, format)} ${each}w`).join(', ')
  return (
    <figure>
      <a href={address(hash, width, 'jpg')} className="pic">
        {/* A few blurred pixels until the picture is there; they are part of the page and cost no request. */}
        <img className="blur" src={picture.placeholder} alt="" />
        <picture>
          <source type={mediaTypes.avif} srcSet={versions('avif')} sizes={sizes} />
          <source type={mediaTypes.webp} srcSet={versions('webp')} sizes={sizes} />
          <img
            className={`fx-${picture.focalX} fy-${picture.focalY}`}
            src={address(hash, width, 'jpg')}
            srcSet={versions('jpg')}
            sizes={sizes}
            width={width}
            height={height}
            alt={alt.value}
            lang={languageOf(alt.locale).tag}
            loading="lazy"
            decoding="async"
          />
        </picture>
      </a>
      <figcaption className="sm mut">
        {t.rich('by', { name: () => <bdi>{credit}</bdi> })}
        {licence && (
          <>
            {' · '}
            <LicenceName licence={licence} />
          </>
        )}
      </figcaption>
    </figure>
  )
}

/** The pictures of a page, each with who made it. Nothing where there are none. */
export function PictureList({ pictures }: { pictures: readonly PictureView[] }) {
  const t = useTranslations('pictures')
  if (pictures.length === 0) return null
  return (
    <section className={pictures.length > 1 ? 'pics many no-print' : 'pics no-print'} aria-label={t('title')}>
      {pictures.map((picture) => (
        <ShownPicture key={picture.hash} picture={picture} />
      ))}
    </section>
  )
}
