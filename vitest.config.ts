import { defineConfig } from 'vitest/config'

const emptyModule = new URL('tests/support/empty.ts', import.meta.url).pathname

export default defineConfig({
  resolve: { alias: { 'server-only': emptyModule } },
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: 20_000 },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/support/integration-global.ts'],
          setupFiles: ['tests/support/integration-setup.ts'],
          pool: 'forks',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
