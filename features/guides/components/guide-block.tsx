import { useLocale, useTranslations } from 'next-intl'
import { Chinese, LeftToRight } from '@/components/ui/text-run'
import { isLocale } from '@/i18n/locales'
import { telephoneHref, writtenNumber } from '@/lib/phone-number'
import { pinyinOf } from '@/lib/pinyin'
import type { BlockView, ItemView } from '../guide-view'
import { DocumentList, TickList } from './document-list'
import { Certainty, ItemLinks, OfficeLink } from './item-notes'
import { RichText, type Writing } from './rich-text'

type Props = { block: BlockView; guide: string; writing: Writing }

const Text = ({ view, writing }: { view: ItemView; writing: Writing }) =>
  view.text && <RichText text={view.text} {...writing} />

function Steps({ block, writing }: Props) {
  return (
    <ol className="steps">
      {block.items.map((view) => (
        <li key={view.item.id} id={view.item.id}>
          <div>
            <h3>{view.title && <RichText text={view.title} {...writing} />}</h3>
            <p>
              <Text view={view} writing={writing} /> <Certainty view={view} />
            </p>
            <ItemLinks view={view} />
          </div>
        </li>
      ))}
    </ol>
  )
}

/** Fees and times: what it is, and the value in force today. */
function Values({ block, writing }: Props) {
  const t = useTranslations('values')
  const locale = useLocale()
  return (
    <dl className="vals card">
      {block.items.map((view) => {
        const key = 'value' in view.item ? view.item.value : null
        return (
          <div key={view.item.id}>
            <dt>{view.title && <RichText text={view.title} {...writing} />}</dt>
            <dd className="v">
              {key && isLocale(locale) ? (
                <bdi className={writing.values.get(key)?.state === 'in-force' ? undefined : 'unk'}>
                  {writing.write(key, locale)}
                </bdi>
              ) : (
                <span className="unk">{t('notConfirmed')}</span>
              )}
            </dd>
            {(view.text || view.confirm || view.sources.length > 0) && (
              <dd>
                <Text view={view} writing={writing} /> <Certainty view={view} />
              </dd>
            )}
          </div>
        )
      })}
    </dl>
  )
}

/** Titles with an explanation: penalties, questions. */
function Explained({ block, writing }: Props) {
  return (
    <dl className="expl">
      {block.items.map((view) => (
        <div key={view.item.id} id={view.item.id}>
          <dt>{view.title && <RichText text={view.title} {...writing} />}</dt>
          <dd>
            <Text view={view} writing={writing} /> <Certainty view={view} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Offices({ block, writing }: Props) {
  return (
    <ul className="offs card">
      {block.items.map((view) => (
        <li key={view.item.id}>
          {view.office ? (
            <OfficeLink office={view.office} />
          ) : (
            'office' in view.item && view.item.office && <bdi dir="ltr">{view.item.office.slug}</bdi>
          )}
          {view.office?.phone && ' '}
          {view.office?.phone && (
            <a className="num inline-block" href={telephoneHref(view.office.phone)}>
              <LeftToRight>{writtenNumber(view.office.phone)}</LeftToRight>
            </a>
          )}
          <p>
            <Text view={view} writing={writing} /> <Certainty view={view} />
          </p>
        </li>
      ))}
    </ul>
  )
}

function Points({ block, writing }: Props) {
  return (
    <ul className="points">
      {block.items.map((view) => (
        <li key={view.item.id}>
          <Text view={view} writing={writing} /> <Certainty view={view} />
        </li>
      ))}
    </ul>
  )
}

/** Whom to ask, unless the text says it itself. */
function AskLine({ view }: { view: ItemView }) {
  const t = useTranslations('guides')
  if (!('ask' in view.item) || view.text?.value.includes(`{phone:${view.item.ask}}`)) return null
  const { ask } = view.item
  return (
    <a href={`tel:${ask}`} className="whitespace-nowrap">
      {t.rich('ask', { line: () => <LeftToRight>{ask}</LeftToRight> })}
    </a>
  )
}

/** What nobody could confirm, and whom to ask. */
function Unknown({ block, writing }: Props) {
  return (
    <ul className="points unkn">
      {block.items.map((view) => (
        <li key={view.item.id}>
          <Text view={view} writing={writing} /> <AskLine view={view} />
        </li>
      ))}
    </ul>
  )
}

function Words({ block, writing }: Props) {
  return (
    <dl className="words">
      {block.items.map((view) => (
        <div key={view.item.id}>
          <dt>
            {'nameZh' in view.item && (
              <>
                <Chinese className="z" text={view.item.nameZh} />
                <bdi className="p" lang="zh-Latn-pinyin" dir="ltr">
                  {pinyinOf(view.item.nameZh)}
                </bdi>
              </>
            )}
          </dt>
          <dd>{view.title && <RichText text={view.title} {...writing} />}</dd>
        </div>
      ))}
    </dl>
  )
}

const looks = {
  steps: Steps,
  documents: ({ block, ...props }: Props) => <DocumentList items={block.items} {...props} />,
  checklist: ({ block, ...props }: Props) => <TickList items={block.items} {...props} />,
  fees: Values,
  times: Values,
  penalties: Explained,
  questions: Explained,
  offices: Offices,
  points: Points,
  warnings: Points,
  unknown: Unknown,
  words: Words,
} as const

/** One block of a guide under its heading. "At a glance" stands beside the others and has no place here. */
export function GuideBlock(props: Props) {
  const t = useTranslations('guides')
  const { block, writing } = props
  if (block.kind === 'glance' || block.items.length === 0) return null
  const Look = looks[block.kind]
  return (
    <section className={block.kind === 'warnings' ? 'warn' : undefined} id={block.id}>
      <h2>{block.title ? <RichText text={block.title} {...writing} /> : t(`blocks.${block.kind}`)}</h2>
      <Look {...props} />
    </section>
  )
}
