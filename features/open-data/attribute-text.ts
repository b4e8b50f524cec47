import type { Attribute } from '@/features/listings/category'

type Range = { min: number; max: number }
type Name = { zh?: string | null; en?: string | null }

const rangeText = ({ min, max }: Range) => (min === max ? String(min) : `${min}-${max}`)
const nameText = ({ zh, en }: Name) => [en, zh].filter(Boolean).join(' ')

/**
 * The value of an attribute as a text for machines: codes, plain numbers, `min-max`; several are separated by `; `.
 * @param value as the attribute's schema leaves it
 */
export function attributeText(attribute: Attribute, value: unknown): string {
  switch (attribute.type) {
    case 'range':
    case 'money':
      return rangeText(value as Range)
    case 'name':
      return nameText(value as Name)
    case 'names':
      return (value as Name[]).map(nameText).join('; ')
    case 'populations':
      return (value as { code: string; population: number }[])
        .map(({ code, population }) => `${code} ${population}`)
        .join('; ')
    case 'choices':
    case 'languages':
    case 'lines':
    case 'words':
      return (value as string[]).join('; ')
    default:
      return String(value)
  }
}
