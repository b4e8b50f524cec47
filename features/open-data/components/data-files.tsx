import { useTranslations } from 'next-intl'
import { LeftToRight } from '@/components/ui/text-run'
import { categories } from '@/features/listings/registry'

/** The tables as files, with how many entries each has. */
export function DataFiles({ counts }: { counts: ReadonlyMap<string, number> }) {
  const t = useTranslations()
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const files = [
    { name: 'listings', label: t('openData.listings'), count: all },
    ...categories.map(({ key }) => ({
      name: key,
      label: t(`categories.${key}.title`),
      count: counts.get(key) ?? 0,
    })),
    { name: 'texts', label: t('openData.texts') },
    { name: 'facts', label: t('openData.facts') },
    { name: 'sources', label: t('openData.sources') },
  ]
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('openData.fileWhat')}</th>
          <th scope="col" className="n">
            {t('openData.fileEntries')}
          </th>
          <th scope="col">{t('openData.file')}</th>
        </tr>
      </thead>
      <tbody>
        {files.map(({ name, label, count }) => (
          <tr key={name}>
            <td>{label}</td>
            <td className="n">{count}</td>
            <td>
              <a className="file" href={`/api/export/${name}.csv`}>
                <LeftToRight>{name}.csv</LeftToRight>
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
