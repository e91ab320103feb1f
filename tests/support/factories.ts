import { randomUUID } from 'node:crypto'
import type { Command } from '#lib/command.ts'
import { db } from '#lib/db.ts'
import { addAttachment } from '#lib/evidence/attachment-commands.ts'
import * as evidence from '#lib/evidence/commands.ts'
import type { RevisionState } from '#lib/evidence/workflow.ts'
import type { Result } from '#lib/result.ts'
import type { Actor, GroupRole, OfficeRole } from '#lib/user/actor.ts'

/** The value of an act that must succeed; a refusal fails the test with its sentence's key. */
export function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`refused: ${result.message.key} ${JSON.stringify(result.fields ?? {})}`)
  return result.value
}

let counter = 0
const next = () => ++counter

export async function makeGroup(slug = `group-${next()}`, position = next()) {
  return db().workGroup.create({
    data: { slug, nameTh: `กลุ่มทดสอบ ${slug}`, nameEn: `Test group ${slug}`, position },
  })
}

export async function makeUser(
  options: {
    officeRoles?: OfficeRole[]
    groups?: { workGroupId: string; role: GroupRole }[]
    name?: string
    email?: string
  } = {},
): Promise<Actor> {
  const number = next()
  const { officeRoles = [], groups = [], name = `เจ้าหน้าที่ ${number}` } = options
  const { email = `user${number}@test.example` } = options
  const user = await db().user.create({
    data: {
      email,
      name,
      passwordHash: 'unused',
      officeRoles: { create: officeRoles.map((role) => ({ role })) },
      memberships: { create: groups },
    },
  })
  return { id: user.id, name, email: user.email, officeRoles, groups }
}

/**
 * A small framework with three items (O1 two elements, O2 one, O12 three) and the running cycle on it. `periodYear`: the
 * fiscal year whose data they ask for.
 */
export async function makeCycle(
  fiscalYear = 2568,
  state: 'running' | 'finished' = 'running',
  periodYear: number | null = null,
) {
  const topic = {
    connectOrCreate: { where: { slug: 'test_topic' }, create: { slug: 'test_topic', titleEn: 'Test' } },
  }
  const framework = await db().framework.create({
    data: {
      fiscalYear,
      edition: 1,
      titleTh: `การประเมินทดสอบ ${fiscalYear}`,
      startsOn: new Date(`${fiscalYear - 544}-10-01`),
      endsOn: new Date(`${fiscalYear - 543}-09-30`),
      confidenceNote: 'high',
      levelScheme: 'pass_levels',
      sourceSha256: randomUUID().replaceAll('-', '').repeat(2),
      instruments: {
        create: {
          code: 'OIT',
          position: 1,
          nameTh: 'แบบวัด OIT',
          nameEn: 'OIT',
          weightPercent: 40,
          confidence: 'high',
        },
      },
    },
  })
  await db().indicator.create({
    data: {
      frameworkId: framework.id,
      code: '9',
      position: 1,
      instrumentCode: 'OIT',
      nameTh: 'การเปิดเผยข้อมูล',
      nameEn: 'Disclosure',
    },
  })
  await db().subIndicator.create({
    data: {
      frameworkId: framework.id,
      code: '9.1',
      position: 1,
      indicatorCode: '9',
      nameTh: 'ข้อมูลพื้นฐาน',
      nameEn: 'Basic',
      confidence: 'high',
    },
  })
  await db().cycle.create({ data: { fiscalYear, frameworkId: framework.id, state } })
  for (const [code, elements] of [
    ['O1', 2],
    ['O2', 1],
    ['O12', 3],
  ] as const) {
    const item = await db().item.create({
      data: {
        framework: { connect: { id: framework.id } },
        subIndicator: { connect: { frameworkId_code: { frameworkId: framework.id, code: '9.1' } } },
        topic,
        code,
        position: Number(code.slice(1)),
        titleTh: `ข้อทดสอบ ${code}`,
        titleEn: `Test item ${code}`,
        periodRelation: 'current',
        periodYear,
        periodCoverage: periodYear === null ? 'in_force' : 'full_year',
        titleConfidence: 'high',
        confidence: 'high',
        elements: {
          create: Array.from({ length: elements }, (_, i) => ({
            number: i + 1,
            textTh: `องค์ประกอบที่ ${i + 1}`,
          })),
        },
      },
    })
    await db().cycleItem.create({ data: { fiscalYear, itemCode: code, itemId: item.id } })
  }
  return framework
}

