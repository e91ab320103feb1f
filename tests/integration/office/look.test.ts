import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import inject from 'light-my-request'
import sharp from 'sharp'
import { beforeEach, describe, expect, test } from 'vitest'
import { db, pool } from '#lib/db.ts'
import { receiveFile } from '#lib/files/receive.ts'
import { plainPages } from '#lib/files/status-pages.ts'
import { logoLimits } from '#lib/limits.ts'
import { encodeLogo } from '#lib/office/logo.ts'
import {
  removeOfficeLogo,
  setOfficeColour,
  setOfficeLogo,
  setOfficeLogoAlt,
} from '#lib/office/look-commands.ts'
import { getSite } from '#lib/office/public.ts'
import { findLook } from '#lib/office/queries.ts'
import { serveLogo } from '#lib/office/serve-logo.ts'
import { themeOf } from '#lib/office/theme.ts'
import type { Actor } from '#lib/user/actor.ts'
import { createEmptyOffice } from '#prisma/seed/office.ts'
import { ownerPool, resetDatabase } from '#tests/support/database.ts'
import { makeUser, must } from '#tests/support/factories.ts'

let administrator: Actor
beforeEach(async () => {
  await resetDatabase()
  await createEmptyOffice()
  administrator = await makeUser({ officeRoles: ['administrator'] })
})

const tick = async (): Promise<number> =>
  Number((await pool().query('SELECT tick FROM public_clock')).rows[0].tick)

