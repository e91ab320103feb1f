import { expect, test } from '@playwright/test'
import { asXlsx, makeSheet } from '#tests/support/old-site-sheet.ts'
import { one } from '#tests/support/portal.ts'
import { signInAs } from '#tests/support/sign-in.ts'
import { expectSoundPages, watchFaults } from '#tests/support/sound-page.ts'

const administrator = 'administrator@demo.example'

/** Drafts of the administrator, who writes none but by an import: others of the portal are at work too. */
const theirs = `SELECT count(*)::int AS count FROM evidence e JOIN users u ON u.id = e.created_by_id WHERE u.email = '${administrator}'`
const origin = () => process.env.BASE_URL!

test('an administrator brings a sheet along: columns, preview, confirmation, report', async ({
  browser,
  page,
  context,
}) => {
  test.setTimeout(400_000)
  const faults = watchFaults(page)
  await signInAs(context, origin(), administrator)
  await page.goto('/admin/old-site')
  const rows = makeSheet(30)
  const name = `old-site-${Date.now()}`
  const choose = page.getByLabel('ตาราง (XLSX หรือ CSV)')
  await expect(choose).toBeEnabled()
  await choose.setInputFiles({
    name: `${name}.xlsx`,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: asXlsx(rows),
  })
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible({ timeout: 30_000 })
  const before = await one<{ count: number }>(theirs)

  const confirm = page.getByRole('button', { name: /^ยืนยันนำเข้า \d+ แถว$/ })
  const guessed = (await confirm.allTextContents()).join()

  // The title is read from the wrong column, and put right.
  await page.getByLabel('ชื่อ', { exact: true }).selectOption('-1')
  await page.getByRole('button', { name: 'ดูผลใหม่' }).click()
  await expect(page.getByText('เลือกคอลัมน์รหัสข้อ ชื่อ และที่อยู่')).toBeVisible()
  await page.getByLabel('ชื่อ', { exact: true }).selectOption('1')
  await page.getByLabel('ชื่อเว็บไซต์เดิม').fill('www.old-office.example')
  await page.getByRole('button', { name: 'ดูผลใหม่' }).click()
  // The button of the guess stands there until the new verdicts have come.
  await expect(confirm).toBeVisible()
  await expect(confirm).not.toHaveText(guessed)
  const count = Number(/\d+/.exec((await confirm.textContent()) ?? '')?.[0])
  expect(count).toBeGreaterThan(0)
  expect(await one(theirs)).toEqual(before)
  await expectSoundPages(browser, administrator, [new URL(page.url()).pathname, '/admin/redirects'])

  await page.getByRole('link', { name: /^นำเข้าไม่ได้ \d+$/ }).click()
  await expect(page.getByText('ไม่มีรหัสข้อ').first()).toBeVisible()
  await page.getByRole('button', { name: /^ยืนยันนำเข้า \d+ แถว$/ }).click()
  await expect(page.getByText(/เป็นร่างใหม่ \d+ แถว/)).toBeVisible({ timeout: 60_000 })
  const after = await one<{ count: number }>(theirs)
  expect(after.count - before.count).toBe(count)
  expect(faults).toEqual([])
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('an old address leads on, and one that is gone says why, in both languages', async ({
    page,
    request,
  }) => {
    const led = await request.get('/website/?p=34400', { maxRedirects: 0 })
    expect([led.status(), led.headers().location]).toEqual([
      301,
      expect.stringMatching(/^\/evidence\/[0-9a-z]{8}$/),
    ])
    await page.goto('/website/?p=34400')
    await expect(page).toHaveURL(/\/evidence\/[0-9a-z]{8}$/)

    const gone = await page.goto('/wp-content/uploads/2023/05/O12.pdf')
    expect(gone?.status()).toBe(410)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('หน้านี้ไม่มีแล้ว')
    await expect(page.getByText('ไฟล์ของเว็บไซต์เดิมย้ายมาไว้ในหน้าหลักฐานของแต่ละข้อแล้ว')).toBeVisible()
    await page.getByRole('link', { name: 'English' }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is gone')
    await expect(
      page.getByText('Files of the former website are now with the evidence of each item'),
    ).toBeVisible()
    expect((await request.get('/no/such/old/page')).status()).toBe(404)
  })
})
