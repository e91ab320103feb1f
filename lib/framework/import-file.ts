import 'server-only'
import { db } from '#lib/db.ts'
import { type Lang, translator } from '#lib/i18n.ts'
import type { Message } from '#lib/result.ts'
import type { Fault } from './faults.ts'
import { readJson } from './files.ts'
import { importAllFrameworks, importFramework, importTopics } from './import.ts'

interface Report {
  isTaken: boolean
  lines: string[]
}

const say = (lang: Lang, { key, params }: Message): string =>
  (translator(lang) as unknown as (key: string, params?: Message['params']) => string)(key, params)

const both = (message: Message): string[] => [say('th', message), say('en', message)]

export const usageLines = (): string[] => both({ key: 'framework.import.usage' })

/** The faults as a person mends them: one line each, by place, Thai and English side by side. */
export const faultLines = (faults: readonly Fault[]): string[] =>
  faults.map(({ where, what }) => `  ${where}: ${both(what).join(' / ')}`)

/** Takes a framework file in, with its topics if given, wholly or not at all; says what happened in both languages. */
export async function importFrameworkFile(
  files: { path: string; topicsPath?: string },
  actorName = 'framework:import',
): Promise<Report> {
  const read = await readJson(files.path)
  const topics = files.topicsPath === undefined ? null : await readJson(files.topicsPath)
  if (!read.ok || topics?.ok === false) {
    return refused([...(read.ok ? [] : read.faults), ...(topics === null || topics.ok ? [] : topics.faults)])
  }
  // A database that no start has filled yet knows no topics.
  await importAllFrameworks({ actorName })
  try {
    return await db().$transaction(async (tx) => {
      const lines: string[] = []
      const topicsDone = topics && (await importTopics(tx, topics.raw, { actorName }))
      if (topicsDone && !topicsDone.ok) throw new Refusal(topicsDone.faults)
      const done = await importFramework(tx, read.raw, { actorName })
      if (!done.ok) throw new Refusal(done.faults)
      // What was merged into items of this very year can be said only now.
      const again = topics && (await importTopics(tx, topics.raw, { actorName }))
      const changes = (topicsDone?.changes ?? 0) + (again?.ok ? again.changes : 0)
      if (changes > 0) lines.push(...both({ key: 'framework.import.topics', params: { changes } }))
      const params = { year: String(done.fiscalYear), edition: done.edition, items: done.items }
      lines.push(...both({ key: done.isNew ? 'framework.import.done' : 'framework.import.same', params }))
      return { isTaken: true, lines }
    })
  } catch (error) {
    if (error instanceof Refusal) return refused(error.faults)
    throw error
  }
}

/** Carries faults out of the transaction, so that nothing of the files stays. */
class Refusal extends Error {
  readonly faults: Fault[]
  constructor(faults: Fault[]) {
    super('framework file refused')
    this.faults = faults
  }
}

const refused = (faults: Fault[]): Report => ({
  isTaken: false,
  lines: [
    ...both({ key: 'framework.import.heading', params: { count: faults.length } }),
    ...faultLines(faults),
  ],
})
