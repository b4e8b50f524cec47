import { useTranslations } from 'next-intl'
import { useFormatInstant } from '@/i18n/use-format-day'
import type { SignInRow } from '../queries'

/** The last attempts to sign in, right and wrong ones. */
export function SignInTable({ rows }: { rows: readonly SignInRow[] }) {
  const t = useTranslations('account')
  const formatInstant = useFormatInstant()
  if (rows.length === 0) return <p className="mut">{t('noSignIns')}</p>
  return (
    <section className="panel scroll" aria-label={t('signIns')} tabIndex={0}>
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">{t('when')}</th>
            <th scope="col">{t('result')}</th>
            <th scope="col">{t('device')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.at.toISOString()}>
              <td className="whitespace-nowrap">
                <time dateTime={row.at.toISOString()}>{formatInstant(row.at)}</time>
              </td>
              <td>
                <span className={`mark ${row.isRefused ? 'past' : 'ok'}`}>{t(row.isRefused ? 'refused' : 'let')}</span>
                {row.secondFactor && <span className="mut"> {t(`by.${row.secondFactor}`)}</span>}
              </td>
              <td>{row.device || t('unknownDevice')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
