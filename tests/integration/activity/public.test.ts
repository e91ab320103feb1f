import { beforeEach, expect, test } from 'vitest'
import { activitiesCsv } from '#lib/activity/csv.ts'
import { listActivities, listActivityYears } from '#lib/activity/public.ts'
import { createContent } from '#lib/content/commands.ts'
import { listEvents } from '#lib/event/public.ts'
import * as evidence from '#lib/evidence/commands.ts'
import { resetDatabase } from '#tests/support/database.ts'
import { act, makeCycle, makeStaff, must, type Staff } from '#tests/support/factories.ts'

let staff: Staff
beforeEach(async () => {
  await resetDatabase()
  await makeCycle()
  staff = await makeStaff()
})

async function write(title: string, fields: object): Promise<{ evidenceId: string; revisionId: string }> {
  const made = must(
    await createContent(staff.contributor, { kind: 'activity', workGroupId: staff.group.id, title }),
  )
  await act(evidence.saveRevision, staff.contributor, made.revisionId, {
    title,
    summary: 'ทำอะไรไปบ้าง',
    fields: { theme: { th: '5ส', en: '5S' }, ...fields },
  })
  return made
}

async function publish(revisionId: string): Promise<void> {
  await act(evidence.submitRevision, staff.contributor, revisionId)
  await act(evidence.approveRevision, staff.reviewer, revisionId)
  await act(evidence.publishRevision, staff.publisher, revisionId)
}

test('an activity belongs to the fiscal year in which it began, once it is public', async () => {
  const last = await write('วันสุดท้ายของปี', { startsOn: '2025-09-30', endsOn: '2025-10-02' })
  const first = await write('วันแรกของปี', {
    startsOn: '1 ต.ค. 2568',
    budget: '1,500',
    spent: '๙๐๐',
    participants: '12',
  })
  await write('ร่างที่ไม่มีใครเห็น', { startsOn: '2025-09-01' })
  expect(await listActivityYears()).toEqual([])
  await publish(last.revisionId)
  await publish(first.revisionId)

  expect(await listActivityYears()).toEqual([2569, 2568])
  expect((await listActivities(2568)).map(({ id, endsOn }) => [id, endsOn])).toEqual([
    [last.evidenceId, '2025-10-02'],
  ])
  const [shown] = await listActivities(2569)
  expect(shown).toMatchObject({ id: first.evidenceId, budget: 1_500, spent: 900, participants: 12 })
  expect(shown?.endsOn).toBe('2025-10-01')
  expect((await listEvents()).map(({ id }) => id)).toEqual([first.evidenceId, last.evidenceId])
})

test('the table for a spreadsheet says what the page says, and nothing of a draft', async () => {
  const { evidenceId, revisionId } = await write('ทำความสะอาด', { startsOn: '2025-01-06', budget: '100' })
  await write('ร่างลับ', { startsOn: '2025-01-07' })
  await publish(revisionId)
  const csv = activitiesCsv(await listActivities(2568), 'https://office.example')
  expect(csv.split('\r\n')[1]).toBe(
    `2568,2,2025-01-06,2025-01-06,ทำความสะอาด,5ส,${staff.group.nameTh},,100,,https://office.example/integrity/activities/${evidenceId}`,
  )
  expect(csv).not.toContain('ร่างลับ')
})

test('an activity that is withdrawn is in no sum', async () => {
  const { evidenceId, revisionId } = await write('จัดผิดวัน', { startsOn: '2025-01-06', budget: '100' })
  await publish(revisionId)
  must(await evidence.withdrawEvidence(staff.director, { evidenceId, reason: 'บันทึกผิด' }))
  expect(await listActivities(2568)).toEqual([])
  expect(await listActivityYears()).toEqual([])
})
