import { createHash, randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { uploadLimits } from '#lib/limits.ts'
import { makePdf, padPdf } from '#tests/fixtures/files/make.ts'
import { attachedFile, realPdf } from '#tests/support/main-job.ts'
import { one, portalDatabase } from '#tests/support/portal.ts'
import { endSession, signInAs } from '#tests/support/sign-in.ts'
import { type Draft, makeDraft, makeWriters, type Writers } from '#tests/support/writers.ts'

test.describe.configure({ timeout: 300_000 })

let writers: Writers
let draft: Draft
let session: string

test.beforeAll(async () => {
  writers = await makeWriters()
})

/** Opens the editor of new evidence, signed in as its writer; complaints of the browser fail the test at its end. */
async function openEditor(
  page: Page,
  context: BrowserContext,
  baseURL: string | undefined,
): Promise<string[]> {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
      faults.push(message.text())
  })
  session = await signInAs(context, baseURL!, writers.somsri.email)
  draft = await makeDraft(writers.groupId, writers.somsri, 'หลักฐานที่มีไฟล์')
  await page.goto(draft.path)
  return faults
}

const filesOf = async () =>
  (
    await (
      await portalDatabase()
    ).query<{ id: string; sha256: string; display_name: string }>(
      'SELECT id, sha256, display_name FROM attachments WHERE revision_id = $1 ORDER BY position',
      [draft.revisionId],
    )
  ).rows

/** A file of so many bytes that was never seen before. */
function bigPdf(size: number): { path: string; name: string; sha256: string } {
  const bytes = padPdf(size)
  const at = bytes.indexOf('%%%%%%%%')
  bytes.write(randomBytes(16).toString('hex'), at, 'latin1')
  const name = `ใหญ่ ${at} ${randomBytes(3).toString('hex')}.pdf`
  const path = test.info().outputPath(name)
  writeFileSync(path, bytes)
  return { path, name, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** Sent, looked at and kept, which takes its time on a machine that does other things too. */
const arrives = (page: Page, name: string) =>
  expect(attachedFile(page, name)).toBeVisible({ timeout: 120_000 })
const line = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name })
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
const pieces = '**/api/uploads/*'

test('fifty mebibytes arrive whole over a line that breaks three times', async ({
  page,
  context,
  baseURL,
}) => {
  const faults = await openEditor(page, context, baseURL)
  const file = bigPdf(uploadLimits.document)
  const [first, second, third] = [1, 4, 9].map((n) => n * uploadLimits.pieceOfUpload)
  const tries = new Map<number, number>()
  let isDown = true
  await page.route(pieces, async (route) => {
    const request = route.request()
    if (request.method() !== 'PATCH') return route.continue()
    const offset = Number(request.headers()['upload-offset'])
    const tried = tries.get(offset) ?? 0
    tries.set(offset, tried + 1)
    const breaks = offset === first ? isDown : tried === 0 && (offset === second || offset === third)
    return breaks ? route.abort('connectionreset') : route.continue()
  })
  await page.locator('#files').setInputFiles(file.path)
  await expect(page.getByText('การเชื่อมต่อขาด ระบบจะส่งต่อเองจากที่ค้างไว้')).toBeVisible({ timeout: 60_000 })
  isDown = false
  await arrives(page, file.name)
  const [kept] = await filesOf()
  expect(kept!.sha256).toBe(file.sha256)
  // Nothing was sent twice but the three pieces that broke.
  const again = [...tries].filter(([, times]) => times > 1).map(([offset]) => offset)
  expect(again).toEqual([first, second, third])
  expect(faults).toEqual([])
})

