import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { TextRun } from '@/components/ui/text-run'
import type { ListingPageView } from '../listing-view'
import { TextNotice } from './text-notices'

/** The texts of a listing: what it is, and what to know before one goes. `path` is its page without the locale. */
export function ListingIntro({ view, path }: { view: ListingPageView; path: string }) {
  const t = useTranslations('listing')
  const { name, summary, description, notes } = view
  return (
    <>
      <TextNotice texts={[name, summary, description, notes]} englishPath={path} />
      {summary && (
        <p className="lead">
          <TextRun text={summary.value} locale={summary.locale} />
        </p>
      )}
      {description && (
        <p className="mb-5 max-w-[66ch]">
          <TextRun text={description.value} locale={description.locale} />
        </p>
      )}
      {notes && (
        <div className="note mb-5">
          <Icon name="info" size="xl" />
          <div>
            <b>{t('notesTitle')}</b>
            <br />
            <TextRun text={notes.value} locale={notes.locale} />
          </div>
        </div>
      )}
    </>
  )
}

/** The Chinese name of a listing read aloud in writing. */
export function Pinyin({ text }: { text: string }) {
  return (
    <p className="py">
      <bdi lang="zh-Latn-pinyin" dir="ltr">
        {text}
      </bdi>
    </p>
  )
}
