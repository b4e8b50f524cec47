import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const config: NextConfig = {
  serverExternalPackages: [
    '@electric-sql/pglite',
    '@node-rs/argon2',
    '@prisma/schema-engine-wasm',
    'nodemailer',
    'pg',
    'pglite-prisma-adapter',
    'xmllint-wasm',
    'opening_hours',
    'pino',
    'pinyin-pro',
  ],
  // Types are checked by the tests, in one go for all files; whoever starts the portal need not wait for it.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  // The front compresses once and keeps the result; compressing again per request would cost a quarter of the speed.
  compress: false,
  // Titles and canonical links belong in the head of the document for every reader, not only for search engines:
  // public pages reach the visitor without the script that would move streamed metadata there.
  htmlLimitedBots: /.*/,
}

export default createNextIntlPlugin('./i18n/request.ts')(config)