/** A seal as offices have it: a ring around a field, on nothing. libvips opens no drawing here, so it is made of pixels. */
function seal(size: number) {
  const pixels = Buffer.alloc(size * size * 4)
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const distance = Math.hypot(x - size / 2, y - size / 2) / (size / 2)
      const colour =
        distance < 0.6
          ? [194, 145, 46, 255]
          : distance < 0.7 || distance > 0.95
            ? [0, 0, 0, 0]
            : [122, 31, 106, 255]
      pixels.set(colour, (y * size + x) * 4)
    }
  }
  return sharp(pixels, { raw: { width: size, height: size, channels: 4 } })
}
const noise = (size: number) =>
  sharp({
    create: {
      width: size,
      height: size,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })

describe('the main colour', () => {
  test('is on every page at the next tick, at an address that names its content', async () => {
    expect((await getSite()).mainColour).toBe('')
    const before = await tick()
    must(await setOfficeColour(administrator, { mainColour: ' #5B2A86 ' }))
    expect(await tick()).toBe(before + 1)
    const { mainColour } = await getSite()
    expect(mainColour).toBe('#5b2a86')
    const theme = themeOf(mainColour)!
    expect(theme.href).toBe(`/theme/${createHash('sha256').update(theme.css).digest('hex').slice(0, 16)}.css`)
    must(await setOfficeColour(administrator, { mainColour: '' }))
    expect(themeOf((await getSite()).mainColour)).toBeNull()
    const acts = await db().auditEntry.findMany({
      where: { action: 'office.setColour' },
      orderBy: { seq: 'asc' },
    })
    expect(acts.map(({ before, after }) => [before, after])).toEqual([
      [{ mainColour: '' }, { mainColour: '#5b2a86' }],
      [{ mainColour: '#5b2a86' }, { mainColour: '' }],
    ])
  })

  test.each(['red', '#fff', '#12345g', '#123456;}', 'url(x)'])('%s is no colour code', async (mainColour) => {
    expect(await setOfficeColour(administrator, { mainColour })).toMatchObject({
      ok: false,
      fields: { mainColour: { key: 'problem.colour' } },
    })
  })

  test('is refused by the database too', async () => {
    await expect(
      ownerPool().query(`INSERT INTO office_looks (id, main_colour, updated_at) VALUES (1, 'red;}', now())`),
    ).rejects.toThrow(/office_looks_colour/)
  })
})

describe('the mark', () => {
  test.each(['png', 'jpeg', 'webp'] as const)('of a %s is drawn anew as a small WebP', async (format) => {
    const sent = await seal(1_200)
      .toFormat(format)
      .withExif({ IFD0: { Copyright: 'hidden' } })
      .toBuffer()
    const logo = (await encodeLogo(sent))!
    const facts = await sharp(logo.bytes).metadata()
    expect(facts).toMatchObject({ format: 'webp', height: logoLimits.height, width: logo.width })
    expect(facts.exif).toBeUndefined()
    expect(logo.bytes.length).toBeLessThanOrEqual(logoLimits.bytes)
  })

  test('a small one is not blown up, a wide one keeps its shape, a photograph becomes small enough', async () => {
    expect(await encodeLogo(await seal(40).png().toBuffer())).toMatchObject({ width: 40, height: 40 })
    const wide = await sharp(await seal(300).png().toBuffer())
      .resize(2_000, 250, { fit: 'contain', background: '#0000' })
      .png()
      .toBuffer()
    expect(await encodeLogo(wide)).toMatchObject({ width: logoLimits.width, height: 66 })
    const photograph = (await encodeLogo(await noise(900).jpeg().toBuffer()))!
    expect(photograph.bytes.length).toBeLessThanOrEqual(logoLimits.bytes)
  })

  test('is shown with its address, its description and its size, and taken away again', async () => {
    const logo = (await encodeLogo(await seal(400).png().toBuffer()))!
    must(await setOfficeLogo(administrator, logo))
    must(await setOfficeLogoAlt(administrator, { logoAltTh: 'ตราเสมา', logoAltEn: '' }))
    const hash = createHash('sha256').update(logo.bytes).digest('hex').slice(0, 16)
    expect((await getSite()).logo).toEqual({ hash, width: 132, height: 132, altTh: 'ตราเสมา', altEn: '' })
    expect(await findLook(administrator)).toMatchObject({ logo: { src: `/logo/${hash}.webp` } })
    must(await removeOfficeLogo(administrator, {}))
    expect((await getSite()).logo).toBeNull()
    expect(await removeOfficeLogo(administrator, {})).toMatchObject({ ok: false, problem: 'notFound' })
  })

  test('nothing but what was encoded can be set', async () => {
    for (const bad of [
      { bytes: new Uint8Array(logoLimits.bytes + 1), width: 44, height: 44 },
      { bytes: new Uint8Array(0), width: 44, height: 44 },
      { bytes: 'text', width: 44, height: 44 },
      { bytes: new Uint8Array(10), width: 5_000, height: 44 },
    ])
      expect(await setOfficeLogo(administrator, bad)).toMatchObject({ ok: false, problem: 'invalid' })
    expect((await getSite()).logo).toBeNull()
  })

  const limits = { image: logoLimits.upload, document: logoLimits.upload, text: logoLimits.upload }
  const received = async (name: string, bytes: Buffer) => {
    const body = (async function* () {
      yield bytes
    })()
    const file = await receiveFile({ body, name, length: bytes.length }, { limits })
    if (file.ok) await file.discard()
    return file
  }

  test.each([
    [
      'a page named as a picture',
      'mark.png',
      Buffer.from('<!doctype html><script>1</script>'),
      'problem.fileMarkup',
    ],
    [
      'a drawing that is code',
      'mark.svg',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'problem.fileMarkup',
    ],
    ['too large a file', 'mark.png', Buffer.alloc(logoLimits.upload + 1, 1), 'problem.fileTooLarge'],
  ])('%s does not pass the file checks', async (_what, name, bytes, key) => {
    expect(await received(name, bytes)).toMatchObject({ ok: false, message: { key } })
  })

  test('half a picture does not pass either', async () => {
    const whole = await seal(600).png().toBuffer()
    expect(await received('mark.png', whole.subarray(0, whole.length / 2))).toMatchObject({
      ok: false,
      message: { key: 'problem.fileCutOff' },
    })
  })
})

describe('the address of the mark', () => {
  const ask = (url: string, tick: number, headers: Record<string, string> = {}) =>
    inject(
      (request, response) =>
        void serveLogo(request as IncomingMessage, response as unknown as ServerResponse, tick, plainPages),
      { url, headers },
    )

  test('answers for the mark of this moment alone, to be kept for ever', async () => {
    const logo = (await encodeLogo(await seal(400).png().toBuffer()))!
    must(await setOfficeLogo(administrator, logo))
    const { hash } = (await getSite()).logo!
    const answer = await ask(`/logo/${hash}.webp`, 1)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
      etag: `"${hash}"`,
    })
    expect(answer.rawPayload.equals(Buffer.from(logo.bytes))).toBe(true)
    expect((await ask(`/logo/${hash}.webp`, 1, { 'if-none-match': `"${hash}"` })).statusCode).toBe(304)
    for (const other of [
      '/logo/0123456789abcdef.webp',
      `/logo/${hash}.png`,
      `/logo/${hash}.webp/x`,
      '/logo/',
    ])
      expect((await ask(other, 1)).statusCode, other).toBe(404)
    must(await removeOfficeLogo(administrator, {}))
    expect((await ask(`/logo/${hash}.webp`, 2)).statusCode).toBe(404)
  })
})
