'use client'

import { SheetProgress, useSheetWork, type WorkWords } from './sheet-work'

type Props = {
  id: string
  locale: string
  about: string
  words: { write: string; notWritten: string }
  work: WorkWords
}

/** Writes all rows of a report. */
export function CommitForm({ id, locale, about, words, work: workWords }: Props) {
  const work = useSheetWork(workWords, `/${locale}/admin/spreadsheets`)
  return (
    <form
      className="card grid gap-4 max-w-[760px]"
      onSubmit={(event) => {
        event.preventDefault()
        void work.send(`/api/spreadsheets/${id}?locale=${locale}`)
      }}
    >
      <p>{about}</p>
      <SheetProgress work={work} words={workWords} title={words.notWritten} />
      <button type="submit" className="btn pri justify-self-start" disabled={work.isBusy}>
        {words.write}
      </button>
    </form>
  )
}
