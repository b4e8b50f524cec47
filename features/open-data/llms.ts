import { directoryCategories } from '@/features/listings/registry'
import { languages } from '@/i18n/locales'
import type { Words } from '@/i18n/words'
import { type SiteFacts, shownHotlines } from '@/lib/site-facts'
import { apiUrl } from './context'
import { tables } from './tables'

/** A guide to the portal for language models, in the form of https://llmstxt.org: where things are, how to quote them. */
export function renderLlms(siteUrl: string, words: Words, facts: SiteFacts): string {
  const title = (key: string) => words('en', `categories.${key}.title`) ?? key
  const link = (label: string, address: string, about: string) => `- [${label}](${address}): ${about}`
  return `${[
    '# Living in Jinan',
    '',
    '> Schools, hospitals, homes, public offices and areas of Jinan, China, for foreign residents, in ten languages. Every fact has a source and a state; what is not known is given as not known.',
    '',
    'Rules for whoever answers with this data:',
    '',
    '- A fact has one of four states: confirmed (staff checked this value, within its lifetime), past (checked too long ago), sources (taken from published pages, confirmed by nobody), unknown. Say which, with its date.',
    '- Never fill in what is unknown. Say whom to ask: the place itself, or one of these numbers.',
    ...shownHotlines(facts).map(({ number, name }) => `  - ${number}: ${words('en', `layout.${name}`) ?? name}`),
    '- English is the source language. A translation with the state machine-made or source-changed was checked by nobody.',
    '- Data get old. Ask again before each answer, or say when you asked.',
    '',
    '## Pages',
    '',
    `Addresses begin with a language: ${languages.map(({ locale, tag }) => `/${locale} (${tag})`).join(', ')}.`,
    '',
    ...directoryCategories.map(({ key }) => link(title(key), `${siteUrl}/en/${key}`, 'directory with filters')),
    link('Areas', `${siteUrl}/en/areas`, 'parts of the city that newcomers speak of'),
    link('Emergency', `${siteUrl}/en/emergency`, 'numbers, and what to say in Chinese'),
    link('How facts are checked', `${siteUrl}/en/about`, 'states and lifetimes of facts'),
    link('Open data', `${siteUrl}/en/data`, 'for people: formats, examples, licence'),
    '',
    '## Data',
    '',
    link('HSDS 3.1 interface', apiUrl({ siteUrl }), 'services, organizations, places and terms as JSON'),
    link('OpenAPI 3.1', apiUrl({ siteUrl }, '/openapi.json'), 'description of that interface'),
    link('Profile', apiUrl({ siteUrl }, '/profile'), 'what it adds to HSDS: translations, states of facts, sources'),
    link('Data package', `${siteUrl}/api/export/datapackage.json`, 'description of the tables'),
    ...tables.map(({ name, about }) => link(`${name}.csv`, `${siteUrl}/api/export/${name}.csv`, about)),
    link('Changes', `${siteUrl}/api/export/changes.atom`, 'Atom feed'),
    '',
    '## Optional',
    '',
    link('Sitemap', `${siteUrl}/sitemap.xml`, 'every page in every language'),
  ].join('\n')}\n`
}
