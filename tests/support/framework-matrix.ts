import { randomUUID } from 'node:crypto'
import { db } from '#lib/db.ts'
import type { DraftContent } from '#lib/framework-draft/schema.ts'
import type { Actor } from '#lib/user/actor.ts'
import type { Staff } from './factories.ts'
import { shippedFile } from './framework-file.ts'

const administrator = ['administrator']

export const contentOf = (fiscalYear: 2567 | 2568 | 2569): DraftContent => ({
  file: shippedFile(fiscalYear),
  topics: [],
  merged: {},
  rules: {},
})

/** A draft of 2569 with the list that the project ships, written by somebody else. */
export async function makeDraft(
  staff: Staff,
  content = contentOf(2569),
): Promise<{ fiscalYear: 2569; version: 1 }> {
  const [startedAt, startedById] = [new Date(), staff.contributor.id]
  await db().topic.createMany({
    data: content.file.items.map((item) => ({ slug: item.topic, titleEn: item.title_en })),
    skipDuplicates: true,
  })
  await db().frameworkDraft.create({
    data: {
      fiscalYear: 2569,
      origin: 'file',
      content,
      startedAt,
      startedById,
      savedAt: startedAt,
      savedById: startedById,
    },
  })
  return { fiscalYear: 2569, version: 1 }
}

/** An edition whose content is kept, without rows of its own: enough to begin a draft from. */
export async function makeKeptEdition(fiscalYear: 2567 | 2568 | 2569): Promise<void> {
  const file = shippedFile(fiscalYear)
  await db().framework.create({
    data: {
      fiscalYear,
      edition: 7,
      titleTh: file.title_th,
      startsOn: new Date(file.fiscal_year_range.start),
      endsOn: new Date(file.fiscal_year_range.end),
      confidenceNote: 'high',
      levelScheme: 'pass_levels',
      sourceSha256: randomUUID().replaceAll('-', '').repeat(2),
      file: { create: { content: file } },
    },
  })
}

export const itemForm = {
  titleTh: 'การเปิดโอกาสให้มีส่วนร่วม',
  titleEn: 'Participation',
  subIndicator: '9.1',
  topic: 'participation',
  relation: 'current',
  coverage: 'events_in_year',
  elements: 'ประเด็น\nผู้มีส่วนร่วม\n\nผล',
  contentKinds: { page: 'on', pdf: 'on' },
  usualOwners: { admin: 'on' },
  confidence: 'high',
  source: 'คู่มือ ITA 2569 หน้า 12',
  rules: { none: 'no' },
}

const drafted =
  (more: object = {}) =>
  async (staff: Staff, _actor: Actor | null) => ({ ...(await makeDraft(staff)), ...more })

/** Rows of the authorisation matrix for drafts of frameworks. */
export const frameworkMatrix = {
  'frameworkDraft.begin': {
    allowed: administrator,
    input: async () => {
      await makeKeptEdition(2569)
      return { fiscalYear: 2569, from: 'edition' }
    },
  },
  'frameworkDraft.bringFile': {
    allowed: administrator,
    input: async () => ({ origin: 'file', fileName: '2569.json', content: contentOf(2569) }),
  },
  'frameworkDraft.saveItem': { allowed: administrator, input: drafted({ code: 'O1', ...itemForm }) },
  'frameworkDraft.addItem': { allowed: administrator, input: drafted(itemForm) },
  'frameworkDraft.removeItem': { allowed: administrator, input: drafted({ code: 'O1' }) },
  'frameworkDraft.moveItem': { allowed: administrator, input: drafted({ code: 'O1', to: 'down' }) },
  'frameworkDraft.saveOutline': {
    allowed: administrator,
    input: drafted({
      titleTh: 'การประเมินปี 2569',
      note: 'จากคู่มือ',
      overallConfidence: 'high',
      weights: { IIT: '30', EIT: '30', OIT: '40' },
      weightsConfidence: 'high',
      subIndicators: contentOf(2569).file.sub_indicators.map((one) => ({
        was: one.id,
        id: one.id,
        nameTh: one.name_th,
        nameEn: one.name_en,
        confidence: one.confidence,
      })),
    }),
  },
  'frameworkDraft.mergeTopic': { allowed: administrator, input: drafted({ topic: 'faq', code: 'O1' }) },
  'frameworkDraft.discard': { allowed: administrator, input: drafted() },
  'frameworkDraft.takeIn': { allowed: administrator, input: drafted() },
}
