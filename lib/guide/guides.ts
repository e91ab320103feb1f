import 'server-only'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Lang } from '#lib/i18n.ts'
import { type GuidedItem, type ItemGuide, itemGuide } from './item-guide.ts'
import {
  type GeneralTrap,
  type Guide,
  type GuideSources,
  generalTrapsSchema,
  guideSchema,
  guideSourcesSchema,
} from './schema.ts'

interface Guides {
  topics: ReadonlyMap<string, Guide>
  general: readonly GeneralTrap[]
  sources: GuideSources
}

let read: Guides | undefined

/** The help texts beside this file: one JSON a topic, what is true of many items, and the sources. */
export function guides(): Guides {
  read ??= readGuides(join(process.cwd(), 'lib', 'guide'))
  return read
}

/** What a member of staff should know before making evidence for this item. */
export function guideOf(item: GuidedItem, lang: Lang): ItemGuide {
  const { topics, ...shared } = guides()
  return itemGuide(item, { guide: topics.get(item.topicSlug) ?? null, ...shared }, lang)
}

function readGuides(folder: string): Guides {
  const json = (...name: string[]): unknown => JSON.parse(readFileSync(join(folder, ...name), 'utf8'))
  const topics = readdirSync(join(folder, 'topics')).map((name) => guideSchema.parse(json('topics', name)))
  return {
    topics: new Map(topics.map((guide) => [guide.topic, guide])),
    general: generalTrapsSchema.parse(json('general.json')),
    sources: guideSourcesSchema.parse(json('sources.json')),
  }
}
