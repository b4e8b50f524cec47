import path from 'node:path'
import { z } from 'zod'

const port = z.coerce.number().int().min(1).max(65535)
const blankIsMissing = (value: unknown) => (value === '' ? undefined : value)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsMissing, schema.optional())

/** Whether the public address is one that other machines can reach: a trial on one's own machine has nobody to fear. */
function isReachedByOthers(siteUrl: string | undefined): boolean {
  if (!siteUrl) return false
  return !/^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(siteUrl).hostname)
}

const words = (text: string) => text.split(/\s+/).filter(Boolean)
const origin = z
  .string()
  .regex(/^https?:\/\/[\w.-]+(:\d+)?$/, 'must be addresses without a path, such as https://tiles.example.org')

/**
 * Where the map comes from that visitors may ask for: a style on another host with every origin it needs, or a file of
 * ours. Without either there is none.
 */
export type MapSetting = { kind: 'style'; url: string; origins: string[] } | { kind: 'file'; file: string }

function mapOf(style: string | undefined, origins: string[], file: string | undefined): MapSetting | undefined {
  if (style) return { kind: 'style', url: style, origins: [...new Set([new URL(style).origin, ...origins])] }
  return file ? { kind: 'file', file: path.resolve(/* turbopackIgnore: true */ process.cwd(), file) } : undefined
}