test('a pause, a reload and a session that ends cost nothing of what has arrived', async ({
  page,
  context,
  baseURL,
}) => {
  await openEditor(page, context, baseURL)
  const file = bigPdf(2.5 * uploadLimits.pieceOfUpload)
  const offsets: number[] = []
  let holds = true
  let release = () => {}
  await page.route(pieces, async (route) => {
    const request = route.request()
    if (request.method() === 'PATCH') {
      const offset = Number(request.headers()['upload-offset'])
      offsets.push(offset)
      if (offset > 0 && holds) await new Promise<void>((resolve) => (release = resolve))
    }
    await route.continue().catch(() => {}) // given up meanwhile
  })
  await page.locator('#files').setInputFiles(file.path)
  const row = line(page, file.name)
  await expect(row.getByText(/^40% · /)).toBeVisible()
  await button(page, `พักการส่ง ${file.name}`).click()
  await expect(row.getByText('พักไว้ กดส่งต่อเมื่อพร้อม')).toBeVisible()
  release()

  await page.reload()
  await expect(row.getByText(/^40% · /)).toBeVisible()
  await expect(row.getByText('ส่งค้างไว้ครั้งก่อน เลือกไฟล์เดิมอีกครั้ง', { exact: false })).toBeVisible()
  offsets.length = 0
  const chooser = page.waitForEvent('filechooser')
  await button(page, `เลือกไฟล์ ${file.name} เพื่อส่งต่อ`).click()
  await (await chooser).setFiles(file.path)
  await expect.poll(() => offsets).toEqual([uploadLimits.pieceOfUpload])

  await endSession(session)
  release()
  await expect(row.getByRole('link', { name: 'เข้าสู่ระบบ' })).toBeVisible()
  holds = false
  await signInAs(context, baseURL!, writers.somsri.email)
  await button(page, `ส่ง ${file.name} อีกครั้ง`).click()
  await arrives(page, file.name)
  expect(offsets[1]).toBe(uploadLimits.pieceOfUpload)
  const [kept] = await filesOf()
  expect(kept!.sha256).toBe(file.sha256)
})

test('a replacement that a reload cut off goes on from its own row, into the same place', async ({
  page,
  context,
  baseURL,
}) => {
  await openEditor(page, context, baseURL)
  const old = realPdf('เดิม')
  await page.locator('#files').setInputFiles(old)
  await arrives(page, old.name)
  const [before] = await filesOf()
  const file = bigPdf(2.5 * uploadLimits.pieceOfUpload)
  const offsets: number[] = []
  let holds = true
  await page.route(pieces, async (route) => {
    const request = route.request()
    if (request.method() !== 'PATCH') return route.continue()
    const offset = Number(request.headers()['upload-offset'])
    if (offset > 0 && holds) return // never answered: the page is left meanwhile
    offsets.push(offset)
    await route.continue()
  })
  const choose = async (name: string, files: Parameters<typeof page.setInputFiles>[1]) => {
    const chooser = page.waitForEvent('filechooser')
    await button(page, name).click()
    await (await chooser).setFiles(files)
  }
  await choose(`แทนที่ ${old.name} ด้วยไฟล์ใหม่`, file.path)
  const row = line(page, file.name)
  await expect(row.getByText(/^40% · /)).toBeVisible()

  await page.reload()
  holds = false
  await expect(row.getByText(`จะแทนที่ ${old.name}`)).toBeVisible()
  await choose(`เลือกไฟล์ ${file.name} เพื่อส่งต่อ`, realPdf('อื่น'))
  await expect(row.getByText('ไฟล์ที่เลือกไม่ใช่ไฟล์ที่ส่งค้างไว้', { exact: false })).toBeVisible()
  offsets.length = 0
  await choose(`เลือกไฟล์ ${file.name} เพื่อส่งต่อ`, file.path)
  await arrives(page, file.name)
  expect(offsets[0]).toBe(uploadLimits.pieceOfUpload)
  expect(await filesOf()).toEqual([{ id: before!.id, sha256: file.sha256, display_name: file.name }])
})

