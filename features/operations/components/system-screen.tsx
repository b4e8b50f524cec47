import { useFormatter, useTranslations } from 'next-intl'
import { useFormatInstant } from '@/i18n/use-format-day'
import type { SystemView } from '../queries'
import '@/styles/system.css'

type Row = [name: string, value: string]

/** How the instance that answered is doing, for whoever runs it. */
export function SystemScreen({ system }: { system: SystemView }) {
  const t = useTranslations('system')
  const format = useFormatter()
  const formatInstant = useFormatInstant()
  const inUnit = (unit: 'mebibytes' | 'gibibytes', size: number) =>
    t(unit, { size: format.number(size, { maximumFractionDigits: 1 }) })
  const size = (bytes: number) =>
    bytes < 2 ** 30 ? inUnit('mebibytes', bytes / 2 ** 20) : inUnit('gibibytes', bytes / 2 ** 30)
  const share = (part: number, whole: number) =>
    format.number(whole === 0 ? 0 : part / whole, { style: 'percent', maximumFractionDigits: 1 })
  const { database, connections, cache, feed, lastBackup, disk } = system
  const note = lastBackup?.note
  const groups: { words: string; rows: Row[] }[] = [
    {
      words: 'backup',
      rows: [
        ['lastBackup', lastBackup ? formatInstant(lastBackup.at) : t('never')],
        ...(note ? ([['backupFile', note.file]] satisfies Row[]) : []),
        ...(note
          ? ([['backupSize', t('rowsAndSize', { rows: note.rows, size: size(note.bytes) })]] satisfies Row[])
          : []),
      ],
    },
    {
      words: 'database',
      rows: [
        ['kind', t(`kinds.${database.kind}`)],
        ['postgres', database.version],
        ['databaseSize', size(database.bytes)],
        ['migrations', t('migrationsNewest', { count: database.migrations, newest: database.newest ?? '–' })],
        ['connections', t('connectionStates', connections)],
        ['slowQueries', format.number(system.slowQueries)],
      ],
    },
    {
      words: 'content',
      rows: [
        ['contentVersion', system.contentVersion],
        ['otherInstances', feed ? t(feed.connected ? 'feedConnected' : 'feedLost') : t('feedNone')],
        ...(cache
          ? ([
              ['cachePages', t('pagesAndSize', { pages: cache.pages, size: size(cache.bytes) })],
              ['cacheHits', t('hitsOf', { share: share(cache.hits, cache.answers), answers: cache.answers })],
            ] satisfies Row[])
          : []),
      ],
    },
    {
      words: 'machine',
      rows: [
        ['version', system.version],
        ['node', system.node],
        ['startedAt', formatInstant(system.startedAt)],
        ['memory', size(system.memory)],
        ['disk', disk ? t('freeOf', { free: size(disk.free), total: size(disk.total) }) : t('unknown')],
      ],
    },
  ]
  return (
    <>
      <h1 className="mb-2">{t('title')}</h1>
      <p className="mut mb-4">{t('lead')}</p>
      {groups.map(({ words, rows }) => (
        <section key={words} className="panel mb-4" aria-labelledby={`system-${words}`}>
          <h2 id={`system-${words}`} className="ph1">
            {t(`groups.${words}`)}
          </h2>
          <dl className="system-facts">
            {rows.map(([name, value]) => (
              <div key={name}>
                <dt>{t(`rows.${name}`)}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  )
}
