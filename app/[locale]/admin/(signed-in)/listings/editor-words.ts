import { getTranslations } from 'next-intl/server'
import type { EditorWords } from '@/features/revisions/components/outcome'

/** The words of the editor, finished on the server. Those with a number keep its placeholder for the browser. */
export async function editorWords(): Promise<EditorWords> {
  const [t, media] = await Promise.all([getTranslations('editor'), getTranslations('media')])
  return {
    checkedBy: t('checkedBy'),
    create: t('create'),
    errorsTitle: t('errorsTitle'),
    failed: t.raw('failed'),
    kept: t('kept'),
    keptBack: t('keptBack'),
    keptForget: t('keptForget'),
    mergeBoth: t('mergeBoth'),
    mergeTheirs: t('mergeTheirs'),
    mergeYours: t('mergeYours'),
    nothing: t('nothing'),
    reason: t('reason'),
    save: t('save'),
    saveAndPublish: t('saveAndPublish'),
    signInAgain: t('signInAgain'),
    staleField: t('staleField'),
    staleText: t('staleText'),
    staleTheirs: t('staleTheirs'),
    staleTitle: t.raw('staleTitle'),
    staleYours: t('staleYours'),
    pictures: {
      choose: t('pictures.choose'),
      earlier: t('pictures.earlier'),
      gone: t('pictures.gone'),
      later: t('pictures.later'),
      open: t('pictures.open'),
      take: t('pictures.take'),
      takeOut: t('pictures.takeOut'),
      hint: t('picturesHint'),
      title: media('title'),
      unready: media('unready'),
    },
  }
}
