import { randomInt } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { translator } from '#lib/i18n.ts'
import { one, portalDatabase } from '#tests/support/portal.ts'
import { signInAs } from '#tests/support/sign-in.ts'
import { makeWriters, type Writers } from '#tests/support/writers.ts'

const origin = process.env.BASE_URL!
const t = translator('th')

test.describe.configure({ timeout: 240_000 })

let writers: Writers
test.beforeAll(async () => {
  writers = await makeWriters()
})

/** A page about the office, for it asks for no field of its own. */
async function makePage(title: string): Promise<{ path: string; id: string; address: string }> {
  const id = Array.from({ length: 8 }, () => '0123456789abcdefghijkmnpqrstuvwxyz'[randomInt(34)]).join('')
  const slug = `e2e-${id}`
  const database = await portalDatabase()
  await database.query(
    `INSERT INTO evidence (id, kind, slug, work_group_id, created_by_id) VALUES ($1, 'page', $2, $3, $4)`,
    [id, slug, writers.groupId, writers.somsri.id],
  )
  const { id: revisionId } = await one<{ id: string }>(
    `INSERT INTO revisions (id, evidence_id, number, title, title_search, created_by_id)
      VALUES (gen_random_uuid(), $1, 1, $3, $3, $2) RETURNING id`,
    [id, writers.somsri.id, title],
  )
  await database.query('INSERT INTO revision_authors (revision_id, user_id) VALUES ($1, $2)', [
    revisionId,
    writers.somsri.id,
  ])
  return { id, path: `/admin/evidence/${id}/revisions/1`, address: `/about/${slug}` }
}

/** A picture never seen before: two halves, one of which is what matters. */
const drawn = () =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: { r: randomInt(256), g: 90, b: 60 } } })
    .composite([
      { input: { create: { width: 450, height: 600, channels: 3, background: '#1c4e80' } }, left: 0, top: 0 },
    ])
    .png()
    .toBuffer()

async function dropOn(page: Page, place: string, bytes: Buffer, name: string): Promise<void> {
  const carried = await page.evaluateHandle(
    ([data, called]) => {
      const transfer = new DataTransfer()
      const file = new File([Uint8Array.from(atob(data!), (sign) => sign.charCodeAt(0))], called!, {
        type: 'image/png',
      })
      transfer.items.add(file)
      return transfer
    },
    [bytes.toString('base64'), name],
  )
  for (const event of ['dragover', 'drop']) await page.dispatchEvent(place, event, { dataTransfer: carried })
}

async function signedIn(browser: Browser, email: string): Promise<Page> {
  const context = await browser.newContext()
  await signInAs(context, origin, email)
  return context.newPage()
}

