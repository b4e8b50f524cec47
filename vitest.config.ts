import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

const fromRoot = (file: string) => fileURLToPath(new URL(file, import.meta.url))

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: fromRoot('./') },
      // The real one throws outside the server bundle, which tests are not part of.
      { find: 'server-only', replacement: fromRoot('./test/empty.ts') },
    ],
  },
  test: {
    exclude: [...configDefaults.exclude, '**/.next/**', '**/.data/**', 'generated/**', 'e2e/**'],
    env: { LOG_LEVEL: 'silent', NEXTAUTH_SECRET: 'a made-up secret that only tests use' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts'],
          // Rules keep nothing between calls. A process of its own for each file would take longer than its tests.
          isolate: false,
          // Also the core that is left for watching otherwise: nobody watches.
          maxWorkers: '100%',
          // Milliseconds each on a free machine; properties with hundreds of cases need patience on a busy one.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['**/*.db.test.ts'],
          globalSetup: ['test/database-template.ts'],
          // Opening the engine and its first queries cost a process more than the tests of a file take.
          isolate: false,
          setupFiles: ['test/database.ts'],
          // Hashing passwords and copying a whole database take their time on a small machine.
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