const schema = z
  .object({
    PORT: z.preprocess(blankIsMissing, port.default(3000)),
    HOST: z.preprocess(blankIsMissing, z.string().default('0.0.0.0')),
    DATABASE_URL: optional(
      z
        .string()
        .regex(/^postgres(ql)?:\/\//, 'must be a PostgreSQL address such as postgresql://user:secret@host/name'),
    ),
    DATABASE_POOL: z.preprocess(blankIsMissing, z.coerce.number().int().min(1).max(200).default(10)),
    DATABASE_LISTEN: z.preprocess(blankIsMissing, z.stringbool().default(true)),
    DATA_DIR: z.preprocess(blankIsMissing, z.string().default('.data')),
    SITE_URL: optional(
      z.url({ protocol: /^https?$/, error: 'must be the public address, such as https://example.org' }),
    ),
    TRUST_PROXY: z.preprocess(blankIsMissing, z.stringbool().default(false)),
    CACHE_MEBIBYTES: z.preprocess(blankIsMissing, z.coerce.number().int().min(1).default(96)),
    METRICS_TOKEN: optional(z.string().min(16, 'must have 16 characters or more')),
    OTEL_EXPORTER_OTLP_ENDPOINT: optional(
      z.url({ protocol: /^https?$/, error: 'must be the address of a collector, such as http://localhost:4318' }),
    ),
    SLOW_QUERY_MS: z.preprocess(blankIsMissing, z.coerce.number().int().min(1).default(500)),
    ADMIN_EMAIL: optional(z.email('must be an e-mail address')),
    ADMIN_PASSWORD: optional(z.string().min(12, 'must have 12 characters or more')),
    NEXTAUTH_SECRET: optional(z.string().min(32, 'must have 32 characters or more')),
    REQUIRE_SECOND_FACTOR: z.preprocess(blankIsMissing, z.stringbool().optional()),
    SMTP_URL: optional(
      z.string().regex(/^smtps?:\/\/[^/\s]+/, 'must be an address such as smtp://user:secret@host:587'),
    ),
    MAIL_FROM: optional(z.string().regex(/@/, 'must be the sender, such as Living in Jinan <portal@example.org>')),
    MACHINE_TRANSLATION_URL: optional(
      z.url({ protocol: /^https?$/, error: 'must be the address of the service, such as http://localhost:5000' }),
    ),
    MACHINE_TRANSLATION_KEY: optional(z.string()),
    MEDIA_DIR: optional(z.string()),
    MEDIA_S3_ENDPOINT: optional(
      z.url({ protocol: /^https?$/, error: 'must be the address of the store, such as https://s3.example.org' }),
    ),
    MEDIA_S3_BUCKET: optional(z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket')),
    MEDIA_S3_REGION: z.preprocess(blankIsMissing, z.string().default('us-east-1')),
    MEDIA_S3_ACCESS_KEY: optional(z.string()),
    MEDIA_S3_SECRET: optional(z.string()),
    MAP_STYLE_URL: optional(
      z.url({
        protocol: /^https?$/,
        error: 'must be the address of a map style, such as https://tiles.example.org/style.json',
      }),
    ),
    MAP_ORIGINS: z.preprocess(blankIsMissing, z.string().default('').transform(words).pipe(z.array(origin))),
    PMTILES_FILE: optional(z.string()),
    LOG_LEVEL: z.preprocess(blankIsMissing, z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info')),
  })
  .refine((env) => !env.ADMIN_EMAIL === !env.ADMIN_PASSWORD, {
    path: ['ADMIN_EMAIL'],
    error: 'and ADMIN_PASSWORD go together: set both or none',
  })
  .refine((env) => !env.SMTP_URL === !env.MAIL_FROM, {
    path: ['SMTP_URL'],
    error: 'and MAIL_FROM go together: set both or none',
  })
  .refine((env) => env.MACHINE_TRANSLATION_URL || !env.MACHINE_TRANSLATION_KEY, {
    path: ['MACHINE_TRANSLATION_KEY'],
    error: 'is of no use without MACHINE_TRANSLATION_URL',
  })
  .superRefine((env, context) => {
    const together = ['MEDIA_S3_ENDPOINT', 'MEDIA_S3_BUCKET', 'MEDIA_S3_ACCESS_KEY', 'MEDIA_S3_SECRET'] as const
    const missing = together.filter((name) => !env[name])
    if (missing.length === 0 || missing.length === together.length) return
    const message = 'is missing: a store of pictures needs endpoint, bucket, access key and secret'
    for (const name of missing) context.addIssue({ code: 'custom', path: [name], message })
  })
  .refine((env) => !(env.MAP_STYLE_URL && env.PMTILES_FILE), {
    path: ['MAP_STYLE_URL'],
    error: 'and PMTILES_FILE exclude each other: set one of them',
  })
  .transform((env) => ({
    port: env.PORT,
    host: env.HOST,
    databaseUrl: env.DATABASE_URL,
    databasePool: env.DATABASE_POOL,
    /** Whether the server may notify this instance of changes; not through a pooler that shares sessions. */
    databaseListen: env.DATABASE_LISTEN,
    /** Absolute path of the folder that holds the embedded database and the secret. */
    dataDir: path.resolve(/* turbopackIgnore: true */ process.cwd(), env.DATA_DIR),
    /** Absolute path of the folder of pictures; instances that share a database must share it. */
    mediaDir: path.resolve(
      /* turbopackIgnore: true */ process.cwd(),
      env.MEDIA_DIR ?? path.join(env.DATA_DIR, 'media'),
    ),
    /** The bucket that holds pictures instead of the folder. */
    mediaBucket:
      env.MEDIA_S3_ENDPOINT && env.MEDIA_S3_BUCKET && env.MEDIA_S3_ACCESS_KEY && env.MEDIA_S3_SECRET
        ? {
            endpoint: env.MEDIA_S3_ENDPOINT,
            name: env.MEDIA_S3_BUCKET,
            region: env.MEDIA_S3_REGION,
            accessKey: env.MEDIA_S3_ACCESS_KEY,
            secret: env.MEDIA_S3_SECRET,
          }
        : undefined,
    /** Origin of the public site, without a trailing slash. */
    siteUrl: new URL(env.SITE_URL ?? `http://localhost:${env.PORT}`).origin,
    trustProxy: env.TRUST_PROXY,
    cacheBytes: env.CACHE_MEBIBYTES * 2 ** 20,
    admin: env.ADMIN_EMAIL && env.ADMIN_PASSWORD ? { email: env.ADMIN_EMAIL, password: env.ADMIN_PASSWORD } : undefined,
    authSecret: env.NEXTAUTH_SECRET,
    requireSecondFactor: env.REQUIRE_SECOND_FACTOR ?? isReachedByOthers(env.SITE_URL),
    mail: env.SMTP_URL && env.MAIL_FROM ? { url: env.SMTP_URL, from: env.MAIL_FROM } : undefined,
    /** A service that speaks as LibreTranslate does; without one nothing is translated by a machine. */
    machineTranslation: env.MACHINE_TRANSLATION_URL
      ? { url: env.MACHINE_TRANSLATION_URL.replace(/\/+$/, ''), key: env.MACHINE_TRANSLATION_KEY }
      : undefined,
    map: mapOf(env.MAP_STYLE_URL, env.MAP_ORIGINS, env.PMTILES_FILE),
    logLevel: env.LOG_LEVEL,
    /** What a collector of metrics must show; without one there are no metrics. */
    metricsToken: env.METRICS_TOKEN,
    /** Collector of traces, by the name that OpenTelemetry gives the variable. */
    tracesEndpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT,
    /** A statement that takes this long in milliseconds, or longer, is logged. */
    slowQueryMilliseconds: env.SLOW_QUERY_MS,
  }))

export type Env = z.output<typeof schema>

/**
 * Reads every setting of the process once.
 * @param variables usually `process.env`
 * @throws Error whose message names each variable that cannot be used and why
 */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  const result = schema.safeParse(variables)
  if (result.success) return result.data
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`)
  throw new Error(`These environment variables cannot be used:\n${lines.join('\n')}`)
}

let parsed: Env | undefined

/** The settings of this process, parsed at the first call. */
export function env(): Env {
  parsed ??= parseEnv(process.env)
  return parsed
}
