import { useTranslations } from 'next-intl'
import { encode } from 'uqr'
import { base32, totpUri } from '@/lib/totp'

/** The dark squares of a QR code as one path, drawn on the server: the key goes to no other program. */
function pathOf(text: string): { path: string; size: number } {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const rows = data.map((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')).join(''))
  return { path: rows.join(''), size }
}

/** A new key for an authenticator app, to be scanned or typed. */
export function TotpKey({ secret, account }: { secret: Uint8Array; account: string }) {
  const t = useTranslations()
  const { path, size } = pathOf(totpUri(secret, account, t('site.name')))
  const written = base32(secret).match(/.{4}/g)?.join(' ')
  return (
    <div className="grid gap-3">
      <p>{t('account.scan')}</p>
      <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t('account.qr')}>
        <path d={`M0 0h${size}v${size}H0z`} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <p>
        {t('account.typeKey')} <code className="key">{written}</code>
      </p>
    </div>
  )
}
