// A process of its own that publishes what its argument names, and says so after each act has returned.
import { publishRevision } from '#lib/evidence/commands.ts'
import type { Actor } from '#lib/user/actor.ts'

const { publisher, revisions } = JSON.parse(process.argv[2] ?? '{}') as {
  publisher: Actor
  revisions: { id: string; version: number }[]
}

const queue = [...revisions]
async function worker() {
  for (let revision = queue.shift(); revision; revision = queue.shift()) {
    const result = await publishRevision(publisher, revision)
    if (!result.ok) throw new Error(result.message.key)
    process.stdout.write(`${revision.id}\n`)
  }
}
process.stdout.write('ready\n')
await Promise.all(Array.from({ length: 4 }, worker))
process.exit(0)