test('a picture is dropped on the text, given words and a frame, and previewed as framed', async ({
  browser,
}) => {
  const made = await makePage('หน้าที่มีภาพ')
  const page = await signedIn(browser, writers.somsri.email)
  await page.goto(made.path)
  const summary = page.locator('#summary')

  await test.step('the toolbar is one stop, walked by arrows; what it writes can be undone', async () => {
    await summary.fill('เปิดศูนย์บริการ')
    await summary.press('Shift+Tab')
    const thai = page.getByRole('toolbar', { name: t('revision.tool.bar.th') })
    await expect(thai.getByRole('button', { name: t('revision.tool.heading'), exact: true })).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await expect(thai.getByRole('button', { name: t('revision.tool.bold'), exact: true })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(summary).toBeFocused()
    await expect(summary).toHaveValue('เปิดศูนย์บริการ**ข้อความ**')
    await page.keyboard.press('ControlOrMeta+z')
    await expect(summary).toHaveValue('เปิดศูนย์บริการ')
  })

  await test.step('the English text has the same, and its words are English', async () => {
    const english = page.getByRole('toolbar', { name: t('revision.tool.bar.en') })
    await english.getByRole('button', { name: t('revision.tool.bold'), exact: true }).click()
    await expect(page.locator('#summaryEn')).toHaveValue('**text**')
    const preview = page.locator('[aria-controls="summaryEn-preview"]')
    await preview.click()
    await expect(page.locator('#summaryEn-preview strong')).toHaveText('text')
    await preview.click()
    await expect(page.locator('#summary')).toHaveValue('เปิดศูนย์บริการ')
  })

  await dropOn(page, '#summary', await drawn(), 'ศูนย์บริการ.png')
  await expect(summary).toHaveValue(/^เปิดศูนย์บริการ\n\n!\[\]\(file:[0-9a-z]{8}\)$/)

  await test.step('words, focus and crop', async () => {
    await expect(page.getByText(t('revision.picture.noAlt'))).toBeVisible()
    await page
      .getByRole('button', { name: t('revision.picture.openNamed', { name: 'ศูนย์บริการ.png' }) })
      .click()
    await page.getByLabel(t('revision.picture.altTh')).fill('อาคารศูนย์บริการสีน้ำเงิน')
    await page.getByLabel(t('revision.picture.altEn')).fill('The blue service centre')
    const picture = page.locator('[data-framing]')
    await expect
      .poll(() => picture.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth), {
        timeout: 60_000,
      })
      .toBe(900)
    const { width, height } = (await picture.boundingBox())!
    await picture.click({ position: { x: width / 4, y: height / 2 } })
    await expect(page.getByLabel(t('revision.picture.focusX'))).toHaveValue('25')
    await page.getByLabel(t('revision.picture.cropWidth')).fill('80')
    await page.getByRole('button', { name: t('revision.picture.keep'), exact: true }).click()
    await expect(page.getByText(t('revision.picture.noAlt'))).toBeHidden()
  })

  await test.step('the preview shows it as framed, wide and narrow', async () => {
    await page.locator('[aria-controls="summary-preview"]').click()
    const shown = page.locator('#summary-preview img')
    await expect(shown).toHaveAttribute('alt', 'อาคารศูนย์บริการสีน้ำเงิน')
    await shown.scrollIntoViewIfNeeded()
    await expect
      .poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth), { timeout: 60_000 })
      .toBe(640)
    await page.getByRole('button', { name: t('revision.previewPhone'), exact: true }).click()
    expect((await page.locator('#summary-preview .prose').boundingBox())!.width).toBeLessThanOrEqual(390)
    const { violations } = await new AxeBuilder({ page }).include('form').analyze()
    expect(violations).toEqual([])
  })

  await test.step('all of it is saved, and there again', async () => {
    await page.getByRole('button', { name: 'บันทึก', exact: true }).click()
    await expect(page.getByText(/^บันทึกแล้ว/).first()).toBeVisible()
    await page.reload()
    await expect(page.getByText(t('revision.picture.noAlt'))).toBeHidden()
    await expect(summary).toHaveValue(/file:[0-9a-z]{8}/)
  })
})

