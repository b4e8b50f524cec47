import { useTranslations } from 'next-intl'
import type { MachineWords } from './machine-run'

/** The words of `MachineRun`. @param start what its button says */
export function useMachineWords(start: string): MachineWords {
  const t = useTranslations('translations.machine')
  return { start, hint: t('hint'), progress: t.raw('progress'), stop: t('stop'), done: t.raw('done') }
}
