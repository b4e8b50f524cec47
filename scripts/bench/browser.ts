import { type Browser, chromium } from '@playwright/test'
import { findBrowser } from '../find-browser'

/** Starts a headless Chromium. Root needs to do without its sandbox. */
export function launchBrowser(args: readonly string[] = []): Promise<Browser> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath: findBrowser(), args: [...sandbox, ...args] })
}