test('files are put in order by keyboard, renamed, replaced with what points to them, removed and brought back', async ({
  page,
  context,
  baseURL,
}) => {
  const faults = await openEditor(page, context, baseURL)
  const long = makePdf({ pages: 12, text: `page ${randomBytes(4).toString('hex')}` })
  const files = [realPdf('ก'), { name: 'ยาว.pdf', mimeType: 'application/pdf', buffer: long }, realPdf('ค')]
  await page.locator('#files').setInputFiles(files)
  await arrives(page, 'รายงาน ค.pdf')

  const up = button(page, 'เลื่อน รายงาน ค.pdf ขึ้น')
  await up.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('รายงาน ค.pdf อยู่ลำดับที่ 2 จาก 3')).toBeAttached()
  await expect(up).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('รายงาน ค.pdf อยู่ลำดับที่ 1 จาก 3')).toBeAttached()
  expect((await filesOf()).map((file) => file.display_name)).toEqual([
    'รายงาน ค.pdf',
    'รายงาน ก.pdf',
    'ยาว.pdf',
  ])

  await button(page, 'เปลี่ยนชื่อ ยาว.pdf').click()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('ภาคผนวก')
  await page.keyboard.press('Enter')
  await arrives(page, 'ภาคผนวก.pdf')

  const appendix = (await filesOf())[2]!
  await page.getByLabel('แสดงที่', { exact: true }).first().selectOption(`file:${appendix.id}`)
  await page.getByLabel('หน้า (1–12)').fill('12')
  await button(page, 'บันทึก').click()
  await expect(page.getByText(/^บันทึกแล้ว/).first()).toBeVisible()

  const chooser = page.waitForEvent('filechooser')
  await button(page, 'แทนที่ ภาคผนวก.pdf ด้วยไฟล์ใหม่').click()
  const shorter = makePdf({ pages: 3, text: `page ${randomBytes(4).toString('hex')}` })
  await (await chooser).setFiles({ name: 'ภาคผนวกสั้น.pdf', mimeType: 'application/pdf', buffer: shorter })
  await arrives(page, 'ภาคผนวกสั้น.pdf')
  await expect(page.getByText(`${draft.itemCode} องค์ประกอบที่ 1 หน้า 12`)).toBeVisible()
  const claim = page.getByLabel('แสดงที่', { exact: true }).first()
  await expect(claim).toHaveValue(`file:${appendix.id}`)
  await page.getByLabel('หน้า (1–3)').fill('3')
  await expect(page.getByText(`${draft.itemCode} องค์ประกอบที่ 1 หน้า 12`)).toHaveCount(0)

  await button(page, 'ลบ ภาคผนวกสั้น.pdf ซึ่งแสดง 1 องค์ประกอบ').click()
  await expect(page.getByText('ลบ ภาคผนวกสั้น.pdf แล้ว องค์ประกอบ 1 ข้อที่อ้างไฟล์นี้ว่างลง')).toBeVisible()
  await expect(claim).toHaveValue('')
  await expect(button(page, 'เลิกทำ')).toBeFocused()
  await page.keyboard.press('Enter')
  await arrives(page, 'ภาคผนวกสั้น.pdf')
  await expect(claim).toHaveValue(`file:${appendix.id}`)
  await expect(page.getByLabel('หน้า (1–3)')).toHaveValue('3')
  await button(page, 'บันทึก').click()
  await expect
    .poll(
      async () =>
        (await one<{ page: number }>('SELECT page FROM claims WHERE attachment_id = $1', [appendix.id])).page,
    )
    .toBe(3)
  expect(faults).toEqual([])
})

