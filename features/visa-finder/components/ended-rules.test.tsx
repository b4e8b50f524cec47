import path from 'node:path'
import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { derivedValues } from '@/features/policy/derived-values'
import type { Policy } from '@/features/policy/queries'
import type { RuleKind } from '@/features/policy/schema'
import en from '@/messages/en.json'
import zh from '@/messages/zh.json'
import { readPolicySeed } from '@/prisma/seed/seed'
import { cardFlow } from '../card-flow'
import { relevantAnswers, visaFlow } from '../flow'
import { parseCardAnswers, parseVisaAnswers } from '../schema'
import { CardFields } from './card-fields'
import { CardHub } from './card-hub'
import { CardResult } from './card-result'
import { VisaFields } from './visa-fields'
import { VisaHub } from './visa-hub'
import { VisaResult } from './visa-result'

const seed = readPolicySeed(path.resolve('prisma/seed'))
const today = '2026-12-10'
const ended = '2026-12-01'
const url = 'http://localhost/page'

type Aged = { kind: RuleKind; place: string } | { key: string }

/** The policy with one rule or value that ended the other day. */
function aged(what: Aged): Policy {
  const rules = seed.rules.map((rule) =>
    'kind' in what && rule.kind === what.kind && rule.place === what.place ? { ...rule, validUntil: ended } : rule,
  )
  const values = seed.values.map((value) =>
    'key' in what && value.key === what.key ? { ...value, validUntil: ended } : value,
  )
  expect([...rules, ...values].filter(({ validUntil }) => validUntil === ended)).toHaveLength(1)
  const byKey = <T,>(rows: readonly T[], key: (row: T) => string) => new Map(rows.map((row) => [key(row), row]))
  return {
    rules,
    values: [...values, ...derivedValues(rules, today)],
    sources: byKey(seed.sources, ({ key }) => key),
    facts: byKey(seed.facts, ({ number }) => number),
  }
}

const textOf = (node: ReactNode, locale: 'en' | 'zh' = 'en') =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={locale === 'en' ? en : zh} timeZone="Asia/Shanghai">
      {node}
    </NextIntlClientProvider>,
  )
/** The part of a page about one thing: the innermost list item, row or card that names it. */
const partAbout = (html: string, mark: string, end: string) => {
  const from = html.indexOf(mark)
  expect(from).toBeGreaterThan(0)
  return html.slice(from, html.indexOf(end, from))
}

const hub = (policy: Policy, passport: string | null = null) => (
  <VisaHub policy={policy} today={today} passport={passport} typed="" url={url} />
)
function finder(policy: Policy, query: Record<string, string | string[]>) {
  const answers = relevantAnswers(parseVisaAnswers(query).answers)
  const { answer, asked } = visaFlow({ answers, ...policy, today })
  return <VisaResult {...{ answer, answers, asked, policy, today, url }} further={[]} />
}
function check(policy: Policy, query: Record<string, string>) {
  const { answers } = parseCardAnswers(query)
  const { answer, asked } = cardFlow({ answers, ...policy, today })
  return <CardResult {...{ answer, answers, asked, policy, today, url }} />
}
const trip = {
  ...{ kind: 'ordinary', permit: 'no', card: 'none', used: '0', urgent: 'no', purpose: 'tourism' },
  ...{ entry: '2026-12-15', departure: '2026-12-20', 'passport-until': '2030-01-01' },
}
const route = { from: 'JP', to: 'KR', ticket: 'yes', port: 'TNA', area: ['CN-SD'] }

