import { beforeEach, describe, expect, test } from 'vitest'
import { declaration } from '#lib/content/kinds/declaration.ts'
import { findNamed } from '#lib/content/public.ts'
import { fieldsOf } from '#lib/content/values.ts'
import { db, pool } from '#lib/db.ts'
import { signDeclaration } from '#lib/declaration/commands.ts'
import { countSignatures } from '#lib/declaration/public.ts'
import { findDeclarationToSign, listSigners } from '#lib/declaration/queries.ts'
import { translationsOf } from '#lib/declaration/text.ts'
import { createNextRevision } from '#lib/evidence/commands.ts'
import { findPublicRevision } from '#lib/evidence/public.ts'
import { resetDatabase } from '#tests/support/database.ts'
import {
  declared,
  publishAs,
  publishDeclaration,
  thaiText,
  toSign,
} from '#tests/support/declaration-matrix.ts'
import { makeCycle, makeStaff, must, type Staff } from '#tests/support/factories.ts'

let staff: Staff
let other: Staff
beforeEach(async () => {
  await resetDatabase()
  await makeCycle()
  staff = await makeStaff()
  other = await makeStaff()
})

describe('a translation that is still a draft', () => {
  test('is in no row that the public reads', async () => {
    const { evidenceId } = await publishDeclaration(staff)
    const { rows } = await pool().query<{ whole: string }>(
      'SELECT to_jsonb(p)::text AS whole FROM publications p',
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]!.whole).toContain('ประกาศเจตจำนง')
    for (const word of ['Unfertiges', 'erklären', 'halb', '"de"']) expect(rows[0]!.whole).not.toContain(word)
    const shown = await findPublicRevision(evidenceId, null)
    const tongues = translationsOf(fieldsOf(declaration, shown!.fields)).map(({ tongue }) => tongue.value)
    expect(tongues).toEqual(['th'])
  })

  test('stays with the office, where it is finished and then public', async () => {
    const { evidenceId } = await publishDeclaration(staff)
    const { revisionId } = must(await createNextRevision(staff.contributor, { evidenceId }))
    const [thai, german] = declared.translations
    await publishAs(staff, revisionId, { ...declared, translations: [thai, { ...german, state: 'ready' }] })
    const shown = await findPublicRevision(evidenceId, null)
    expect(translationsOf(fieldsOf(declaration, shown!.fields)).map(({ text }) => text)).toEqual([
      thaiText,
      german!.text,
    ])
  })

  test('alone is no declaration to send for review', async () => {
    const [, german] = declared.translations
    await expect(publishDeclaration(staff, '2568', { ...declared, translations: [german] })).rejects.toThrow()
    expect(await findNamed(declaration, '2568')).toBeNull()
  })
})

describe('signing', () => {
  test('is of the text that was read, once, and counted by group without a name', async () => {
    const { evidenceId } = await publishDeclaration(staff)
    const people = [staff.contributor, staff.reviewer, other.contributor, staff.director]
    for (const person of people) must(await signDeclaration(person, await toSign(person)))
    expect(await signDeclaration(staff.contributor, await toSign(staff.contributor))).toMatchObject({
      ok: false,
      message: { key: 'problem.signedAlready' },
    })
    const { textSha256 } = await toSign(staff.contributor)
    const counts = await countSignatures(evidenceId, textSha256)
    expect(counts).toMatchObject({ total: 4 })
    expect(counts.groups.map(({ count }) => count).sort()).toEqual([1, 1, 2])
    const told = JSON.stringify(counts)
    for (const { name, email, id } of [...people, other.reviewer])
      for (const secret of [name, email, id]) expect(told).not.toContain(secret)
  })

  test('is refused for a text that has changed meanwhile, for another group, and for a year that is past', async () => {
    const past = await publishDeclaration(staff, '2567')
    const { textSha256 } = await toSign(staff.contributor)
    await publishDeclaration(staff, '2568')
    const signing = await toSign(staff.contributor)
    const refused = [
      [{ ...signing, textSha256: 'f'.repeat(64) }, 'problem.declarationChanged'],
      [{ ...signing, workGroupId: other.group.id }, 'problem.forbidden'],
      [{ ...signing, workGroupId: '' }, 'problem.forbidden'],
      [{ ...signing, evidenceId: past.evidenceId, textSha256 }, 'problem.notFound'],
    ] as const
    for (const [input, key] of refused)
      expect(await signDeclaration(staff.contributor, input)).toMatchObject({ message: { key } })
    expect(await db().declarationSignature.count()).toBe(0)
  })

  test('holds for a new revision of the same text, and begins anew for another text', async () => {
    const { evidenceId } = await publishDeclaration(staff)
    must(await signDeclaration(staff.contributor, await toSign(staff.contributor)))
    const renew = async (fields: object) => {
      const { revisionId } = must(await createNextRevision(staff.contributor, { evidenceId }))
      await publishAs(staff, revisionId, fields)
      return findDeclarationToSign(staff.contributor)
    }
    expect((await renew({ ...declared, occasion: { th: 'หน้าเสาธง', en: '' } }))?.signedAt).toBeInstanceOf(
      Date,
    )
    const [thai] = declared.translations
    const after = await renew({ ...declared, translations: [{ ...thai, text: `${thaiText} ทุกวัน` }] })
    expect(after).toMatchObject({ signedAt: null, signedBefore: expect.any(Date) })
    must(await signDeclaration(staff.contributor, await toSign(staff.contributor)))
    expect(await db().declarationSignature.count()).toBe(2)
  })

  test('cannot be undone by anybody, not by the database either', async () => {
    await publishDeclaration(staff)
    must(await signDeclaration(staff.contributor, await toSign(staff.contributor)))
    await expect(db().declarationSignature.deleteMany({})).rejects.toThrow('append only')
    await expect(db().declarationSignature.updateMany({ data: { workGroupId: null } })).rejects.toThrow(
      'append only',
    )
  })

  test('a head sees who has yet to sign in their group, a director everywhere, a contributor nobody', async () => {
    await publishDeclaration(staff)
    const found = (await findDeclarationToSign(staff.reviewer))!
    must(await signDeclaration(staff.contributor, await toSign(staff.contributor)))
    const names = async (actor = staff.reviewer, state: 'unsigned' | 'signed' | 'all' = 'unsigned') =>
      (await listSigners(actor, found, { state, group: '', page: 1 })).signers.map(({ name }) => name)
    expect(await names()).toEqual([staff.reviewer.name])
    expect(await names(staff.reviewer, 'signed')).toEqual([staff.contributor.name])
    expect(await names(staff.director)).toContain(other.contributor.name)
    expect(await names(staff.contributor, 'all')).toEqual([])
  })
})
