import { useTranslations } from 'next-intl'
import { LeftToRight } from '@/components/ui/text-run'

/** The columns of entries, with the message that says what each means. */
const columns = [
  ['id', 'openData.colId'],
  ['name', 'facts.name'],
  ['name_zh', 'openData.colNameZh'],
  ['summary', 'facts.summary'],
  ['notes', 'facts.notes'],
  ['district', 'facts.district'],
  ['area', 'facts.area'],
  ['address', 'facts.address'],
  ['address_zh', 'openData.colAddressZh'],
  ['latitude, longitude', 'openData.colPosition'],
  ['position_precision', 'openData.colPrecision'],
  ['phones', 'facts.phones'],
  ['website', 'facts.website'],
  ['email', 'facts.email'],
  ['wechat', 'facts.wechat'],
  ['hours', 'facts.hours'],
  ['languages', 'facts.languages'],
  ['last_modified', 'openData.colModified'],
  ['page', 'openData.colPage'],
] as const

/** What the columns of the files of entries mean. */
export function DataColumns() {
  const t = useTranslations()
  const latin = { l: (chunks: React.ReactNode) => <LeftToRight>{chunks}</LeftToRight> }
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('openData.column')}</th>
          <th scope="col">{t('openData.meaning')}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(([name, meaning]) => (
          <tr key={name}>
            <td>
              <code dir="ltr">{name}</code>
            </td>
            <td>{t.rich(meaning, latin)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
