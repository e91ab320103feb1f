import { defineConfig } from 'vitest/config'

const subjects = ['assignment', 'cycle', 'evidence', 'thai', 'user']

// `npm run mutate`: only what tests permissions and fiscal years, each file alone, without a database.
export default defineConfig({
  resolve: { alias: { 'server-only': new URL('../support/empty.ts', import.meta.url).pathname } },
  test: {
    include: subjects.map((subject) => `tests/unit/${subject}/**/*.test.ts`),
    maxWorkers: 1,
  },
})
