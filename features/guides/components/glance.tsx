import { useLocale, useTranslations } from 'next-intl'
import { isLocale } from '@/i18n/locales'
import type { BlockView } from '../guide-view'
import { Certainty } from './item-notes'
import { RichText, type Writing } from './rich-text'

/** Deadline, place, fee and help in one box. */
export function Glance({ blocks, writing }: { blocks: readonly BlockView[]; writing: Writing }) {
  const t = useTranslations('guides')
  const locale = useLocale()
  const items = blocks.flatMap((block) => (block.kind === 'glance' ? block.items : []))
  if (items.length === 0 || !isLocale(locale)) return null
  return (
    <dl className="kf">
      {items.map((view) => {
        if (!('role' in view.item)) return null
        const { id, role, value } = view.item
        const text = view.text && <RichText text={view.text} {...writing} />
        return (
          <div key={id}>
            <dt>{t(`roles.${role}`)}</dt>
            {value && (
              <dd className={writing.values.get(value)?.state === 'in-force' ? 'big' : 'unk'}>
                <bdi>{writing.write(value, locale)}</bdi>
              </dd>
            )}
            <dd>
              {value ? <small>{text}</small> : text}
              <Certainty view={view} />
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
