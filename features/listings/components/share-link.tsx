import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'

/** A button that hands an address on: by what the device offers for sharing, or else into the clipboard. */
export function ShareLink({ url, title, text }: { url: string; title: string; text?: string }) {
  const t = useTranslations('share')
  return (
    <share-link url={url} heading={title} text={text} done={t('copied')} className="no-print">
      <button type="button" className="btn" hidden>
        <Icon name="share-2" />
        {t('action')}
      </button>{' '}
      <span role="status" className="sm" />
    </share-link>
  )
}
