import 'server-only'
import { defineCommand, done } from '#lib/command.ts'
import type { Tx } from '#lib/db.ts'
import { checkFramework } from '#lib/framework/check.ts'
import { queueUpImports, takeInEdition } from '#lib/framework/import.ts'
import { type Failure, fail } from '#lib/result.ts'
import type { Actor } from '#lib/user/actor.ts'
import { startingContent } from './begin.ts'
import {
  settled,
  withItem,
  withItemMoved,
  withMerged,
  withNewItem,
  withOutline,
  withoutItem,
} from './edit.ts'
import { itemFrom, rulesFrom, withRules } from './item-form.ts'
import { canEditFrameworks } from './policy.ts'
import {
  addItemInput,
  beginDraftInput,
  bringFileInput,
  type DraftContent,
  type DraftItem,
  draftContent,
  draftInput,
  itemInput,
  mergeTopicInput,
  moveItemInput,
  saveItemInput,
  saveOutlineInput,
} from './schema.ts'

interface LockedDraft {
  fiscalYear: number
  version: number
  content: DraftContent
}

async function lockDraft(tx: Tx, fiscalYear: number): Promise<LockedDraft | null> {
  const [row] = await tx.$queryRaw<{ version: number; content: unknown }[]>`
    SELECT version, content FROM framework_drafts WHERE fiscal_year = ${fiscalYear} FOR UPDATE`
  return row ? { fiscalYear, version: row.version, content: draftContent.parse(row.content) } : null
}

const load = (tx: Tx, _actor: Actor, { fiscalYear }: { fiscalYear: number }) => lockDraft(tx, fiscalYear)
const about = (fiscalYear: number) => ({ objectType: 'frameworkDraft', objectId: String(fiscalYear) })
const stale = () => fail('conflict', 'problem.conflict')
const noItem = (code: string) => fail('notFound', 'problem.draftNoItem', { params: { code } })

async function save(tx: Tx, draft: LockedDraft, content: DraftContent, by: { actor: Actor; now: Date }) {
  await tx.frameworkDraft.update({
    where: { fiscalYear: draft.fiscalYear },
    data: {
      content: draftContent.parse(content),
      version: draft.version + 1,
      savedAt: by.now,
      savedById: by.actor.id,
    },
    select: { version: true },
  })
}

/** Creates the draft of a year; where one is there already, nobody's work is written over. */
async function begin(
  tx: Tx,
  draft: { fiscalYear: number; origin: 'edition' | 'last_year' | 'file' | 'sheet'; fileName?: string },
  content: DraftContent,
  by: { actor: Actor; now: Date },
) {
  await tx.frameworkDraft.create({
    data: {
      fileName: '',
      ...draft,
      content,
      startedAt: by.now,
      startedById: by.actor.id,
      savedAt: by.now,
      savedById: by.actor.id,
    },
    select: { version: true },
  })
}

const exists = (fiscalYear: number): Failure =>
  fail('conflict', 'problem.draftExists', { params: { year: String(fiscalYear) } })

/** Begins the next edition of a year: from its newest one, or from the list of the year before. */
export const beginDraft = defineCommand({
  name: 'frameworkDraft.begin',
  input: beginDraftInput,
  load: async (tx, _actor, { fiscalYear, from }) => ({
    draft: await lockDraft(tx, fiscalYear),
    content: await startingContent(tx, fiscalYear, from),
  }),
  can: canEditFrameworks,
  run: async (tx, { subject: { draft, content }, input: { fiscalYear, from }, actor, now }) => {
    if (draft) return exists(fiscalYear)
    if (!content) {
      const year = String(from === 'edition' ? fiscalYear : fiscalYear - 1)
      return fail('invalid', 'problem.draftNoSource', { params: { year } })
    }
    const origin = from === 'edition' ? 'edition' : 'last_year'
    await begin(tx, { fiscalYear, origin }, content, { actor, now })
    const after = { origin, items: content.file.items.length }
    return done({ fiscalYear }, { ...about(fiscalYear), after })
  },
})

