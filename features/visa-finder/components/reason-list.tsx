import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import type { Reason } from '../finding'
import { useArguments, useReader } from './use-finder-words'

const icons = { yes: 'check', caution: 'triangle-alert', no: 'x' } as const

/** Reasons as sentences, each with a mark that says whether it speaks for, asks for care, or against. */
export function ReasonList({ reasons }: { reasons: readonly Reason[] }) {
  const t = useTranslations('finder')
  const write = useArguments()
  const locale = useReader()
  return (
    <ul className="why">
      {reasons.map(({ mark, code, args }) => {
        const region = args?.region
        const areas = region && 'areas' in region ? (region.areas ?? []) : []
        return (
          <li key={`${code}-${JSON.stringify(args ?? {})}`} className={mark}>
            <Icon name={icons[mark]} />
            <span>
              <span className="vh">{t(`marks.${mark}`)}: </span>
              {t(`reasons.${code}`, write(args))}
              {areas.length > 0 && (
                <>
                  {' '}
                  <bdi lang={locale === 'zh' ? 'zh-Hans' : 'en'}>
                    {areas.map((names) => (locale === 'zh' ? names.zh : names.en)).join(locale === 'zh' ? '、' : ', ')}
                  </bdi>
                </>
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
