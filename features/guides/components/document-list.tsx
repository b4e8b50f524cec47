import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { Chinese } from '@/components/ui/text-run'
import { pinyinOf } from '@/lib/pinyin'
import type { ItemView } from '../guide-view'
import { Certainty } from './item-notes'
import { RichText, type Writing } from './rich-text'

/** What to bring, in the reader's words and as the desk calls it. Ticks stay on the device. */
export function DocumentList({
  items,
  guide,
  writing,
}: {
  items: readonly ItemView[]
  guide: string
  writing: Writing
}) {
  const t = useTranslations()
  return (
    <>
      <tick-list name={guide}>
        <ul className="docs card">
          {items.map((view) => {
            if (!('nameZh' in view.item) || !view.title) return null
            const { id, nameZh } = view.item
            const forms = 'forms' in view.item ? view.item.forms : []
            return (
              <li key={id}>
                <input type="checkbox" id={`tick-${id}`} name={id} />
                <div>
                  <label htmlFor={`tick-${id}`}>
                    <RichText text={view.title} {...writing} />
                  </label>
                  {forms.length > 0 && <small>{forms.map((form) => t(`guides.forms.${form}`)).join(' · ')}</small>}
                  {view.text && (
                    <small>
                      <RichText text={view.text} {...writing} />
                    </small>
                  )}
                  <Certainty view={view} />
                </div>
                <div>
                  <Chinese className="z" text={nameZh} />{' '}
                  <bdi className="sm mut" lang="zh-Latn-pinyin" dir="ltr">
                    {pinyinOf(nameZh)}
                  </bdi>
                  <copy-text value={nameZh} done={t('listing.copied')}>
                    <button type="button" className="btn s quiet" hidden>
                      <Icon name="copy" size="s" />
                      {t('listing.copyName')}
                    </button>{' '}
                    <span role="status" className="sm" />
                  </copy-text>
                </div>
              </li>
            )
          })}
        </ul>
      </tick-list>
      <p className="sm mut ticks">{t('guides.ticks')}</p>
    </>
  )
}

/** Things to tick off that are no papers. */
export function TickList({ items, guide, writing }: { items: readonly ItemView[]; guide: string; writing: Writing }) {
  const t = useTranslations('guides')
  return (
    <>
      <tick-list name={guide}>
        <ul className="docs card">
          {items.map((view) => (
            <li key={view.item.id} className="one">
              <input type="checkbox" id={`tick-${view.item.id}`} name={view.item.id} />
              <div>
                <label htmlFor={`tick-${view.item.id}`}>
                  {view.title && <RichText text={view.title} {...writing} />}
                </label>
                <Certainty view={view} />
              </div>
            </li>
          ))}
        </ul>
      </tick-list>
      <p className="sm mut ticks">{t('ticks')}</p>
    </>
  )
}
