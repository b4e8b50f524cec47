import { useLocale, useTranslations } from 'next-intl'
import { RecordTable } from '@/features/revisions/components/record-list'
import { locales } from '@/i18n/locales'
import { useFormatInstant } from '@/i18n/use-format-day'
import { type NoticeState, noticeState } from '../notice-state'
import type { Notice } from '../queries'

const looks: Record<NoticeState, string> = { now: 'ok', coming: 'q', past: '', withdrawn: '' }

function Row({ notice, state }: { notice: Notice; state: NoticeState }) {
  const t = useTranslations('notices')
  const locale = useLocale()
  const formatInstant = useFormatInstant()
  const { id, texts, level, startsAt, endsAt } = notice
  const said = (locale === 'zh' && texts.zh) || texts.en
  return (
    <tr>
      <td>
        <a href={`/${locale}/admin/notices/${id}`}>
          <bdi>{said}</bdi>
        </a>
      </td>
      <td>
        <span className={`mark ${looks[state]}`}>{t(`states.${state}`)}</span>
      </td>
      <td>{t(`levels.${level}`)}</td>
      <td>
        {formatInstant(startsAt)} – {endsAt ? formatInstant(endsAt) : t('noEnd')}
      </td>
      <td className="r">
        {Object.keys(texts).length}/{locales.length}
      </td>
    </tr>
  )
}

/** Every notice: those visitors see now, those to come, and those that are over. */
export function NoticesScreen({ notices, now }: { notices: readonly Notice[]; now: Date }) {
  const t = useTranslations('notices')
  const locale = useLocale()
  return (
    <>
      <div className="row wrapx mb-2">
        <h1>{t('title')}</h1>
        <span className="grow" />
        <a className="btn s" href={`/${locale}/admin/notices/new`}>
          + {t('add')}
        </a>
      </div>
      <p className="mut mb-4 max-w-[70ch]">{t('lead')}</p>
      {notices.length === 0 ? (
        <p className="panel p-5">{t('none')}</p>
      ) : (
        <RecordTable label={t('title')} heads={[t('text'), t('state'), t('level'), t('time')]} atEnd={[t('languages')]}>
          {notices.map((notice) => (
            <Row key={notice.id} notice={notice} state={noticeState(notice, now)} />
          ))}
        </RecordTable>
      )}
    </>
  )
}
