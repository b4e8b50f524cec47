import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { defineConfig, devices } from '@playwright/test'
import { findBrowser } from './scripts/find-browser'

/** Every worker reads this file again, so what is made once travels in the environment. */
function dataDirectory(): string {
  const given = process.env.E2E_DATA_DIR
  if (given) return given
  const made = fs.mkdtempSync(path.join(os.tmpdir(), 'living-in-jinan-e2e-'))
  process.env.E2E_DATA_DIR = made
  process.once('exit', () => fs.rmSync(made, { recursive: true, force: true }))
  return made
}

const port = Number(process.env.E2E_PORT ?? 3210)
const address = `http://127.0.0.1:${port}`
const report = process.env.E2E_REPORT

export default defineConfig({
  testDir: 'e2e',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [['list'], ...(report ? [['json', { outputFile: report }] as const] : [])],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: address,
    // Traces of long tables cost more time than the tables; ask for one with --trace on.
    trace: 'off',
    launchOptions: {
      executablePath: findBrowser(),
      args: [
        // It opens pages of this portal only, and in a container there may be no sandbox, as root or otherwise.
        '--no-sandbox',
        '--disable-dev-shm-usage',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        // The portal asks no other host for anything; a page that does must fail here as it does behind a firewall.
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      ],
    },
  },
  webServer: {
    // Started directly, because npm would swallow the signal that stops it.
    command: 'node --import tsx scripts/start.ts',
    url: `${address}/api/ready`,
    timeout: 240_000,
    reuseExistingServer: false,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    env: {
      PORT: String(port),
      HOST: '127.0.0.1',
      SITE_URL: address,
      DATA_DIR: dataDirectory(),
      DATABASE_URL: '',
      ADMIN_EMAIL: 'admin@example.org',
      ADMIN_PASSWORD: 'correct horse battery',
      LOG_LEVEL: 'warn',
      NEXT_TELEMETRY_DISABLED: '1',
    },
  },
})