describe('A rule past its end', () => {
  it('of the one-sided list is to be checked again in the table, on the page of the passport and in the answer', () => {
    const policy = aged({ kind: 'unilateral-exemption', place: 'DE' })
    expect(partAbout(textOf(hub(policy)), 'data-country="DE"', '</tr>')).toContain(en.visaHub.recheck)
    expect(partAbout(textOf(hub(policy, 'DE')), 'data-rule="unilateral-exemption"', '</section>')).toContain(
      en.visaHub.recheck,
    )
    const answer = textOf(finder(policy, { ...trip, passport: 'DE' }))
    expect(answer).toContain(`<h1>${en.finder.headlines.recheck}</h1>`)
    expect(answer).toContain('data-outcome="RECHECK"')
    expect(answer).not.toContain('data-outcome="VF30"')
  })

  it('says so in Chinese, too', () => {
    const policy = aged({ kind: 'mutual-exemption', place: 'SG' })
    expect(partAbout(textOf(hub(policy), 'zh'), 'data-country="SG"', '</tr>')).toContain(zh.visaHub.recheck)
    expect(textOf(finder(policy, { ...trip, passport: 'SG' }), 'zh')).toContain(zh.finder.headlines.recheck)
  })

  it('of the transit list', () => {
    const policy = aged({ kind: 'transit-country', place: 'US' })
    expect(partAbout(textOf(hub(policy)), '/en/visa?passport=US"', '</li>')).toContain(en.visaHub.recheck)
    expect(partAbout(textOf(hub(policy, 'US')), 'data-rule="transit-country"', '</section>')).toContain(
      en.visaHub.recheck,
    )
    const answer = textOf(finder(policy, { ...trip, passport: 'US', ...route }))
    expect(answer).toContain(`<h1>${en.finder.headlines.recheck}</h1>`)
  })

  it.each([
    ['transit-port', 'TNA', en.places.TNA],
    ['transit-region', 'CN-SD', en.places['CN-SD']],
  ] as const)('of a %s is neither a yes nor a no, and can still be chosen', (kind, place, name) => {
    const policy = aged({ kind, place })
    const answer = textOf(finder(policy, { ...trip, passport: 'US', ...route }))
    expect(answer).toContain(`<h1>${en.finder.headlines.recheck}</h1>`)
    expect(answer).toContain(`${name} was on the list up to`)
    const fields = <VisaFields question="places" answers={{}} errors={{}} typed={{}} rules={policy.rules} day={today} />
    expect(textOf(fields)).toContain(`value="${place}"`)
  })

  it('of the card scheme', () => {
    const policy = aged({ kind: 'apec-economy', place: 'MY' })
    const page = <CardHub policy={policy} today={today} url={url} />
    expect(partAbout(textOf(page), 'data-economy="MY"', '</tr>')).toContain(en.visaHub.recheck)
    expect(partAbout(textOf(hub(policy, 'MY')), 'data-rule="apec-economy"', '</section>')).toContain(en.visaHub.recheck)
    expect(textOf(check(policy, { want: 'enter', citizen: 'MY', card: 'MY' }))).toContain('data-outcome="B_RECHECK"')
    expect(textOf(check(policy, { want: 'abroad', destination: 'MY' }))).toContain('data-outcome="B_RECHECK"')
    const fields = <CardFields question="card" answers={{}} errors={{}} typed={{}} rules={policy.rules} day={today} />
    expect(textOf(fields)).toContain('value="MY"')
  })
})

describe('A value past its end', () => {
  it('gives no hours of transit on the page of the passport, in the hub or in the answer', () => {
    const policy = aged({ key: 'transit-240h.max-stay' })
    for (const page of [hub(policy), hub(policy, 'US'), finder(policy, { ...trip, passport: 'US', ...route })]) {
      expect(textOf(page)).not.toContain('240 hours')
    }
    expect(partAbout(textOf(hub(policy, 'US')), 'data-rule="transit-country"', '</section>')).toContain(
      en.visaHub.recheck,
    )
  })

  it('gives no days of the card', () => {
    const policy = aged({ key: 'apec-card.mainland.max-stay' })
    const query = { want: 'enter', citizen: 'MY', card: 'MY', code: 'yes', linked: 'yes', purpose: 'business' }
    expect(textOf(check(policy, { ...query, days: '20' }))).toContain('data-outcome="B_RECHECK"')
    expect(partAbout(textOf(hub(policy, 'MY')), 'data-rule="apec-economy"', '</section>')).toContain(en.visaHub.recheck)
    expect(textOf(<CardHub policy={policy} today={today} url={url} />)).toContain(en.policy.notConfirmed)
  })

  it('gives no fee and no period', () => {
    const get = { want: 'get', citizen: 'CN', resident: 'mainland', employer: 'private', place: 'jinan' }
    const answer = check(aged({ key: 'apec-card.fee' }), { ...get, record: 'clean', passport: 'valid', trade: 'yes' })
    expect(textOf(answer)).not.toContain('720')
    expect(textOf(answer)).toContain(en.policy.notConfirmed)
    const permit = aged({ key: 'residence-permit.apply-within' })
    const work = finder(permit, {
      passport: 'IN',
      kind: 'ordinary',
      permit: 'no',
      purpose: 'work',
      inviter: 'employer',
    })
    expect(textOf(work)).toContain(en.policy.notConfirmed)
    expect(textOf(hub(permit))).toContain(en.policy.notConfirmed)
  })
})
