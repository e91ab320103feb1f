import 'server-only'
import { createHash } from 'node:crypto'
import { defineCommand, done } from '#lib/command.ts'
import type { Tx } from '#lib/db.ts'
import { fail } from '#lib/result.ts'
import { canUpdateOffice } from './policy.ts'
import { arrangeHomeInput, removeLogoInput, setColourInput, setLogoAltInput, setLogoInput } from './schema.ts'

const object = { objectType: 'office', objectId: '1' } as const

/** The one row of the look, made where there is none yet, and locked. */
async function lockLook(tx: Tx) {
  await tx.$executeRaw`INSERT INTO office_looks (id, updated_at) VALUES (1, now()) ON CONFLICT DO NOTHING`
  await tx.$executeRaw`SELECT 1 FROM office_looks WHERE id = 1 FOR UPDATE`
  return tx.officeLook.findUniqueOrThrow({ where: { id: 1 }, omit: { logo: true } })
}

const change = (tx: Tx, data: Parameters<Tx['officeLook']['update']>[0]['data']) =>
  tx.officeLook.update({ where: { id: 1 }, data, select: { id: true } })

/** Chooses the main colour; what it gives in each scheme is derived (`paletteOf`), so that all of it can be read. */
export const setOfficeColour = defineCommand({
  name: 'office.setColour',
  input: setColourInput,
  load: (tx) => lockLook(tx),
  can: canUpdateOffice,
  run: async (tx, { subject, input: { mainColour }, now }) => {
    await change(tx, { mainColour, updatedAt: now })
    return done(undefined, {
      ...object,
      before: { mainColour: subject.mainColour },
      after: { mainColour },
    })
  },
})

/** Shows a mark beside the name of the office. What was there is replaced. */
export const setOfficeLogo = defineCommand({
  name: 'office.setLogo',
  input: setLogoInput,
  load: (tx) => lockLook(tx),
  can: canUpdateOffice,
  run: async (tx, { subject, input: { bytes, width, height }, now }) => {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await change(tx, {
      logo: new Uint8Array(bytes),
      logoHash: sha256.slice(0, 16),
      logoWidth: width,
      logoHeight: height,
      updatedAt: now,
    })
    return done(undefined, {
      ...object,
      before: { logo: subject.logoHash },
      after: { logo: sha256.slice(0, 16), bytes: bytes.length },
    })
  },
})

/** What the mark shows, for who cannot see it. */
export const setOfficeLogoAlt = defineCommand({
  name: 'office.setLogoAlt',
  input: setLogoAltInput,
  load: (tx) => lockLook(tx),
  can: canUpdateOffice,
  run: async (tx, { subject: { logoAltTh, logoAltEn }, input, now }) => {
    await change(tx, { ...input, updatedAt: now })
    return done(undefined, { ...object, before: { logoAltTh, logoAltEn }, after: input })
  },
})

export const removeOfficeLogo = defineCommand({
  name: 'office.removeLogo',
  input: removeLogoInput,
  load: (tx) => lockLook(tx),
  can: canUpdateOffice,
  run: async (tx, { subject, now }) => {
    if (subject.logoHash === '') return fail('notFound', 'problem.noLogo')
    await change(tx, { logo: null, logoHash: '', logoWidth: 0, logoHeight: 0, updatedAt: now })
    return done(undefined, { ...object, before: { logo: subject.logoHash }, after: { logo: '' } })
  },
})

/** Chooses the parts of the front page and their order. A conflict carries what the other person chose. */
export const arrangeHome = defineCommand({
  name: 'office.arrangeHome',
  input: arrangeHomeInput,
  load: (tx) => lockLook(tx),
  can: canUpdateOffice,
  run: async (tx, { subject: { homeParts }, input: { parts, seen }, now }) => {
    if (seen !== undefined && seen !== homeParts.join(' '))
      return fail('conflict', 'problem.conflict', { details: { parts: homeParts } })
    await change(tx, { homeParts: parts, updatedAt: now })
    return done(undefined, { ...object, before: { homeParts }, after: { homeParts: parts } })
  },
})