/** Takes a list that was read from a file up as the draft of its year. */
export const bringFile = defineCommand({
  name: 'frameworkDraft.bringFile',
  input: bringFileInput,
  load: async (tx, _actor, { content }) => ({ draft: await lockDraft(tx, content.file.fiscal_year_be) }),
  can: canEditFrameworks,
  run: async (tx, { subject: { draft }, input: { content, origin, fileName }, actor, now }) => {
    const fiscalYear = content.file.fiscal_year_be
    if (draft) return exists(fiscalYear)
    const kept = origin === 'sheet' ? settled(content) : content
    await begin(tx, { fiscalYear, origin, fileName }, kept, { actor, now })
    const after = { origin, fileName, items: content.file.items.length }
    return done({ fiscalYear }, { ...about(fiscalYear), after })
  },
})

type ItemFields = Parameters<typeof itemFrom>[0]

/** The item as the form has it, in its draft: a new topic and the rules beside it. */
function answered(
  content: DraftContent,
  fields: ItemFields,
  place: (item: ReturnType<typeof itemFrom>) => DraftContent,
  before: Parameters<typeof itemFrom>[1],
): DraftContent {
  const item = itemFrom(fields, before, content.file.fiscal_year_be)
  const topics = fields.newTopic
    ? [
        ...content.topics.filter((one) => one.topic !== fields.newTopic),
        { topic: fields.newTopic, title_en: fields.newTopicTitle },
      ]
    : content.topics
  const { confidence, source } = fields
  const rules = rulesFrom(fields.rules, content.rules[item.topic] ?? {}, { confidence, source })
  return withRules({ ...place(item), topics }, item.topic, rules)
}

export const saveItem = defineCommand({
  name: 'frameworkDraft.saveItem',
  input: saveItemInput,
  load,
  can: canEditFrameworks,
  run: async (tx, { subject: draft, input, actor, now }) => {
    if (draft.version !== input.version) return stale()
    const before = itemAt(draft.content, input.code)
    if (!before) return noItem(input.code)
    const content = answered(
      draft.content,
      input,
      (item) => withItem(draft.content, { ...item, code: input.code }),
      before,
    )
    await save(tx, draft, content, { actor, now })
    const code = codeOf(content, input.titleTh, input.code)
    const after = told(itemAt(content, code)!)
    return done(
      { fiscalYear: draft.fiscalYear, code },
      { ...about(draft.fiscalYear), before: told(before), after },
    )
  },
})

/** What the audit keeps of an item. */
const told = ({ code, title_th, sub_indicator, topic, data_period, elements }: DraftItem) => ({
  code,
  titleTh: title_th,
  subIndicator: sub_indicator,
  topic,
  period: [data_period.relation, data_period.coverage],
  elements,
})

const itemAt = (content: DraftContent, code: string): DraftItem | undefined =>
  content.file.items.find((item) => item.code === code)

/** Where an item has gone that may have changed its sub-indicator, and so its number. */
const codeOf = (content: DraftContent, titleTh: string, code: string): string => {
  const same = itemAt(content, code)
  return (
    (same?.title_th === titleTh
      ? same.code
      : content.file.items.findLast((item) => item.title_th === titleTh)?.code) ?? code
  )
}

export const addItem = defineCommand({
  name: 'frameworkDraft.addItem',
  input: addItemInput,
  load,
  can: canEditFrameworks,
  run: async (tx, { subject: draft, input, actor, now }) => {
    if (draft.version !== input.version) return stale()
    const heading = draft.content.file.sub_indicators.find((one) => one.id === input.subIndicator)?.name_th
    if (heading === undefined) return fail('invalid', 'problem.draftNoSubIndicator')
    const content = answered(draft.content, input, (item) => withNewItem(draft.content, item), {
      group_th: heading,
    })
    await save(tx, draft, content, { actor, now })
    const code = codeOf(content, input.titleTh, '')
    return done(
      { fiscalYear: draft.fiscalYear, code },
      { ...about(draft.fiscalYear), after: { added: code, titleTh: input.titleTh } },
    )
  },
})

export const removeItem = defineCommand({
  name: 'frameworkDraft.removeItem',
  input: itemInput,
  load,
  can: canEditFrameworks,
  run: async (tx, { subject: draft, input: { code, version }, actor, now }) => {
    if (draft.version !== version) return stale()
    const before = itemAt(draft.content, code)
    if (!before) return noItem(code)
    await save(tx, draft, withoutItem(draft.content, code), { actor, now })
    return done(
      { fiscalYear: draft.fiscalYear },
      { ...about(draft.fiscalYear), before: told(before), after: { removed: code } },
    )
  },
})

