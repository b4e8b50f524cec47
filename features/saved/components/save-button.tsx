import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'

type Props = { path: string; name: string; zh: string | null; address: string | null; phone: string | null }

/** Saves an entry on the visitor's own device. `path` is its page without the locale. */
export function SaveButton({ path, name, zh, address, phone, look = 'btn' }: Props & { look?: string }) {
  const t = useTranslations('saved')
  return (
    <save-place
      path={path}
      name={name}
      zh={zh ?? undefined}
      address={address ?? undefined}
      phone={phone ?? undefined}
      saved={t('isSaved')}
      full={t('full')}
    >
      <button type="button" className={look} hidden>
        <Icon name="bookmark" size={look.includes(' s') ? 's' : 'm'} />
        <span>{t('save')}</span>
      </button>
    </save-place>
  )
}
