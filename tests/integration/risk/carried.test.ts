import { beforeEach, expect, test } from 'vitest'
import { createContent } from '#lib/content/commands.ts'
import { risks } from '#lib/content/kinds/risks.ts'
import { findYearFields } from '#lib/content/public.ts'
import { db } from '#lib/db.ts'
import * as evidence from '#lib/evidence/commands.ts'
import { resetDatabase } from '#tests/support/database.ts'
import { act, makeCycle, makeStaff, must, type Staff, versionOf } from '#tests/support/factories.ts'

let staff: Staff
beforeEach(async () => {
  await resetDatabase()
  await makeCycle()
  staff = await makeStaff()
})

const begin = async (slug: string) =>
  must(await createContent(staff.contributor, { kind: 'risks', workGroupId: staff.group.id, slug }))

const fields = (...risks: object[]) => ({
  method: { th: 'ตามคู่มือ', en: '' },
  lowTo: '2',
  mediumTo: '6',
  highTo: '12',
  risks: risks.map((risk) => ({ event: { th: 'เหตุ', en: '' }, likelihood: '2', impact: '4', ...risk })),
})

const save = (revisionId: string, more: object) =>
  act(evidence.saveRevision, staff.contributor, revisionId, { title: 'ทะเบียน', summary: 'สรุป', ...more })

async function publish(revisionId: string) {
  await act(evidence.submitRevision, staff.contributor, revisionId)
  await act(evidence.approveRevision, staff.reviewer, revisionId)
  await act(evidence.publishRevision, staff.publisher, revisionId)
}

test('a register goes into the next year with every risk to be re-checked, and says which are left', async () => {
  const old = await begin('2567')
  await save(old.revisionId, {
    fields: fields({ recheck: 'added', residualImpact: '1' }, { recheck: 'added' }),
  })
  expect(await findYearFields(risks, '2567')).toBeNull()
  await publish(old.revisionId)
  expect(await findYearFields(risks, '2567')).toMatchObject({ highTo: 12 })

  const next = await begin('2568')
  const { fields: carried } = await db().revision.findUniqueOrThrow({ where: { id: next.revisionId } })
  expect(carried).toMatchObject({
    highTo: 12,
    risks: [
      { recheck: 'again', residualImpact: '' },
      { recheck: 'again', residualImpact: '' },
    ],
  })
  await save(next.revisionId, { fields: fields({ recheck: 'holds' }, { recheck: 'again' }) })
  const sent = { id: next.revisionId, version: await versionOf(next.revisionId) }
  expect(await evidence.submitRevision(staff.contributor, sent)).toMatchObject({
    ok: false,
    message: { key: 'problem.rowsToRecheck', params: { rows: '2' } },
  })
  await save(next.revisionId, { fields: fields({ recheck: 'holds' }, { recheck: 'changed' }) })
  await publish(next.revisionId)

  // The year before keeps its own.
  expect(await findYearFields(risks, '2567')).toMatchObject({
    risks: [{ recheck: 'added' }, { recheck: 'added' }],
  })
})
