import 'server-only'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rulesFile, type TopicRules } from './rules-schema.ts'

const years = new Map<number, Record<string, TopicRules>>()

function readYear(year: number): Record<string, TopicRules> {
  const path = join(process.cwd(), 'prisma', 'seed', 'frameworks', 'rules', `${year}.json`)
  return existsSync(path) ? rulesFile.parse(JSON.parse(readFileSync(path, 'utf8'))).topics : {}
}

/** Rules of a topic in a fiscal year (BE), from the file beside the frameworks; nothing where nothing is known. */
export function rulesOf(fiscalYear: number, topic: string): TopicRules {
  let topics = years.get(fiscalYear)
  if (!topics) {
    topics = readYear(fiscalYear)
    years.set(fiscalYear, topics)
  }
  return topics[topic] ?? {}
}
