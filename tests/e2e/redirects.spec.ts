import { expect, test } from '@playwright/test'
import { asThaiBytes } from '#tests/support/old-site-sheet.ts'
import { one } from '#tests/support/portal.ts'
import { signInAs } from '#tests/support/sign-in.ts'
import { expectSoundPages, watchFaults } from '#tests/support/sound-page.ts'

const administrator = 'administrator@demo.example'

test('old addresses come from a table: looked at, corrected, confirmed, and sent again without doubles', async ({
  browser,
  page,
  context,
  request,
}) => {
  test.setTimeout(300_000)
  const faults = watchFaults(page)
  await signInAs(context, process.env.BASE_URL!, administrator)
  const mark = `/brought-${Date.now()}`
  const sheet = {
    name: 'ที่อยู่เดิม.csv',
    mimeType: 'text/csv',
    buffer: asThaiBytes([
      ['ที่อยู่เดิม', 'ปลายทาง', 'เหตุผลภาษาไทย', 'หมายเหตุ'],
      [`${mark}/แผน.pdf`, '/ita/2568', '', 'ส่งเป็นหลักฐาน O12 ปี 2566'],
      [`${mark}/gone/*`, '', 'ยกเลิกคู่มือฉบับนี้แล้ว', ''],
      [`${mark}/out`, 'https://www.obec.go.th/archives/1', '', ''],
      [`${mark}/nothing`, '', '', ''],
    ]),
  }
  const added = () =>
    one<{ count: number }>(`SELECT count(*)::int AS count FROM redirects WHERE path LIKE $1`, [`${mark}%`])

  await page.goto('/admin/redirects')
  await page.getByRole('link', { name: 'นำเข้าจากตาราง' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('นำเข้าที่อยู่เดิมจากตาราง')
  const choose = page.getByLabel('ตาราง (XLSX หรือ CSV)')
  await expect(choose).toBeEnabled()
  await choose.setInputFiles(sheet)
  const row = (number: string) =>
    page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: number, exact: true }) })
  await expect(row('2')).toContainText('จะเพิ่ม')
  await expect(row('3')).toContainText('ยกเลิกคู่มือฉบับนี้แล้ว')
  await expect(row('4')).toContainText('ปลายทางอยู่เว็บไซต์อื่น')
  await expect(row('5')).toContainText('บอกเหตุผลเป็นภาษาไทยว่าทำไมจึงไม่มีแล้ว')
  expect(await added()).toEqual({ count: 0 })

  await page.getByLabel(/ตั้งใจพาไปเว็บไซต์อื่น/).check()
  await expect(row('4')).toContainText('จะเพิ่ม')
  await page.getByRole('button', { name: 'นำเข้าไม่ได้ 1' }).click()
  await expect(row('2')).toHaveCount(0)
  await expect(row('5')).toBeVisible()
  await page.getByRole('button', { name: 'เพิ่มที่อยู่เดิม 3 แถว' }).click()
  await expect(page.getByText('เพิ่มที่อยู่เดิมแล้ว 3 แถว')).toBeVisible({ timeout: 30_000 })
  expect(await added()).toEqual({ count: 3 })

  const led = await request.get(`${mark}/แผน.pdf`, { maxRedirects: 0 })
  expect([led.status(), led.headers().location]).toEqual([301, '/ita/2568'])
  expect((await request.get(`${mark}/gone/1`)).status()).toBe(410)

  await choose.setInputFiles(sheet)
  await expect(row('2')).toContainText('มีอยู่แล้ว')
  await expect(page.getByText('ไม่มีแถวที่จะเพิ่ม')).toBeVisible()
  expect(faults).toEqual([])
  await choose.setInputFiles({
    name: 'รูป.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n'),
  })
  await expect(page.getByRole('alert').filter({ hasText: 'ไม่ใช่ตาราง' })).toBeVisible()
  expect(await added()).toEqual({ count: 3 })
  await expectSoundPages(browser, administrator, ['/admin/redirects/import'])
})
