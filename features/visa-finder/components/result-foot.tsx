import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { PrintButton } from '@/components/ui/print-button'
import { LeftToRight } from '@/components/ui/text-run'

/** End of every result: who decides, and what to do with the page. `url` is its whole address, answers included. */
export function ResultFoot({ url }: { url: string }) {
  const t = useTranslations('finder')
  return (
    <>
      <p className="note mt-6">
        <Icon name="phone" />
        <span>
          {t('officerDecides')}{' '}
          <a href="tel:12367">
            <LeftToRight>12367</LeftToRight>
          </a>
        </span>
      </p>
      <div className="row wrapx mt-6 no-print">
        <PrintButton label={t('print')} />
        <copy-text value={url} done={t('linkCopied')}>
          <button type="button" className="btn quiet" hidden>
            <Icon name="copy" /> {t('copyLink')}
          </button>
          <span role="status" className="sm" />
        </copy-text>
        <span className="sm mut">{t('notStored')}</span>
      </div>
    </>
  )
}
