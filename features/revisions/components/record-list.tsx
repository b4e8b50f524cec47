import { useTranslations } from 'next-intl'
import { Chinese } from '@/components/ui/text-run'

const looks = { PUBLISHED: 'ok', DRAFT: 'past', ARCHIVED: '' } as const

/** Part of a list screen: the heads of columns; those of `atEnd` stand at the end of their columns. */
export function RecordTable(props: {
  label: string
  heads: readonly string[]
  atEnd: readonly string[]
  children: React.ReactNode
}) {
  return (
    <section className="panel scroll" aria-label={props.label} tabIndex={0}>
      <table className="tbl">
        <thead>
          <tr>
            {props.heads.map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
            {props.atEnd.map((head) => (
              <th scope="col" className="r" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </section>
  )
}

/** The English name of a record, which opens it, over its Chinese one. */
export function NameCell(props: { href: string; name: string; nameZh: string }) {
  return (
    <td>
      <a href={props.href}>
        <bdi lang="en">{props.name}</bdi>
      </a>
      {props.nameZh && <Chinese className="zh block" text={props.nameZh} />}
    </td>
  )
}

/** Where a record stands on its way to the public. */
export function StatusCell({ status, hasPendingChange }: { status: keyof typeof looks; hasPendingChange: boolean }) {
  const t = useTranslations()
  return (
    <td>
      <span className={`mark ${looks[status]}`}>{t(`staff.statuses.${status}`)}</span>
      {hasPendingChange && <span className="mark q ms-1">{t('list.pendingChange')}</span>}
    </td>
  )
}
