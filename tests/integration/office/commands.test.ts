import { beforeEach, expect, test } from 'vitest'
import { db, pool } from '#lib/db.ts'
import { updateOffice } from '#lib/office/commands.ts'
import { findOffice } from '#lib/office/queries.ts'
import { createEmptyOffice } from '#prisma/seed/office.ts'
import { resetDatabase } from '#tests/support/database.ts'
import { makeUser, must } from '#tests/support/factories.ts'

beforeEach(async () => {
  await resetDatabase()
  await createEmptyOffice()
})

const administrator = () => makeUser({ officeRoles: ['administrator'] })

async function typed(change: object = {}) {
  const { updatedAt, ...texts } = (await findOffice(await administrator()))!
  return { ...texts, updatedAt: updatedAt.toISOString(), ...change }
}

test('an administrator names the office; the public sees it and the audit keeps what it was', async () => {
  const before = Number((await pool().query('SELECT tick FROM public_clock')).rows[0].tick)
  must(await updateOffice(await administrator(), await typed({ nameTh: '  สพป.ทดสอบ   เขต 9 ' })))
  const { rows } = await pool().query('SELECT tick, name_th FROM public_clock, offices')
  expect(rows[0].name_th).toBe('สพป.ทดสอบ เขต 9')
  expect(Number(rows[0].tick)).toBe(before + 1)
  const act = await db().auditEntry.findFirstOrThrow({ where: { action: 'office.update' } })
  expect(act.before).toEqual({ nameTh: 'สำนักงานเขตพื้นที่การศึกษา' })
  expect(act.after).toEqual({ nameTh: 'สพป.ทดสอบ เขต 9' })
})

test('who saves second is shown what the first wrote, and loses nothing of it', async () => {
  const first = await typed({ phone: '053 000 000' })
  const second = await typed({ phone: '053 999 999' })
  must(await updateOffice(await administrator(), first))
  expect(await updateOffice(await administrator(), second)).toMatchObject({
    ok: false,
    problem: 'conflict',
    details: { latest: { phone: '053 000 000' } },
  })
  expect((await db().office.findUniqueOrThrow({ where: { id: 1 } })).phone).toBe('053 000 000')
})

test.each([
  ['nameTh', '', 'problem.required'],
  ['email', 'no mail', 'problem.email'],
])('a bad %s is a sentence at its field', async (field, value, key) => {
  const result = await updateOffice(await administrator(), await typed({ [field]: value }))
  expect(result).toMatchObject({ ok: false, problem: 'invalid', fields: { [field]: { key } } })
})

test('a field the form does not have is refused', async () => {
  const result = await updateOffice(await administrator(), await typed({ demonstration: true }))
  expect(result).toMatchObject({ ok: false, problem: 'invalid' })
})
