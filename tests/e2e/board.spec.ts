import { readFileSync } from 'node:fs'
import * as XLSX from '@e965/xlsx'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { signInAs } from '#tests/support/sign-in.ts'

async function signedIn(browser: Browser, email: string): Promise<Page> {
  const context = await browser.newContext()
  await signInAs(context, process.env.BASE_URL!, email)
  return context.newPage()
}

const codes = (page: Page) => page.locator('.board tbody th[scope="row"] .code').allInnerTexts()
const codeColumn = 'รหัสข้อ'
const riskColumn = 'คะแนนเสี่ยง (จาก 100)'
const parts = (page: Page) => page.locator('.board .board-part')

test('a director asks the board by keyboard, and the address is what was asked', async ({ browser }) => {
  const page = await signedIn(browser, 'director@demo.example')
  await page.goto('/admin')
  await page.getByRole('link', { name: 'กระดาน', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('กระดานงาน ปีงบประมาณ 2568')
  expect(await parts(page).count()).toBeGreaterThan(3)
  await expect(page.getByRole('img', { name: /^คะแนน 40\.00 จาก 100: ได้แล้ว \d/ })).toBeVisible()

  await page.getByLabel('ถึงไหนแล้ว').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.getByLabel('ค้นหา').press('Enter')
  await page.waitForURL(/stage=draft/)
  const drafts = await codes(page)
  expect(drafts.length).toBeGreaterThan(0)
  await expect(page.locator('.board .chip').first()).toHaveText('ร่าง')

  await page.getByRole('link', { name: 'ตามตัวชี้วัดย่อย' }).press('Enter')
  await page.waitForURL(/by=subIndicator/)
  expect(page.url()).toContain('stage=draft')
  await expect(page.getByLabel('ถึงไหนแล้ว')).toHaveValue('draft')
  expect((await codes(page)).sort()).toEqual(drafts.sort())

  // Who is sent the address sees the same.
  const again = await signedIn(browser, 'publisher@demo.example')
  await again.goto(page.url())
  expect((await codes(again)).sort()).toEqual(drafts.sort())
})

test('what is exported is what the list shows: CSV and a workbook with figures', async ({ browser }) => {
  const page = await signedIn(browser, 'director@demo.example')
  await page.goto('/admin/board?by=none&only=risk&sort=points')
  const listed = await codes(page)
  const saved = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name, exact: true }).click(),
    ])
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
  }
  const csv = await saved('ส่งออก CSV')
  expect(csv.name).toBe('board-2568.csv')
  const lines: Record<string, string>[] = parse(csv.bytes, { columns: true, bom: true })
  expect(lines.map((line) => line[codeColumn]).slice(0, listed.length)).toEqual(listed)

  const workbook = await saved('ส่งออก XLSX')
  expect(workbook.name).toBe('board-2568.xlsx')
  const book = XLSX.read(workbook.bytes)
  const rows = XLSX.utils.sheet_to_json<Record<string, string | number>>(book.Sheets[book.SheetNames[0]!]!)
  expect(rows.map((row) => row[codeColumn])).toEqual(lines.map((line) => line[codeColumn]))
  const risk = rows.map((row) => row[riskColumn])
  expect(risk.every((points) => typeof points === 'number' && points > 0)).toBe(true)
  expect(risk).toEqual([...risk].sort((a, b) => Number(b) - Number(a)))
})

test('a head sees the items of the own group alone', async ({ browser }) => {
  const office = await signedIn(browser, 'director@demo.example')
  await office.goto('/admin/board?by=none')
  const page = await signedIn(browser, 'legal.head@demo.example')
  await page.goto('/admin/board')
  await expect(page.getByText('เฉพาะข้อที่มอบหมายให้กลุ่มงานของท่าน')).toBeVisible()
  expect((await codes(page)).length).toBeLessThan((await codes(office)).length)
})

test('a citizen reads how many items are shown whole, and since when, and nothing of what is being written', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  for (const [prefix, see, heading] of [
    ['', 'ดูความคืบหน้าวันต่อวัน', 'ความคืบหน้า ปีงบประมาณ 2568'],
    ['/en', 'See the progress day by day', 'Progress of fiscal year 2568'],
  ] as const) {
    await page.goto(`${prefix}/ita/2568`)
    await page.getByRole('link', { name: see }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
    await expect(
      page.getByRole('img', { name: /^(จำนวนข้อที่เปิดเผยครบ|Items shown whole): .*28/ }),
    ).toBeVisible()
    const last = page.getByRole('table').getByRole('row').last()
    const told = Number(await last.getByRole('cell').first().textContent())
    expect(told).toBeGreaterThan(0)
    expect(await page.locator('main').textContent()).not.toMatch(/ร่าง|รอตรวจ|เสี่ยง|draft|risk/i)
  }
  expect((await page.goto('/ita/2567/progress'))?.status()).toBe(404)
})
