import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const fromRoot = (file: string) => fileURLToPath(new URL(file, import.meta.url))

/** The files that take minutes begin first, so that no core waits for them alone at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification) => /\/test\/durability\/|\/restore\.|staff-rights/.test(moduleId)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: fromRoot('./') },
      // The real one throws outside the server bundle, which tests are not part of.
      { find: 'server-only', replacement: fromRoot('./test/empty.ts') },
    ],
  },
  test: {
    // Also the core that is left for watching otherwise: nobody watches.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
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
          setupFiles: ['test/database.ts'],
          // Hashing passwords and copying a whole database take their time on a small machine.
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
