import type { FactKey } from '@/features/listings/category'

export type Option = { value: string; label: string }

/** One control of the editor, ready to show. `name` is the name in the sent form and in error paths. */
export type FormField = {
  name: string
  label: string
  control: 'text' | 'number' | 'date' | 'area' | 'select' | 'boxes'
  values: string[]
  options?: Option[]
  hint?: string
  lang?: string
  /** The fact that can be confirmed beside it. */
  check?: FactKey
}

export type FormSection = { id: string; title: string; fields: FormField[] }

export type Translate = (key: string) => string

/** A value as the text of a control; nothing known is an empty control. */
export function controlText(value: unknown): string {
  return value === null || value === undefined ? '' : String(value)
}
