import { expect, it } from 'vitest'
import { textsOfForm } from './form-texts'

const field = (name: string, text: string, source: string, before?: string) => ({
  [`text:${name}`]: [text],
  [`source:${name}`]: [source],
  ...(before === undefined ? {} : { [`before:${name}`]: [before] }),
})

it('Only texts that were changed are saved', () => {
  const values = {
    ...field('name', 'Neu', 'New'),
    ...field('notes', '', 'Notes'),
    ...field('summary', 'Alt', 'Old', 'Alt'),
  }
  expect(textsOfForm(values)).toEqual({ name: { value: 'Neu', source: 'New', before: null } })
})

it('A text left as it is counts once somebody says to have read it', () => {
  const values = { ...field('summary', 'Alt', 'Old', 'Alt'), 'read:summary': ['yes'], 'read:notes': ['yes'] }
  expect(Object.keys(textsOfForm(values))).toEqual(['summary'])
})

it('Line ends of a form are no change', () => {
  expect(textsOfForm(field('notes', 'a\r\nb', 'A\r\nB', 'a\nb'))).toEqual({})
  expect(textsOfForm(field('notes', 'c', 'A\r\nB', 'a\r\nb'))).toEqual({
    notes: { value: 'c', source: 'A\nB', before: 'a\nb' },
  })
})

it('A text that was emptied is sent, so that it can be refused with a sentence', () => {
  expect(textsOfForm(field('name', ' ', 'New', 'Neu'))).toMatchObject({ name: { value: '', before: 'Neu' } })
})
