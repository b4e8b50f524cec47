import { useTranslations } from 'next-intl'
import { Chinese } from '@/components/ui/text-run'
import type { GuidePageView } from '../guide-view'
import { RichText, type Writing } from './rich-text'

type Props = {
  view: GuidePageView
  /** Words in Chinese, whatever the language of the page. */
  chinese: { please: string; papers: string; forms: Record<string, string> }
  writing: Writing
}

/**
 * The matter and the papers in Chinese beside the reader's words, to show at a desk. Opened by any button with
 * `popoverTarget="desk"`; without that browser feature it stands open in the page.
 */
export function DeskCard({ view, chinese, writing }: Props) {
  const t = useTranslations()
  const papers = view.blocks.flatMap((block) => (block.kind === 'documents' ? block.items : []))
  return (
    <div className="driver desk" id="desk" popover="auto" role="dialog" aria-label={t('guides.showDesk')}>
      <div className="card-in" dir="ltr">
        <div>
          <Chinese className="say block" text={chinese.please} />
          <Chinese className="ad block" text={view.titleZh ?? ''} />
          <p className="tr" dir="auto">
            <RichText text={view.title} {...writing} />
          </p>
        </div>
        {papers.length > 0 && (
          <div>
            <Chinese className="say block" text={chinese.papers} />
            <ul className="papers">
              {papers.map(({ item, title }) => (
                <li key={item.id}>
                  <Chinese className="zhn" text={'nameZh' in item ? item.nameZh : ''} />{' '}
                  {'forms' in item && item.forms.length > 0 && (
                    <Chinese className="zhf" text={item.forms.map((form) => chinese.forms[form]).join('、')} />
                  )}
                  <span className="tr" dir="auto">
                    {title && <RichText text={title} {...writing} />}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        )}
        <div className="ex">
          <p className="tr" dir="auto">
            {t('guides.deskNote')}
          </p>
          <button type="button" className="btn no-print" popoverTarget="desk" popoverTargetAction="hide">
            {t('listing.close')}
          </button>
        </div>
      </div>
    </div>
  )
}