test('a picture of one page is found in the library, used in another, and read in every size once two have looked', async ({
  browser,
}) => {
  const mark = randomInt(1e9).toString(36)
  const name = `อาคาร-${mark}.png`
  const alt = `อาคารสำนักงาน ${mark}`
  const first = await makePage(`หน้าแรกของภาพ ${mark}`)
  const second = await makePage(`หน้าที่สองของภาพ ${mark}`)
  const page = await signedIn(browser, writers.somsri.email)

  await test.step('sent with the first page; the words are asked for', async () => {
    await page.goto(first.path)
    await page.locator('#summary').fill('หน้าแรก')
    await dropOn(page, '#summary', await drawn(), name)
    await expect(page.getByText(t('revision.picture.noAlt'))).toBeVisible({ timeout: 60_000 })
  })

  const found = page.getByRole('listitem').filter({ hasText: name })
  await test.step('the library tells that it lacks them, and that it is in no public page', async () => {
    await page.goto(`/admin/media?words=missing&q=${mark}`)
    await expect(found).toHaveCount(1)
    await expect(found).toContainText(t('media.noAlt'))
    await page.goto(`/admin/media?used=public&q=${mark}`)
    await expect(page.getByRole('listitem').filter({ hasText: name })).toHaveCount(0)
    await page.goto(first.path)
    await page.getByRole('button', { name: t('revision.picture.openNamed', { name }) }).click()
    await page.getByLabel(t('revision.picture.altTh')).fill(alt)
    await page.getByRole('button', { name: t('revision.picture.keep'), exact: true }).click()
    await expect(page.getByText(t('revision.picture.noAlt'))).toBeHidden()
  })

  await test.step('from the second page to the library and back with the picture', async () => {
    await page.goto(second.path)
    await page.getByRole('link', { name: t('revision.file.library') }).click()
    await expect(page.getByText(t('media.choosingFor'))).toBeVisible()
    await page.getByLabel(t('admin.list.search')).fill(alt)
    await page.getByRole('button', { name: t('admin.list.apply'), exact: true }).click()
    await expect(found).toContainText(alt)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations).toEqual([])
    await found
      .getByRole('button', { name: t('media.useNamed', { name, draft: `หน้าที่สองของภาพ ${mark}` }) })
      .click()
    await page.waitForURL(new RegExp(`${second.id}/revisions/1`))
    await expect(page.getByText(t('revision.picture.noAlt'))).toBeHidden()
    await page.goBack()
    await page.reload()
    await expect(found).toContainText(t('media.inDraft'))
    await expect(found.getByRole('button')).toHaveCount(0)
    await page.goto(second.path)
  })

  const { id: fileId, file_name: fileName } = await one<{ id: string; file_name: string }>(
    `SELECT a.id, a.file_name FROM attachments a JOIN revisions r ON r.id = a.revision_id WHERE r.evidence_id = $1`,
    [second.id],
  )
  const citizen = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  const statusOf = async (address: string) => (await citizen.request.get(address)).status()

  await test.step('placed in the text and sent for review; nobody outside sees it yet', async () => {
    await page.locator('#summary').fill('อาคารของเรา')
    const thai = page.getByRole('toolbar', { name: t('revision.tool.bar.th') })
    await thai.getByRole('button', { name: t('revision.tool.picture'), exact: true }).click()
    await page.getByRole('button', { name: t('revision.tool.place', { name }) }).click()
    await expect(page.locator('#summary')).toHaveValue(new RegExp(`file:${fileId}`))
    await page.getByRole('button', { name: 'บันทึกและเสนอตรวจ', exact: true }).click()
    await expect(page.getByText('เสนอตรวจแล้ว ผู้ตรวจจะเห็นในรายการรอตรวจ')).toBeVisible()
    expect(await statusOf(second.address)).toBe(404)
    expect(await statusOf(`/files/${fileId}/${fileName}`)).toBe(404)
    expect(await statusOf(`/pictures/${'0'.repeat(32)}/640.webp`)).toBe(404)
  })

  await test.step('two people look at it', async () => {
    for (const [email, act, said] of [
      [writers.head.email, 'เห็นชอบ', 'เห็นชอบแล้ว ขั้นต่อไปคือเผยแพร่'],
      ['publisher@demo.example', 'เผยแพร่', 'เผยแพร่แล้ว ประชาชนเห็นทันที'],
    ] as const) {
      const other = await signedIn(browser, email)
      await other.goto(second.path)
      await expect(other.locator('.as-public img').first()).toHaveAttribute('alt', alt)
      await other.getByRole('button', { name: act, exact: true }).click()
      await expect(other.getByText(said)).toBeVisible()
    }
  })

  await test.step('a citizen gets it as AVIF, WebP and JPEG, with its words', async () => {
    expect((await citizen.goto(second.address))?.status()).toBe(200)
    const shown = citizen.locator('main picture')
    await expect(shown.locator('img')).toHaveAttribute('alt', alt)
    await expect
      .poll(() => shown.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth), {
        timeout: 60_000,
      })
      .toBeGreaterThan(0)
    const offered = await shown.evaluate((picture) =>
      [...picture.querySelectorAll('source, img')].flatMap((one) =>
        one
          .getAttribute('srcset')!
          .split(', ')
          .map((part) => part.split(' ')[0]!),
      ),
    )
    for (const [ending, mime] of [
      ['avif', 'image/avif'],
      ['webp', 'image/webp'],
      ['jpg', 'image/jpeg'],
    ] as const) {
      const answer = await citizen.request.get(offered.find((address) => address.endsWith(`.${ending}`))!)
      expect([answer.status(), answer.headers()['content-type']]).toEqual([200, mime])
    }
    expect(await statusOf(first.address)).toBe(404)
  })

  await test.step('the library says so, and hands out what it shows', async () => {
    await page.goto(`/admin/media?used=public&q=${mark}`)
    await expect(found).toContainText(t('media.uses', { count: 2 }))
    const csv = await page.request.get(`/admin/media/export?used=public&q=${mark}`)
    expect(await csv.text()).toContain(alt)
    const workbook = await page.request.get(`/admin/media/export?format=xlsx&q=${mark}`)
    expect(workbook.headers()['content-disposition']).toContain('pictures.xlsx')
    const stranger = await signedIn(browser, 'finance.staff@demo.example')
    expect(await (await stranger.request.get(`/admin/media/export?q=${mark}`)).text()).not.toContain(alt)
  })
})
