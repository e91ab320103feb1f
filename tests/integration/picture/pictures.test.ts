import { readdir, rm, utimes } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ContentView } from '#components/content/content-view.tsx'
import { markup } from '#components/layout/markup.ts'
import { createContent } from '#lib/content/commands.ts'
import { news } from '#lib/content/kinds/news.ts'
import { listContents } from '#lib/content/public.ts'
import { fieldsOf } from '#lib/content/values.ts'
import { db } from '#lib/db.ts'
import { removeAttachment, restoreAttachment } from '#lib/evidence/attachment-commands.ts'
import * as evidence from '#lib/evidence/commands.ts'
import { findPublicRevision } from '#lib/evidence/public.ts'
import { type Lang, translator } from '#lib/i18n.ts'
import { setPicture } from '#lib/picture/commands.ts'
import { servePicture } from '#lib/picture/serve.ts'
import { sweepPictures } from '#lib/picture/sweep.ts'
import { attachBytes } from '#tests/support/attach.ts'
import { resetDatabase } from '#tests/support/database.ts'
import { act, makeCycle, makeEvidence, makeStaff, must, type Staff } from '#tests/support/factories.ts'

let server: Server
let origin: string
let tick = 1
let staff: Staff
const folder = () => path.join(process.env.DATA_DIR!, 'pictures')

beforeAll(async () => {
  server = createServer((request, response) => void servePicture(request, response, tick))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // To look at what was made; the portal itself reads no AVIF.
  sharp.unblock({ operation: ['VipsForeignLoadHeif'] })
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())))
beforeEach(async () => {
  await resetDatabase()
  await rm(folder(), { recursive: true, force: true })
  tick += 1
  await makeCycle()
  staff = await makeStaff()
})

/** Four fields of colour: red and green above, blue and yellow below. */
async function fourColours(width: number, height: number): Promise<Buffer> {
  const part = (input: string) => ({
    create: { width: width / 2, height: height / 2, channels: 3 as const, background: input },
  })
  return sharp({ create: { width, height, channels: 3, background: '#ff0000' } })
    .composite([
      { input: part('#00ff00'), left: width / 2, top: 0 },
      { input: part('#0000ff'), left: 0, top: height / 2 },
      { input: part('#ffff00'), left: width / 2, top: height / 2 },
    ])
    .withExif({ IFD0: { Make: 'SecretPhone' }, IFD3: { GPSLatitude: '18/1 47/1 0/1', GPSLatitudeRef: 'N' } })
    .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
    .toBuffer()
}

/** The colour of a point, in whole eights of what is red, green and blue. */
async function colourAt(bytes: Buffer, x: number, y: number): Promise<string> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const at = (Math.floor(info.height * y) * info.width + Math.floor(info.width * x)) * info.channels
  return [0, 1, 2].map((channel) => (data[at + channel]! > 127 ? 'x' : '-')).join('')
}
const red = 'x--'
const green = '-x-'
const yellow = 'xx-'

const attach = (revisionId: string, bytes: Buffer, name = 'ภาพ.jpg') =>
  attachBytes(staff.contributor, revisionId, bytes, name)

const begin = async () =>
  must(await createContent(staff.contributor, { kind: 'news', workGroupId: staff.group.id, title: 'ข่าว' }))

const save = (revisionId: string, more: object = {}) =>
  act(evidence.saveRevision, staff.contributor, revisionId, {
    ...{ title: 'ข่าว', summary: 'ข้อความ', titleEn: 'News', summaryEn: 'Text', english: 'ready' },
    fields: { category: 'news' },
    ...more,
  })

async function publish(revisionId: string) {
  await act(evidence.submitRevision, staff.contributor, revisionId)
  await act(evidence.approveRevision, staff.reviewer, revisionId)
  await act(evidence.publishRevision, staff.publisher, revisionId)
  tick += 1
}

async function ask(address: string, init: RequestInit = {}) {
  const answer = await fetch(`${origin}${address}`, init)
  return { status: answer.status, headers: answer.headers, body: Buffer.from(await answer.arrayBuffer()) }
}

async function pageOf(evidenceId: string, lang: Lang = 'th', number: number | null = null): Promise<string> {
  const content = await findPublicRevision(evidenceId, number)
  if (!content) return ''
  const fields = fieldsOf(news, content.fields)
  return markup(ContentView({ content, kind: news, fields, lang, t: translator(lang) }))
}
const addressesIn = (html: string): string[] => [
  ...new Set([...html.matchAll(/\/pictures\/[0-9a-f]{32}\/[\w-]+\.\w+/g)].map(([address]) => address)),
]

async function published(settings: object = {}, size: [number, number] = [800, 400]) {
  const { evidenceId, revisionId } = await begin()
  const attachmentId = await attach(revisionId, await fourColours(...size))
  must(await setPicture(staff.contributor, { revisionId, attachmentId, altTh: 'สี่สี', ...settings }))
  await save(revisionId, {
    summary: `ก\n\n![](file:${attachmentId})`,
    summaryEn: `a\n\n![](file:${attachmentId})`,
  })
  await publish(revisionId)
  return { evidenceId, revisionId, attachmentId, addresses: addressesIn(await pageOf(evidenceId)) }
}

