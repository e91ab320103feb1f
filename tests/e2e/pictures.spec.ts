import { randomInt } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
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
async function makePage(): Promise<{ path: string }> {
  const id = Array.from({ length: 8 }, () => '0123456789abcdefghijkmnpqrstuvwxyz'[randomInt(34)]).join('')
  const slug = `e2e-${id}`
  const database = await portalDatabase()
  await database.query(
    `INSERT INTO evidence (id, kind, slug, work_group_id, created_by_id) VALUES ($1, 'page', $2, $3, $4)`,
    [id, slug, writers.groupId, writers.somsri.id],
  )
  const { id: revisionId } = await one<{ id: string }>(
    `INSERT INTO revisions (id, evidence_id, number, title, title_search, created_by_id)
      VALUES (gen_random_uuid(), $1, 1, 'หน้าที่มีภาพ', 'หน้าที่มีภาพ', $2) RETURNING id`,
    [id, writers.somsri.id],
  )
  await database.query('INSERT INTO revision_authors (revision_id, user_id) VALUES ($1, $2)', [
    revisionId,
    writers.somsri.id,
  ])
  return { path: `/admin/evidence/${id}/revisions/1` }
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

test('a picture is dropped on the text, given words and a frame, and previewed as framed', async ({
  browser,
}) => {
  const made = await makePage()
  const context = await browser.newContext()
  await signInAs(context, origin, writers.somsri.email)
  const page = await context.newPage()
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
