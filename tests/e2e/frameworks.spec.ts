import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { signInAs } from '../support/sign-in.ts'

const list = 'prisma/seed/frameworks/2569.json'

test('the list of a year is imported, mended, compared with last year and made an edition', async ({
  page,
  context,
  baseURL,
}) => {
  await signInAs(context, baseURL!, 'administrator@demo.example')
  await page.goto('/admin/frameworks')
  const file = JSON.parse(await readFile(list, 'utf8'))
  const choose = page.getByLabel('ไฟล์รายการของปี (JSON, XLSX หรือ CSV)')

  await test.step('a file that is none is refused with every fault at its place, and nothing changes', async () => {
    const broken = { ...file, fiscal_year_be: 2571, items: [{ ...file.items[0], title_th: '' }] }
    await choose.setInputFiles({
      name: '2571.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(broken)),
    })
    await expect(page.getByRole('alert').filter({ hasText: 'อ่านไฟล์นี้' })).toContainText('O1 · title_th')
    await page.reload()
    await expect(page.getByRole('link', { name: 'ปีงบประมาณ 2571' })).toHaveCount(0)
  })

  await test.step('one whose topics are not known opens as a draft that says what is missing', async () => {
    const next = JSON.stringify({
      ...file,
      fiscal_year_be: 2571,
      fiscal_year_ce: 2028,
      fiscal_year_range: { start: '2027-10-01', end: '2028-09-30' },
      items: file.items.map((item: { code: string }) => ({
        ...item,
        data_period: {
          ...(item as { data_period?: object }).data_period,
          fiscal_year_be: null,
          relation: 'none',
        },
        ...(item.code === 'O3' ? { topic: 'never_heard_of' } : {}),
      })),
    })
    await choose.setInputFiles({ name: '2571.json', mimeType: 'application/json', buffer: Buffer.from(next) })
    await page.waitForURL('**/admin/frameworks/2571')
    await expect(page.getByText('ยังรับเป็นฉบับไม่ได้ ต้องแก้ 1 จุด')).toBeVisible()
    await page.getByRole('link', { name: 'O3 · topic' }).click()
  })

  await test.step('the item is mended, a new one added, and the numbers follow', async () => {
    await page.getByLabel('หัวข้อร่วม').selectOption({ label: 'Contact information' })
    await page.getByRole('button', { name: 'บันทึก' }).click()
    await page.waitForURL('**/admin/frameworks/2571')
    await expect(page.getByText('ร่างนี้ครบถ้วน รับเป็นฉบับใหม่ได้')).toBeVisible()
    await page.getByRole('link', { name: 'เพิ่มข้อใน 9.1' }).click()
    await page.getByLabel('ชื่อภาษาไทย').fill('อาหารกลางวัน')
    await page.getByRole('button', { name: 'บันทึก' }).click()
    await expect(page.locator('[data-form-message]')).toBeFocused()
    await expect(page.getByLabel('ชื่อภาษาไทย')).toHaveValue('อาหารกลางวัน')
    await page.getByLabel('ชื่อภาษาอังกฤษ').fill('School lunch')
    await page.getByLabel('องค์ประกอบด้านข้อมูล').fill('เมนู\nงบประมาณ')
    await page.getByText('หัวข้อที่ไม่เคยมีมาก่อน').click()
    await page.getByLabel('รหัสหัวข้อใหม่').fill('school_lunch')
    await page.getByLabel('ชื่อหัวข้อใหม่ (อังกฤษ)').fill('School lunch')
    await page.getByLabel('PDF').check()
    await page.getByLabel('กลุ่มอำนวยการ').check()
    await page.getByLabel('แหล่งอ้างอิง').fill('คู่มือ ITA 2571 หน้า 5')
    await page.getByRole('button', { name: 'บันทึก' }).click()
    await page.waitForURL('**/admin/frameworks/2571')
    await expect(page.getByRole('link', { name: 'O5 อาหารกลางวัน' })).toBeVisible()
  })

  await test.step('it becomes an edition, which no cycle stands on yet', async () => {
    await page.getByText('รับร่างนี้เป็นฉบับใหม่…').click()
    await page.getByRole('button', { name: 'รับเป็นฉบับใหม่' }).click()
    await page.waitForURL('**/admin/frameworks')
    const row = page.getByRole('row', { name: /ปีงบประมาณ 2571/ })
    await expect(row).toContainText('27 ข้อ')
    await expect(row).toContainText('ยังไม่มีรอบใดใช้')
  })
})