describe('a picture in a text', () => {
  test('comes in every size and format that the page names, none larger than it is, without hidden data', async () => {
    const { addresses } = await published()
    expect(addresses).toHaveLength(9)
    for (const address of addresses) {
      const answer = await ask(address)
      expect(answer.status, address).toBe(200)
      const facts = await sharp(answer.body).metadata()
      expect(facts.width).toBe(Number(/(\d+)\.\w+$/.exec(address)![1]))
      expect(facts.width).toBeLessThanOrEqual(800)
      expect([facts.exif, facts.xmp, facts.iptc]).toEqual([undefined, undefined, undefined])
      expect(answer.body.includes('SecretPhone')).toBe(false)
      expect(answer.headers.get('cache-control')).toBe('private, max-age=31536000, immutable')
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
      expect([await colourAt(answer.body, 0.1, 0.1), await colourAt(answer.body, 0.9, 0.9)]).toEqual([
        red,
        yellow,
      ])
    }
    const again = await ask(addresses[0]!, {
      headers: { 'If-None-Match': (await ask(addresses[0]!)).headers.get('etag')! },
    })
    expect([again.status, again.body.length]).toEqual([304, 0])
  })

  test('in no size that no page names', async () => {
    const { addresses } = await published()
    const [variant] = /[0-9a-f]{32}/.exec(addresses[0]!)!
    for (const name of ['1280.webp', '319.webp', '9999.jpg', 'card-1280.avif', '640.png', '640.webp/x'])
      expect((await ask(`/pictures/${variant}/${name}`)).status, name).toBe(404)
    expect(await readdir(folder()).catch(() => [])).toEqual([])
  })

  test('is cut as the office framed it, and its card lies around the focus', async () => {
    const frame = { cropLeft: 50, cropTop: 0, cropWidth: 50, cropHeight: 100, focusX: 75, focusY: 100 }
    const { evidenceId, addresses } = await published(frame, [800, 1_200])
    const whole = await ask(addresses.find((address) => address.endsWith('/400.webp'))!)
    expect(await sharp(whole.body).metadata()).toMatchObject({ width: 400, height: 1_200 })
    expect([await colourAt(whole.body, 0.1, 0.1), await colourAt(whole.body, 0.1, 0.9)]).toEqual([
      green,
      yellow,
    ])

    const [row] = (await listContents(news, null, 1)).rows
    expect(row).toMatchObject({ id: evidenceId, picture: { altTh: 'สี่สี', width: 400, height: 1_200 } })
    const card = await ask(`/pictures/${row!.picture!.variant}/card-320.jpg`)
    expect(await sharp(card.body).metadata()).toMatchObject({ width: 320, height: 240 })
    for (const y of [0.1, 0.9]) expect(await colourAt(card.body, 0.5, y)).toBe(yellow)
  })

  test('is made once, however many ask at once', async () => {
    const { addresses } = await published()
    const one = addresses.find((address) => address.endsWith('.avif'))!
    const answers = await Promise.all(Array.from({ length: 30 }, () => ask(one)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    const kept = await readdir(folder(), { recursive: true })
    expect(kept.filter((name) => name.endsWith('.avif'))).toHaveLength(1)
    expect(kept.filter((name) => /\.[0-9a-f]{8}-/.test(name))).toEqual([])
  })
})

describe('who may see it', () => {
  test('nobody while it is a draft; everybody once published; told why when withdrawn', async () => {
    const { evidenceId, addresses } = await published()
    const next = must(await evidence.createNextRevision(staff.contributor, { evidenceId }))
    const draft = await db().revision.findFirstOrThrow({
      where: { evidenceId, number: next.number },
      include: { attachments: { include: { picture: true } } },
    })
    const copied = draft.attachments[0]!
    expect(draft.summary).toBe(`ก\n\n![](file:${copied.id})`)
    expect(copied.picture).toMatchObject({ altTh: 'สี่สี' })
    const settings = { altTh: 'ใหม่', cropLeft: 10, cropWidth: 90 }
    must(await setPicture(staff.contributor, { revisionId: draft.id, attachmentId: copied.id, ...settings }))
    tick += 1
    expect(addressesIn(await pageOf(evidenceId))).toEqual(addresses)

    await publish(draft.id)
    const anew = addressesIn(await pageOf(evidenceId))
    expect(anew).not.toEqual(addresses)
    expect((await ask(anew[0]!)).status).toBe(200)
    const old = await ask(addresses[0]!)
    expect([old.status, old.headers.get('x-robots-tag')]).toEqual([200, 'noindex'])

    must(await evidence.withdrawEvidence(staff.publisher, { evidenceId, reason: 'มีข้อมูลส่วนบุคคล' }))
    tick += 1
    for (const address of [anew[0]!, addresses[0]!]) {
      const gone = await ask(address)
      expect(gone.status).toBe(410)
      expect(gone.body.toString()).toContain('มีข้อมูลส่วนบุคคล')
    }
  })

  test('a picture of another revision is only its words', async () => {
    const other = await begin()
    const theirs = await attach(other.revisionId, await fourColours(400, 400))
    const { evidenceId, revisionId } = await begin()
    await save(revisionId, { summary: `![ภาพลับ](file:${theirs})` })
    await publish(revisionId)
    const page = await pageOf(evidenceId)
    expect(page).toContain('ภาพลับ')
    expect(page).not.toContain('/pictures/')
    expect(page).not.toContain(theirs)
  })

  test('English words wait until the translation is ready; Thai ones are marked meanwhile', async () => {
    const { evidenceId, revisionId } = await begin()
    const attachmentId = await attach(revisionId, await fourColours(400, 400))
    must(
      await setPicture(staff.contributor, { revisionId, attachmentId, altTh: 'สี่สี', altEn: 'Four colours' }),
    )
    await save(revisionId, { english: 'draft' })
    await publish(revisionId)
    const english = await pageOf(evidenceId, 'en')
    expect(english).toContain('alt="สี่สี" lang="th"')
    expect(english).not.toContain('Four colours')
  })
})

test('what the text does not place stands under it as a gallery, not among the files', async () => {
  const { evidenceId, revisionId } = await begin()
  await attach(revisionId, await fourColours(600, 600))
  await save(revisionId)
  await publish(revisionId)
  const page = await pageOf(evidenceId)
  expect(page).toContain('<ul class="gallery')
  expect(page).toContain('width="600" height="450"')
  expect(page).not.toContain(translator('th')('evidence.files'))
})

describe('what staff say of a picture', () => {
  test.each([
    ['a crop beyond the edge', { cropLeft: 60, cropWidth: 50 }, 'cropWidth'],
    ['a crop of nothing', { cropHeight: 0 }, 'cropHeight'],
    ['a focus outside', { focusX: 101 }, 'focusX'],
    ['half a percent', { focusY: '1.5' }, 'focusY'],
    ['a novel', { altTh: 'ก'.repeat(301) }, 'altTh'],
  ])('%s is refused at its field', async (_, typed, field) => {
    const { revisionId } = await begin()
    const attachmentId = await attach(revisionId, await fourColours(40, 40))
    const refused = await setPicture(staff.contributor, { revisionId, attachmentId, ...typed })
    expect(refused).toMatchObject({ ok: false, problem: 'invalid' })
    expect(Object.keys((refused as { fields: object }).fields)).toEqual([field])
    expect(await db().picture.count()).toBe(0)
  })

  test('holds for a picture of this revision only, and not once it has been sent', async () => {
    const { revisionId } = await begin()
    const attachmentId = await attach(revisionId, await fourColours(40, 40))
    const other = await makeEvidence(staff)
    const wrong = await setPicture(staff.contributor, { revisionId: other.revisionId, attachmentId })
    expect(wrong).toMatchObject({ ok: false, problem: 'notFound' })
    await save(revisionId)
    await act(evidence.submitRevision, staff.contributor, revisionId)
    const late = await setPicture(staff.contributor, { revisionId, attachmentId, altTh: 'ช้าไป' })
    expect(late).toMatchObject({ ok: false, problem: 'conflict' })
    await expect(db().picture.create({ data: { attachmentId, revisionId, altTh: 'อ้อม' } })).rejects.toThrow(
      /cannot change/,
    )
  })

  test('comes back with a file that is put back', async () => {
    const { revisionId } = await begin()
    const attachmentId = await attach(revisionId, await fourColours(40, 40))
    must(await setPicture(staff.contributor, { revisionId, attachmentId, altTh: 'ก', focusX: 20 }))
    must(await removeAttachment(staff.contributor, { revisionId, attachmentId }))
    expect(await db().picture.count()).toBe(0)
    must(await restoreAttachment(staff.contributor, { revisionId, attachmentId }))
    expect(await db().picture.findFirst()).toMatchObject({ attachmentId, altTh: 'ก', focusX: 20 })
  })
})

test('sizes are swept a day after nobody public shows them, and made again when somebody does', async () => {
  const { evidenceId, addresses } = await published()
  await ask(addresses[0]!)
  const kept = async () => (await readdir(folder(), { recursive: true })).filter((name) => name.includes('.'))
  const age = async () => {
    for (const name of await kept()) await utimes(path.join(folder(), name), new Date(0), new Date(0))
  }
  await age()
  expect([await sweepPictures(), await kept()]).toMatchObject([0, [expect.any(String)]])
  must(await evidence.withdrawEvidence(staff.publisher, { evidenceId, reason: 'ผิด' }))
  expect([await sweepPictures(), await kept()]).toEqual([1, []])
})
