import 'server-only'
import { z } from 'zod'
import { type Locale, languageOf } from '@/i18n/locales'
import { env } from './env'
import { Refusal } from './errors'
import { log } from './log'

/**
 * A machine that translates. What stands in braces comes back as it was, or the caller sees that it did not.
 * @param texts English, in plain text
 * @returns the translations in the same order
 * @throws Refusal `machine-failed` when it does not answer as it should; `machine-language` for one it does not know
 */
export type MachineTranslation = (texts: readonly string[], language: Locale) => Promise<string[]>

type Service = { url: string; key: string | undefined }

/** Patience for one text, in milliseconds; a page of words takes a small machine many seconds. */
const patience = 60_000

const languagesSchema = z.array(z.object({ code: z.string(), targets: z.array(z.string()).optional() }))
const translationSchema = z.object({ translatedText: z.string() })

/** A text as HTML, in which what stands in braces is not to be translated. */
const markUp = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/\{[^{}]*\}/g, '<code translate="no">$&</code>')

const textOf = (html: string) =>
  html
    .replace(/<\/?code\b[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', '’')
    .replaceAll('&amp;', '&')

async function ask<T>({ url }: Service, path: string, schema: z.ZodType<T>, body?: object): Promise<T> {
  try {
    const answer = await fetch(`${url}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { accept: 'application/json', ...(body && { 'content-type': 'application/json' }) },
      body: body && JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    })
    if (!answer.ok) throw new Error(`status ${answer.status}: ${(await answer.text()).slice(0, 200)}`)
    return schema.parse(await answer.json())
  } catch (error) {
    log.error({ path, error: error instanceof Error ? error.message : String(error) }, 'machine translation failed')
    throw new Refusal('machine-failed')
  }
}

/** What the service calls a language: `zh` was renamed `zh-Hans` by later ones, `pt` may be `pt-BR`. */
async function codeOf(service: Service, language: Locale): Promise<string> {
  const known = await ask(service, '/languages', languagesSchema)
  const targets = known.find(({ code }) => code === 'en')?.targets ?? known.map(({ code }) => code)
  const { tag } = languageOf(language)
  const code =
    targets.find((target) => target === tag) ??
    targets.find((target) => target === language) ??
    targets.find((target) => target.startsWith(`${language}-`))
  if (code === undefined) throw new Refusal('machine-language')
  return code
}

/**
 * A service that speaks as LibreTranslate does: https://docs.libretranslate.com/guides/api_usage/. Texts are sent one
 * after another, so that a small machine is not flooded.
 * @param service its address without a trailing slash, and the key if it asks for one
 */
export function libreTranslate(service: Service): MachineTranslation {
  return async (texts, language) => {
    const target = await codeOf(service, language)
    const translations: string[] = []
    for (const text of texts) {
      const format = text.includes('{') ? 'html' : 'text'
      const request = { q: format === 'html' ? markUp(text) : text, source: 'en', target, format, api_key: service.key }
      const { translatedText } = await ask(service, '/translate', translationSchema, request)
      translations.push(format === 'html' ? textOf(translatedText) : translatedText)
    }
    return translations
  }
}

/** The machine of `MACHINE_TRANSLATION_URL`; null where there is none, which is the rule. */
export function machineTranslation(): MachineTranslation | null {
  const { machineTranslation: service } = env()
  return service ? libreTranslate(service) : null
}
