import { defineConfig, devices } from '@playwright/test'
import { findBrowser } from './scripts/find-browser'

const report = process.env.E2E_REPORT
const executablePath = findBrowser()
// The workers read this file, too, and need not look for one again.
if (executablePath) process.env.CHROMIUM_PATH = executablePath

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/build.ts',
  // Each has a portal and data of its own (e2e/test.ts), so that files do not see what others change.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  // Long enough for a busy machine; what is right appears at once on a free one.
  expect: { timeout: 15_000 },
  reporter: [['list'], ...(report ? [['json', { outputFile: report }] as const] : [])],
  use: {
    ...devices['Desktop Chrome'],
    // Traces of long tables cost more time than the tables; ask for one with --trace on.
    trace: 'off',
    launchOptions: {
      executablePath,
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
})
