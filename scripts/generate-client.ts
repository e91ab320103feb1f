import { spawnSync } from 'node:child_process'

// The client is generated without Prisma's schema engine: `prisma generate` would download it from a host of its own.
const result = spawnSync('prisma', ['generate'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  shell: process.platform === 'win32',
})
process.exit(result.status ?? 1)
