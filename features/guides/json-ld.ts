import { type Locale, languageOf } from '@/i18n/locales'
import type { BlockView, GuidePageView, ItemView } from './guide-view'
import { plainText, type WriteValue } from './plain-text'

type Thing = Record<string, unknown> & { '@type': string }

const context = { '@context': 'https://schema.org' } as const

const itemsOf = (view: GuidePageView, ...kinds: BlockView['kind'][]): ItemView[] =>
  view.blocks.flatMap((block) => (kinds.includes(block.kind) ? block.items : []))

/**
 * A guide in the words of schema.org (release 30): how to do it, the public service behind it where an office is named,
 * and the questions it answers. The page node carries the days of review, which the others have no property for.
 * @param url absolute address of the page
 */
export function guideJsonLd(
  view: GuidePageView,
  write: WriteValue,
  locale: Locale,
  url: string,
  siteUrl: string,
): Thing[] {
  const words = (text: ItemView['text']) => (text ? plainText(text, write) : undefined)
  const name = plainText(view.title, write)
  const page = {
    '@type': 'WebPage',
    '@id': url,
    inLanguage: languageOf(locale).tag,
    lastReviewed: view.reviewedOn,
    expires: view.reviewDue,
    ...(view.changed ? { dateModified: view.changed.toISOString() } : {}),
    isBasedOn: view.sources.flatMap(({ url: source }) => source ?? []),
  }
  const steps = itemsOf(view, 'steps')
  const howTo: Thing = {
    ...context,
    '@type': 'HowTo',
    name,
    ...(view.summary ? { description: words(view.summary) } : {}),
    inLanguage: languageOf(view.title.locale).tag,
    supply: itemsOf(view, 'documents').map(({ title }) => ({ '@type': 'HowToSupply', name: words(title) })),
    step: steps.map(({ item, title, text }, index) => ({
      '@type': 'HowToStep',
      position: index + 1,
      name: words(title),
      text: words(text),
      url: `${url}#${item.id}`,
    })),
    mainEntityOfPage: page,
  }
  const office = itemsOf(view, 'offices').find((item) => item.office?.path.startsWith('/offices/'))?.office
  const service: Thing | null = office
    ? {
        ...context,
        '@type': 'GovernmentService',
        name,
        areaServed: { '@type': 'City', name: '济南市' },
        availableChannel: {
          '@type': 'ServiceChannel',
          serviceUrl: url,
          serviceLocation: {
            '@type': 'GovernmentOffice',
            name: office.name.value,
            url: `${siteUrl}/${locale}${office.path}`,
          },
          ...(office.phone ? { servicePhone: { '@type': 'ContactPoint', telephone: office.phone } } : {}),
        },
        mainEntityOfPage: { '@id': url },
      }
    : null
  const questions = itemsOf(view, 'questions')
  const faq: Thing | null =
    questions.length > 0
      ? {
          ...context,
          '@type': 'FAQPage',
          inLanguage: languageOf(locale).tag,
          lastReviewed: view.reviewedOn,
          mainEntity: questions.map(({ title, text }) => ({
            '@type': 'Question',
            name: words(title),
            acceptedAnswer: { '@type': 'Answer', text: words(text) },
          })),
        }
      : null
  return [howTo, service, faq].filter((thing) => thing !== null)
}