export const moveItem = defineCommand({
  name: 'frameworkDraft.moveItem',
  input: moveItemInput,
  load,
  can: canEditFrameworks,
  run: async (tx, { subject: draft, input: { code, version, to }, actor, now }) => {
    if (draft.version !== version) return stale()
    const content = withItemMoved(draft.content, code, to)
    if (content === draft.content) return fail('invalid', 'problem.draftCannotMove', { params: { code } })
    await save(tx, draft, content, { actor, now })
    return done({ fiscalYear: draft.fiscalYear }, { ...about(draft.fiscalYear), after: { moved: code, to } })
  },
})

/** The title, the weights and the sub-indicators. One with items cannot go; its number may change. */
export const saveOutline = defineCommand({
  name: 'frameworkDraft.saveOutline',
  input: saveOutlineInput,
  load,
  can: canEditFrameworks,
  run: async (tx, { subject: draft, input, actor, now }) => {
    if (draft.version !== input.version) return stale()
    const outline = withOutline(draft.content, input)
    if (!outline.ok) return fail('invalid', outline.why, { params: { id: outline.id } })
    await save(tx, draft, outline.content, { actor, now })
    const of = ({ file }: DraftContent) => ({
      titleTh: file.title_th,
      weights: file.instruments.map((one) => one.weight_percent),
      subIndicators: file.sub_indicators.map((one) => `${one.id} ${one.name_th}`),
    })
    return done(
      { fiscalYear: draft.fiscalYear },
      { ...about(draft.fiscalYear), before: of(draft.content), after: of(outline.content) },
    )
  },
})

/** Says in which item a topic of an earlier year is asked for now, or that it is dropped. */
export const mergeTopic = defineCommand({
  name: 'frameworkDraft.mergeTopic',
  input: mergeTopicInput,
  load,
  can: canEditFrameworks,
  run: async (tx, { subject: draft, input: { topic, code, version }, actor, now }) => {
    if (draft.version !== version) return stale()
    if (code !== '' && !itemAt(draft.content, code)) return noItem(code)
    await save(tx, draft, withMerged(draft.content, topic, code), { actor, now })
    return done(
      { fiscalYear: draft.fiscalYear },
      { ...about(draft.fiscalYear), after: { topic, mergedInto: code || null } },
    )
  },
})

/** Throws the draft away; editions that were taken in stay. */
export const discardDraft = defineCommand({
  name: 'frameworkDraft.discard',
  input: draftInput,
  load,
  can: canEditFrameworks,
  run: async (tx, { subject: draft, input: { fiscalYear, version } }) => {
    if (draft.version !== version) return stale()
    await tx.frameworkDraft.delete({ where: { fiscalYear }, select: { version: true } })
    return done({ fiscalYear }, { ...about(fiscalYear), before: { items: draft.content.file.items.length } })
  },
})

/**
 * Makes an edition of the draft. No cycle is moved by it: that is an act of its own, with what it changes before one's
 * eyes. A draft with any fault is refused whole, and each fault is on its page.
 */
export const takeInDraft = defineCommand({
  name: 'frameworkDraft.takeIn',
  input: draftInput,
  load,
  can: canEditFrameworks,
  run: async (tx, { subject: draft, input: { fiscalYear, version } }) => {
    if (draft.version !== version) return stale()
    const { file, topics, merged, rules } = draft.content
    await queueUpImports(tx)
    const known = await tx.topic.findMany({ select: { slug: true } })
    const slugs = new Set([...known.map(({ slug }) => slug), ...topics.map(({ topic }) => topic)])
    const checked = checkFramework(file, slugs)
    if (!checked.ok)
      return fail('invalid', 'problem.draftFaulty', { params: { count: checked.faults.length } })
    await tx.topic.createMany({
      data: topics.map(({ topic, title_en }) => ({ slug: topic, titleEn: title_en })),
      skipDuplicates: true,
    })
    const taken = await takeInEdition(tx, checked.file, { rules, merged })
    if (!taken.isNew) {
      return fail('conflict', 'problem.draftChangesNothing', { params: { edition: taken.edition } })
    }
    await tx.frameworkDraft.delete({ where: { fiscalYear }, select: { version: true } })
    const { edition, items, sourceSha256, frameworkId } = taken
    return done(
      { fiscalYear, edition },
      { objectType: 'framework', objectId: frameworkId, after: { fiscalYear, edition, items, sourceSha256 } },
    )
  },
})
