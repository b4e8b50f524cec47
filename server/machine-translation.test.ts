import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startTranslationService } from '@/test/translation-service'
import { libreTranslate } from './machine-translation'

let service: Awaited<ReturnType<typeof startTranslationService>>
beforeEach(async () => {
  service = await startTranslationService(['zh-Hans', 'pt-BR', 'ko'])
})
afterEach(() => service.stop())
const machine = (key?: string) => libreTranslate({ url: service.url, key })

describe('A service that speaks as LibreTranslate does', () => {
  it('is sent each text as it is, with the key, and gives them back in order', async () => {
    expect(await machine('secret')(['One & two', 'Three'], 'ko')).toEqual(['ko: One & two', 'ko: Three'])
    const common = { source: 'en', target: 'ko', format: 'text', api_key: 'secret' }
    expect(service.requests).toEqual([
      { q: 'One & two', ...common },
      { q: 'Three', ...common },
    ])
  })

  it('is told which words are not to be translated', async () => {
    const text = 'Within {stay.deadline}, <b> & {name:Form} “x”'
    expect(await machine()([text], 'ko')).toEqual([`ko: ${text}`])
    expect(service.requests[0]?.q).toContain('<code translate="no">{stay.deadline}</code>, &lt;b&gt; &amp;')
  })

  it('may call a language by an older or a newer name', async () => {
    await machine()(['One'], 'zh')
    await machine()(['One'], 'pt')
    expect(service.requests.map(({ target }) => target)).toEqual(['zh-Hans', 'pt-BR'])
  })

  it('is not asked for a language it does not know', async () => {
    await expect(machine()(['One'], 'ar')).rejects.toMatchObject({ code: 'machine-language' })
    expect(service.requests).toEqual([])
  })

  it.each([400, 403, 429, 500])('that answers %i says nothing about a translation', async (status) => {
    service.answerWith(status)
    await expect(machine()(['One'], 'ko')).rejects.toMatchObject({ code: 'machine-failed' })
  })

  it('that is not there fails in words', async () => {
    await service.stop()
    await expect(machine()(['One'], 'ko')).rejects.toMatchObject({ code: 'machine-failed' })
  })
})