/**
 * One work group with everyone the workflow needs: different people, each with one role. With a `mark`, which their
 * addresses carry, several of them live in a portal that is filled already.
 */
export async function makeStaff(mark = '') {
  const group = mark ? await makeGroup(`group-${mark}`, 900) : await makeGroup()
  const inGroup = (role: GroupRole) => ({ groups: [{ workGroupId: group.id, role }] })
  const inOffice = (role: OfficeRole) => ({ officeRoles: [role] })
  const one = (
    role: GroupRole | OfficeRole,
    name: string,
    roles: ReturnType<typeof inGroup | typeof inOffice>,
  ) => makeUser({ ...roles, name, ...(mark ? { email: `${role}.${mark}@test.example` } : {}) })
  return {
    group,
    contributor: await one('contributor', 'ผู้จัดทำ', inGroup('contributor')),
    reviewer: await one('reviewer', 'ผู้ตรวจ', inGroup('reviewer')),
    publisher: await one('publisher', 'ผู้อนุมัติเผยแพร่', inOffice('publisher')),
    director: await one('director', 'ผู้อำนวยการ', inOffice('director')),
    administrator: await one('administrator', 'ผู้ดูแลระบบ', inOffice('administrator')),
  }
}
export type Staff = Awaited<ReturnType<typeof makeStaff>>

export async function versionOf(revisionId: string): Promise<number> {
  return (await db().revision.findUniqueOrThrow({ where: { id: revisionId }, select: { version: true } }))
    .version
}

/** Does an act on a revision at its present version. */
export async function act<Value>(
  command: Command<Value>,
  actor: Actor,
  id: string,
  more: object = {},
): Promise<Value> {
  return must(await command(actor, { id, version: await versionOf(id), ...more }))
}

/** For a portal whose worker has found something meanwhile. */
export const anyway = { overReason: 'ทดสอบ' }

/** Evidence of the contributor's group that has come as far as `state`, through the acts themselves. */
export async function makeEvidence(
  staff: Staff,
  options: { state?: RevisionState; item?: string; fiscalYear?: number; title?: string; file?: boolean } = {},
) {
  const { state = 'draft', item = 'O12', fiscalYear = 2568, title = 'หลักฐานทดสอบ', file = false } = options
  const made = must(
    await evidence.createEvidence(staff.contributor, {
      workGroupId: staff.group.id,
      fiscalYear,
      itemCode: item,
      title,
    }),
  )
  const id = made.revisionId
  await act(evidence.saveRevision, staff.contributor, id, {
    title,
    summary: 'สรุปสั้น ๆ ของหลักฐานทดสอบ',
    items: [{ fiscalYear, itemCode: item }],
    claims: [{ fiscalYear, itemCode: item, elementNumber: 1, target: 'text', text: 'แสดงไว้ในคำอธิบาย' }],
  })
  const attachment = file
    ? must(await addAttachment(staff.contributor, { revisionId: id, file: someFile() }))
    : null
  const steps: [RevisionState, () => Promise<unknown>][] = [
    ['submitted', () => act(evidence.submitRevision, staff.contributor, id)],
    ['approved', () => act(evidence.approveRevision, staff.reviewer, id)],
    ['published', () => act(evidence.publishRevision, staff.publisher, id, anyway)],
  ]
  if (state === 'draft') return { ...made, attachment }
  for (const [reached, step] of steps) {
    await step()
    if (reached === 'submitted' && state === 'returned') {
      await act(evidence.returnRevision, staff.reviewer, id, { reason: 'ขาดองค์ประกอบที่ 2' })
      break
    }
    if (reached === state) break
  }
  if (state === 'withdrawn')
    must(
      await evidence.withdrawEvidence(staff.director, { evidenceId: made.evidenceId, reason: 'เผยแพร่ผิดฉบับ' }),
    )
  if (state === 'superseded') {
    const second = must(await evidence.createNextRevision(staff.contributor, { evidenceId: made.evidenceId }))
    await act(evidence.submitRevision, staff.contributor, second.revisionId)
    await act(evidence.approveRevision, staff.reviewer, second.revisionId)
    await act(evidence.publishRevision, staff.publisher, second.revisionId, anyway)
  }
  return { ...made, attachment }
}

/** Facts of a file as the upload route hands them over; the bytes do not matter to the acts. */
export const someFile = (name = 'รายงาน.pdf') => ({
  sha256: randomUUID().replaceAll('-', '').repeat(2),
  size: 1_234,
  mime: 'application/pdf',
  pages: 12,
  hasText: true,
  displayName: name,
})