test('files are dragged into their frame or pasted; a drop beside it loses nothing, and text is pasted as text', async ({
  page,
  context,
  baseURL,
}) => {
  const faults = await openEditor(page, context, baseURL)
  const zone = page.locator('div:has(> div > #files)')
  const carrying = (names: string[], text?: string) =>
    page.evaluateHandle(
      ([list, plain, salt]) => {
        const data = new DataTransfer()
        for (const name of list)
          data.items.add(new File([`${name},${salt}\n1,2\n`], name, { type: 'text/csv' }))
        if (plain) data.setData('text/plain', plain)
        return data
      },
      [names, text, randomBytes(4).toString('hex')] as const,
    )
  const dropped = await carrying(['ก.csv', 'ข.csv', 'หน้าเว็บ.html'])
  // A hand that drags goes on moving: until the page has come alive, it is not heard.
  await expect(async () => {
    await page.dispatchEvent('body', 'dragover', { dataTransfer: dropped })
    await expect(page.getByText('วางไฟล์ในกรอบนี้')).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await page.dispatchEvent('h1', 'drop', { dataTransfer: dropped })
  await expect(page.getByText('เพิ่มได้อีก 10 ไฟล์')).toBeVisible()
  await zone.dispatchEvent('dragover', { dataTransfer: dropped })
  await zone.dispatchEvent('drop', { dataTransfer: dropped })
  await arrives(page, 'ก.csv')
  await arrives(page, 'ข.csv')
  await expect(line(page, 'หน้าเว็บ.html').getByText('ไฟล์ชนิดนี้แนบไม่ได้')).toBeVisible()
  await expect(page.getByText('เพิ่มได้อีก 8 ไฟล์')).toBeVisible()

  const paste = (selector: string, clipboardData: Awaited<ReturnType<typeof carrying>>) =>
    page.evaluate(
      ([target, data]) =>
        document.querySelector(target as string)!.dispatchEvent(
          new ClipboardEvent('paste', {
            clipboardData: data as DataTransfer,
            bubbles: true,
            cancelable: true,
          }),
        ),
      [selector, clipboardData] as const,
    )
  await paste('body', await carrying(['วาง.csv']))
  await arrives(page, 'วาง.csv')
  // While typing, a Mac's file name beside the file is text.
  expect(await paste('input[name="title"]', await carrying(['ไม่เอา.csv'], 'ไม่เอา.csv'))).toBe(true)
  expect((await filesOf()).map((file) => file.display_name)).toEqual(['ก.csv', 'ข.csv', 'วาง.csv'])
  expect(faults).toEqual([])
})

test('a page is pointed at in the file itself, by keyboard, and what was said is saved', async ({
  page,
  context,
  baseURL,
}) => {
  const faults = await openEditor(page, context, baseURL)
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  const file = realPdf('ชี้หน้า')
  await page.locator('#files').setInputFiles(file)
  await arrives(page, file.name)
  expect(requests.filter((url) => /pdf\.worker|\/api\/viewer\//.test(url))).toEqual([])

  const opener = button(page, `ชี้หน้าที่แสดงองค์ประกอบที่ 1 ของ ${draft.itemCode}`)
  await opener.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.locator('[data-drawn="1"]')).toBeVisible({ timeout: 30_000 })
  await page.keyboard.press('ArrowRight')
  await expect(dialog.locator('[data-drawn="2"]')).toBeVisible()
  await expect(dialog.getByText('หน้า 2 จาก 3', { exact: true })).toBeAttached()
  await page.keyboard.press('Home')
  await expect(dialog.locator('[data-drawn="1"]')).toBeVisible()
  await page.keyboard.press('PageDown')
  await expect(dialog.locator('[data-drawn="2"]')).toBeVisible()
  // The page is there to see, and its Thai text to select and to hear.
  const ink = await dialog.locator('[data-drawn] canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
    let dark = 0
    for (let i = 0; i < data.length; i += 4) if (data[i]! < 128) dark++
    return dark / (data.length / 4)
  })
  expect(ink).toBeGreaterThan(0.005)
  await expect(dialog.locator('.viewer-text')).toContainText(/[ก-ฮ]{2}/)
  expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([])

  const point = button(page, `แสดงองค์ประกอบข้อ 1 ของ ${draft.itemCode} ที่หน้านี้ (หน้า 2)`)
  await point.focus()
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('ชี้ที่หน้านี้แล้ว')).toBeVisible()
  await expect(dialog.getByRole('button', { name: `หน้า 2 แสดง ${draft.itemCode}·1` })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(opener).toBeFocused()
  const [kept] = await filesOf()
  await expect(page.getByLabel('แสดงที่', { exact: true }).first()).toHaveValue(`file:${kept!.id}`)
  await expect(page.getByLabel(/^หน้า \(1/).first()).toHaveValue('2')
  await page.keyboard.press('ControlOrMeta+S')
  await expect(page.getByText(/^บันทึกแล้ว/).first()).toBeVisible()
  const claim = await one<{ page: number }>('SELECT page FROM claims WHERE attachment_id = $1', [kept!.id])
  expect(claim.page).toBe(2)
  const foreign = requests.filter(
    (url) => /^https?:/.test(url) && new URL(url).origin !== new URL(baseURL!).origin,
  )
  expect([foreign, faults]).toEqual([[], []])
})

for (const lang of ['th', 'en'] as const) {
  for (const look of ['light', 'dark'] as const) {
    test(`nothing in the way of anyone: ${lang}, ${look}, on a phone and on a desk`, async ({
      page,
      context,
      baseURL,
    }) => {
      await page.emulateMedia({ colorScheme: look })
      await openEditor(page, context, baseURL)
      await context.addCookies([{ name: 'lang', value: lang, url: baseURL!, secure: true }])
      await page.reload()
      const picture = {
        name: 'ภาพ.png',
        mimeType: 'image/png',
        buffer: Buffer.from(
          'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
          'base64',
        ),
      }
      const script = { name: 'x.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') }
      await page.locator('#files').setInputFiles([realPdf(lang), picture, script])
      await arrives(page, 'ภาพ.png')
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 900 })
        const wide = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(await wide()).toBeLessThanOrEqual(0)
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
        for (const name of ['ภาพ.png', `รายงาน ${lang}.pdf`]) {
          await page.getByRole('button', { name: new RegExp(`(ดูและชี้หน้าใน|Look at) ${name}`) }).click()
          const dialog = page.getByRole('dialog')
          await expect(dialog.locator(name.endsWith('png') ? 'img' : '[data-drawn]')).toBeVisible({
            timeout: 30_000,
          })
          expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([])
          expect(await wide()).toBeLessThanOrEqual(0)
          await page.keyboard.press('Escape')
          await expect(dialog).toHaveCount(0)
        }
      }
    })
  }
}
