'use client'

import type { Option } from '@/features/revisions/form-field'
import { SheetProgress, useSheetWork, type WorkWords } from './sheet-work'

type Words = Record<
  'category' | 'file' | 'source' | 'sourceHint' | 'afterCheck' | 'asDrafts' | 'handIn' | 'check' | 'notRead',
  string
>
type SourcePart = { name: string; label: string; type: 'url' | 'text' | 'date'; hint?: string }

type Props = {
  locale: string
  words: Words
  work: WorkWords
  categories: readonly Option[]
  qualities: { label: string; options: readonly Option[] }
  source: readonly SourcePart[]
}

function Choice({ name, label, options }: { name: string; label: string; options: readonly Option[] }) {
  return (
    <div>
      <label className="f" htmlFor={`upload-${name}`}>
        {label}
      </label>
      <select className="in" id={`upload-${name}`} name={name}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Takes a file to be checked. Nothing is lost when it cannot be used: the form stays as it is. */
export function UploadForm(props: Props) {
  const { words, locale } = props
  const work = useSheetWork(props.work, `/${locale}/admin/spreadsheets`)
  return (
    <form
      className="card grid gap-4 max-w-[760px]"
      onSubmit={(event) => {
        event.preventDefault()
        void work.send(`/api/spreadsheets?locale=${locale}`, new FormData(event.currentTarget))
      }}
    >
      <div className="fields">
        <Choice name="category" label={words.category} options={props.categories} />
        <div>
          <label className="f" htmlFor="upload-file">
            {words.file}
          </label>
          <input className="in" id="upload-file" name="file" type="file" accept=".xlsx,.csv,.tsv,.txt" required />
        </div>
      </div>
      <fieldset className="grid gap-3">
        <legend className="f">{words.source}</legend>
        <p className="mut">{words.sourceHint}</p>
        <div className="fields">
          {props.source.map(({ name, label, type, hint }) => (
            <div key={name}>
              <label className="f" htmlFor={`upload-${name}`}>
                {label}
              </label>
              <input
                className="in"
                id={`upload-${name}`}
                name={name}
                type={type}
                aria-describedby={hint && `upload-${name}-hint`}
              />
              {hint && (
                <p className="mut" id={`upload-${name}-hint`}>
                  {hint}
                </p>
              )}
            </div>
          ))}
          <Choice name="quality" label={props.qualities.label} options={props.qualities.options} />
        </div>
      </fieldset>
      <fieldset className="row wrapx">
        <legend className="f">{words.afterCheck}</legend>
        {(['no', 'yes'] as const).map((value) => (
          <label key={value} className="row min-h-[28px]">
            <input type="radio" name="handIn" value={value} defaultChecked={value === 'no'} />
            {value === 'no' ? words.asDrafts : words.handIn}
          </label>
        ))}
      </fieldset>
      <SheetProgress work={work} words={props.work} title={words.notRead} />
      <button type="submit" className="btn pri justify-self-start" disabled={work.isBusy}>
        {words.check}
      </button>
    </form>
  )
}
