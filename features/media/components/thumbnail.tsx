import { mediaName } from '@/lib/media-name'

type Props = {
  picture: { hash: string; widths: readonly number[]; focalX: number; focalY: number }
  /** What it shows; empty where the text beside it says so. */
  alt: string
  lang?: string
}

/** The smallest version of a picture, cropped around its focal point. */
export function Thumbnail({ picture, alt, lang }: Props) {
  const { hash, widths, focalX, focalY } = picture
  return (
    <img
      className={`thumb fx-${focalX} fy-${focalY}`}
      src={`/media/${mediaName(hash, widths[0] ?? 0, 'webp')}`}
      alt={alt}
      lang={lang}
      width={320}
      height={213}
      loading="lazy"
      decoding="async"
    />
  )
}
