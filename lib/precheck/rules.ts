import 'server-only'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rulesFile, type TopicRules, type TopicsRules } from './rules-schema.ts'

const years = new Map<number, TopicsRules>()

function readYear(year: number): TopicsRules {
  const path = join(process.cwd(), 'prisma', 'seed', 'frameworks', 'rules', `${year}.json`)
  return existsSync(path) ? rulesFile.parse(JSON.parse(readFileSync(path, 'utf8'))).topics : {}
}

/** Rules of a fiscal year (BE) by topic, from the file beside the frameworks; none where nothing is known. */
export function rulesOfYear(fiscalYear: number): TopicsRules {
  let topics = years.get(fiscalYear)
  if (!topics) {
    topics = readYear(fiscalYear)
    years.set(fiscalYear, topics)
  }
  return topics
}

export const rulesOf = (fiscalYear: number, topic: string): TopicRules => rulesOfYear(fiscalYear)[topic] ?? {}
