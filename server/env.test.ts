import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseEnv } from './env'

describe('the settings', () => {
  it('are complete when nothing is set', () => {
    expect(parseEnv({})).toEqual({
      port: 3000,
      host: '0.0.0.0',
      databaseUrl: undefined,
      databasePool: 10,
      databaseListen: true,
      dataDir: path.resolve('.data'),
      mediaDir: path.resolve('.data/media'),
      mediaBucket: undefined,
      siteUrl: 'http://localhost:3000',
      trustProxy: false,
      cacheBytes: 96 * 2 ** 20,
      admin: undefined,
      authSecret: undefined,
      requireSecondFactor: false,
      mail: undefined,
      machineTranslation: undefined,
      logLevel: 'info',
      metricsToken: undefined,
      slowQueryMilliseconds: 500,
    })
  })

  it('are read from their variables', () => {
    const settings = parseEnv({
      PORT: '8080',
      DATABASE_URL: 'postgresql://test@localhost/test',
      DATABASE_POOL: '5',
      DATABASE_LISTEN: 'false',
      DATA_DIR: '/srv/jinan',
      SITE_URL: 'https://jinan.example/',
      TRUST_PROXY: 'true',
      ADMIN_EMAIL: 'admin@example.org',
      ADMIN_PASSWORD: 'a long made-up one',
      LOG_LEVEL: 'debug',
    })
    expect(settings).toMatchObject({
      port: 8080,
      databaseUrl: 'postgresql://test@localhost/test',
      databasePool: 5,
      databaseListen: false,
      dataDir: '/srv/jinan',
      siteUrl: 'https://jinan.example',
      trustProxy: true,
      admin: { email: 'admin@example.org', password: 'a long made-up one' },
      logLevel: 'debug',
    })
  })

  it('take an empty variable for one that is not set', () => {
    const names = ['PORT', 'DATABASE_URL', 'DATA_DIR', 'SITE_URL', 'TRUST_PROXY', 'ADMIN_EMAIL', 'ADMIN_PASSWORD']
    expect(parseEnv(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(parseEnv({}))
  })

  it('say where the map comes from, with every host it asks', () => {
    const MAP_STYLE_URL = 'https://tiles.example.org/style.json'
    expect(parseEnv({}).map).toBeUndefined()
    expect(
      parseEnv({ MAP_STYLE_URL, MAP_ORIGINS: ' https://fonts.example.org https://tiles.example.org ' }).map,
    ).toEqual({
      kind: 'style',
      url: MAP_STYLE_URL,
      origins: ['https://tiles.example.org', 'https://fonts.example.org'],
    })
    expect(parseEnv({ PMTILES_FILE: 'jinan.pmtiles' }).map).toEqual({
      kind: 'file',
      file: path.resolve('jinan.pmtiles'),
    })
    expect(() => parseEnv({ MAP_STYLE_URL, PMTILES_FILE: 'x' })).toThrow('MAP_STYLE_URL and PMTILES_FILE exclude')
    expect(() => parseEnv({ MAP_ORIGINS: 'https://a.example; script-src *' })).toThrow('MAP_ORIGINS')
  })

  it('give the public address the port that is listened on', () => {
    expect(parseEnv({ PORT: '8080' }).siteUrl).toBe('http://localhost:8080')
  })

  it.each([
    ['PORT', 'http'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['DATABASE_URL', 'mysql://localhost/test'],
    ['DATABASE_POOL', '0'],
    ['SITE_URL', 'jinan.example'],
    ['SITE_URL', 'ftp://jinan.example'],
    ['TRUST_PROXY', 'perhaps'],
    ['CACHE_MEBIBYTES', 'much'],
    ['NEXTAUTH_SECRET', 'short'],
    ['LOG_LEVEL', 'loud'],
  ])('name %s when it is "%s", and no other', (name, value) => {
    const lines = messageOf({ [name]: value })
      .split('\n')
      .slice(1)
    expect(lines).toEqual([expect.stringMatching(new RegExp(`^  ${name} \\S`))])
  })

  it.each([
    ['an e-mail address that is none', { ADMIN_EMAIL: 'admin', ADMIN_PASSWORD: 'a long made-up one' }, 'ADMIN_EMAIL'],
    ['a short password', { ADMIN_EMAIL: 'admin@example.org', ADMIN_PASSWORD: 'short' }, 'ADMIN_PASSWORD'],
    ['an e-mail address alone', { ADMIN_EMAIL: 'admin@example.org' }, 'ADMIN_PASSWORD'],
    ['a password alone', { ADMIN_PASSWORD: 'a long made-up one' }, 'ADMIN_EMAIL'],
  ])('name the variable of the first administrator with %s', (_, variables, name) => {
    expect(messageOf(variables)).toContain(name)
  })

  it('name all bad variables at once and repeat no secret', () => {
    const message = messageOf({ PORT: 'x', LOG_LEVEL: 'x', NEXTAUTH_SECRET: 'hush-hush' })
    for (const name of ['PORT', 'LOG_LEVEL', 'NEXTAUTH_SECRET']) expect(message).toContain(name)
    expect(message).not.toContain('hush-hush')
  })

  it.each([
    [undefined, undefined, false],
    ['http://localhost:3000', undefined, false],
    ['http://127.0.0.1:3210', undefined, false],
    ['http://[::1]:3000', undefined, false],
    ['http://192.168.1.5:3000', undefined, true],
    ['https://jinan.example', undefined, true],
    ['https://jinan.example', 'false', false],
    ['http://localhost:3000', 'true', true],
  ])('ask for a second factor where others can reach the portal (%s, %s): %s', (siteUrl, setting, required) => {
    const settings = parseEnv({ SITE_URL: siteUrl, REQUIRE_SECOND_FACTOR: setting })
    expect(settings.requireSecondFactor).toBe(required)
  })

  it('need server and sender of mail together', () => {
    const both = { SMTP_URL: 'smtp://user:secret@mail.example:587', MAIL_FROM: 'Portal <portal@example.org>' }
    expect(parseEnv(both).mail).toEqual({ url: both.SMTP_URL, from: both.MAIL_FROM })
    expect(() => parseEnv({ SMTP_URL: both.SMTP_URL })).toThrow(/SMTP_URL and MAIL_FROM/)
    expect(() => parseEnv({ ...both, SMTP_URL: 'mail.example' })).toThrow(/SMTP_URL must be an address/)
  })
})

function messageOf(variables: Record<string, string>): string {
  try {
    parseEnv(variables)
  } catch (error) {
    return (error as Error).message
  }
  throw new Error('the settings were accepted')
}
