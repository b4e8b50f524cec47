/** Plays the browser: what a form made of these fields sends when nobody touches it. */
import type { FormField, FormSection } from '@/features/revisions/form-field'

type Values = Record<string, string[]>

function sent({ control, values, options = [] }: FormField): string[] {
  const [value = ''] = values
  switch (control) {
    case 'boxes':
      return options.map((option) => option.value).filter((option) => values.includes(option))
    case 'select':
      // A select without the value it was given shows its first option, and sends that.
      return [options.some((option) => option.value === value) ? value : (options[0]?.value ?? '')]
    case 'area':
      // https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data
      return [value.replace(/\r\n|\r|\n/g, '\r\n')]
    default:
      // One-line inputs drop line breaks.
      return [value.replace(/[\r\n]/g, '')]
  }
}

/** The values of an untouched form by name, with those a person changed laid over them. */
export function sentForm(sections: readonly FormSection[], changes: Values = {}): Values {
  const fields = sections.flatMap((section) => section.fields)
  const untouched = fields.map((field) => [field.name, sent(field)] as [string, string[]])
  const checks = fields.flatMap((field) => (field.check ? [[`check:${field.check}`, ['']] as [string, string[]]] : []))
  const all: Values = { ...Object.fromEntries([...untouched, ...checks]), ...changes }
  // A form sends nothing at all for boxes of which none is ticked.
  return Object.fromEntries(Object.entries(all).filter(([, values]) => values.length > 0))
}
