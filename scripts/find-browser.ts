/**
 * Finds a Chromium for the browser tests on whatever machine they run, and installs one where there is none.
 */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'

/** The browser without its windows, which paints a page in a third of the time of one that only hides them. */
const shell = 'chromium-headless-shell'
const names = [shell, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

const hasOwnBrowser = () => fs.existsSync(chromium.executablePath())

/** The first of these programs that is in a folder of the search path. */
function onPath(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '')
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => fs.existsSync(file))
}

/** Output goes to the error stream, so that reports on standard output stay readable by machines. */
function run(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: ['ignore', 2, 2] }).status === 0
}

/** Installs a package on Debian as root, and does nothing elsewhere. */
function installWithApt(name: string): void {
  const canInstall = process.getuid?.() === 0 && fs.existsSync('/etc/debian_version')
  if (canInstall && run('apt-get', ['update'])) run('apt-get', ['install', '-y', '--no-install-recommends', name])
}

/**
 * Finds a browser: Playwright's own, then the one CHROMIUM_PATH names, then one on the search path; failing these it
 * installs Playwright's, or the system's on Debian as root. There it installs the faster one also beside a slower one.
 * @returns the file to run, or undefined for Playwright's own, which Playwright finds by itself
 * @throws Error that says what to do when no browser can be had
 */
export function findBrowser(): string | undefined {
  if (hasOwnBrowser()) return undefined
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (!fs.existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`)
    return named
  }
  if (!onPath([shell])) installWithApt(shell)
  const installed = onPath(names)
  if (installed) return installed
  run('npx', ['playwright', 'install', 'chromium'])
  if (hasOwnBrowser()) return undefined
  installWithApt('chromium')
  const fresh = onPath(names)
  if (fresh) return fresh
  throw new Error(
    'No browser for the tests. Install Chromium or Google Chrome, run "npx playwright install chromium", ' +
      'or set CHROMIUM_PATH to the file of a Chromium you have.',
  )
}
