import { randomUUID } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { attachedFile, realPdf } from '#tests/support/main-job.ts'
import { one } from '#tests/support/portal.ts'
import { signInAs } from '#tests/support/sign-in.ts'

const origin = () => process.env.BASE_URL!

async function signedIn(browser: Browser, email: string, more: object = {}): Promise<Page> {
  const context = await browser.newContext(more)
  await signInAs(context, origin(), email)
  return context.newPage()
}

/** Somebody who came today and is in no group yet. */
async function newcomer(): Promise<{ id: string; email: string }> {
  const email = `newcomer.${randomUUID()}@demo.example`
  const { id } = await one<{ id: string }>(
    `INSERT INTO users (id, email, name, password_hash) VALUES (gen_random_uuid(), $1, 'ครูธุรการคนใหม่', 'unused') RETURNING id`,
    [email],
  )
  return { id, email }
}

/** The same, who joined as a contributor of the group that leads an item nobody has begun. */
async function newContributor(): Promise<{ email: string; itemCode: string }> {
  const item = await one<{ work_group_id: string; item_code: string }>(
    `SELECT a.work_group_id, a.item_code FROM assignments a JOIN cycles c USING (fiscal_year)
      WHERE c.state = 'running' AND a.kind = 'lead' AND NOT EXISTS (SELECT 1 FROM revision_items r
        WHERE (r.fiscal_year, r.item_code) = (a.fiscal_year, a.item_code))
      ORDER BY length(a.item_code), a.item_code LIMIT 1`,
  )
  const { id, email } = await newcomer()
  await one(
    `INSERT INTO memberships (user_id, work_group_id, role) VALUES ($1, $2, 'contributor') RETURNING user_id`,
    [id, item.work_group_id],
  )
  return { email, itemCode: item.item_code }
}

test('who comes for the first time submits evidence by three steps, and is told what happens then', async ({
  browser,
}) => {
  test.setTimeout(150_000)
  const { email } = await newContributor()
  const page = await signedIn(browser, email, { viewport: { width: 390, height: 800 } })
  await page.goto('/admin')
  await expect(page.getByRole('heading', { name: 'ส่งหลักฐานชิ้นแรกใน 3 ขั้น' })).toBeVisible()
  const now = page.locator('.first-steps > [aria-current="step"]')
  await expect(now).toContainText('เลือกข้อ')
  await now.getByRole('button', { name: /^เริ่มทำ O\d+$/ }).click()
  await page.waitForURL(/\/revisions\/1/)
  const editor = new URL(page.url()).pathname
  const file = realPdf('ชิ้นแรก')

  await page.goto('/admin')
  await expect(now).toContainText('แนบไฟล์')
  await now.getByRole('link').click()
  await page.waitForURL(`**${editor}#files`)
  await page.locator('#files').setInputFiles([file])
  await expect(attachedFile(page, file.name)).toBeVisible()
  for (const place of await page.getByLabel('แสดงที่', { exact: true }).all()) {
    await place.selectOption({ label: file.name })
  }
  await page.getByLabel('สรุปเป็นภาษาง่าย').fill('เอกสารชิ้นแรกที่ส่งเข้าระบบ')
  await page.getByRole('button', { name: 'บันทึก', exact: true }).click()
  await expect(page.getByText(/^บันทึกแล้ว/).first()).toBeVisible()

  await page.goto('/admin')
  await expect(now).toContainText('เสนอตรวจ')
  await now.getByRole('link').click()
  await page.waitForURL(`**${editor}`)
  await page.getByRole('button', { name: 'บันทึกและเสนอตรวจ' }).click()
  await expect(page.getByText('เสนอตรวจแล้ว ผู้ตรวจจะเห็น')).toBeVisible()

  await page.goto('/admin')
  await expect(page.getByRole('heading', { name: 'เสนอตรวจชิ้นแรกแล้ว' })).toBeVisible()
  await page.getByRole('button', { name: 'ปิดคำแนะนำ' }).click()
  await expect(page.locator('.first-steps')).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('.first-steps')).toHaveCount(0)
})

test('who has no group yet is told what to do and whom to ask', async ({ browser }) => {
  const { email } = await newcomer()
  const page = await signedIn(browser, email)
  await page.goto('/admin')
  await expect(page.getByRole('heading', { name: 'บัญชีนี้ยังไม่อยู่ในกลุ่มงานใด' })).toBeVisible()
  await expect(page.getByText('ผู้ดูแลระบบ กลุ่ม DLICT')).toBeVisible()
})

test('what came back shows its words, and one key leads from the list to the remark', async ({ browser }) => {
  const { email, body, id } = await one<{ email: string; body: string; id: string }>(
    `SELECT u.email, m.body, m.id FROM remarks m JOIN revisions r ON r.id = m.revision_id AND r.state = 'returned'
      JOIN revision_items ri ON ri.revision_id = r.id JOIN cycles c ON c.fiscal_year = ri.fiscal_year AND c.state = 'running'
      JOIN evidence e ON e.id = r.evidence_id JOIN memberships p ON p.work_group_id = e.work_group_id AND p.role = 'contributor'
      JOIN users u ON u.id = p.user_id WHERE m.kind = 'return_reason' ORDER BY m.created_at LIMIT 1`,
  )
  const page = await signedIn(browser, email)
  await page.goto('/admin')
  const first = page.locator('.first-task')
  await expect(first).toContainText('เริ่มที่นี่')
  await expect(first).toContainText(body.replace(/\s+/g, ' ').slice(0, 40))
  await expect(first).toContainText('ส่งกลับโดย')
  const go = first.getByRole('link', { name: /^แก้ตามที่ขอ/ })
  for (
    let presses = 0;
    presses < 60 && !(await go.evaluate((link) => link === document.activeElement));
    presses++
  )
    await page.keyboard.press('Tab')
  await expect(go).toBeFocused()
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/revisions/*#remark-${id}`)
  await expect(page.locator(`#remark-${id}`)).toContainText(body.slice(0, 40))
})

test('who publishes finds what waits, the longest first, with a button that opens it', async ({
  browser,
}) => {
  const page = await signedIn(browser, 'publisher@demo.example')
  await page.goto('/admin')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('รอท่านตัดสินใจ')
  const first = page.locator('.first-task')
  await expect(first).toContainText('ตั้งแต่')
  await first.getByRole('link', { name: /^(ตรวจ|อ่านและเผยแพร่|ตรวจย้อนหลัง)/ }).click()
  await page.waitForURL(/\/admin\/evidence\/[0-9a-z]{8}\/revisions\/\d+/)
})

test('an item of another group is found by its code, with whose it is', async ({ browser }) => {
  const { item_code, name_th } = await one<{ item_code: string; name_th: string }>(
    `SELECT a.item_code, g.name_th FROM assignments a JOIN cycles c USING (fiscal_year) JOIN work_groups g ON g.id = a.work_group_id
      WHERE c.state = 'running' AND a.kind = 'lead' AND NOT EXISTS (SELECT 1 FROM assignments mine
        JOIN memberships m ON m.work_group_id = mine.work_group_id JOIN users u ON u.id = m.user_id
        WHERE (mine.fiscal_year, mine.item_code) = (a.fiscal_year, a.item_code) AND u.email = 'finance.staff@demo.example')
      ORDER BY a.item_code LIMIT 1`,
  )
  const page = await signedIn(browser, 'finance.staff@demo.example')
  await page.goto('/admin/items')
  await page.getByLabel('ค้นหา').fill(`ข้อ ${item_code.slice(1)}`)
  await page.getByLabel('ค้นหา').press('Enter')
  const found = page.getByRole('region', { name: 'ของกลุ่มอื่น 1 ข้อ' })
  await expect(found).toContainText(item_code)
  await expect(found).toContainText(name_th)
  await found.getByRole('link', { name: /^ดูหน้าประชาชน/ }).click()
  await page.waitForURL(`**/ita/2568/${item_code}`)
})

test('help stands on the page of the item, and says how sure it is', async ({ browser }) => {
  const page = await signedIn(browser, 'coordinator@demo.example')
  await page.goto('/admin/items/2568/O4')
  await expect(page.getByRole('heading', { name: 'ทำข้อนี้ให้ครบ' })).toBeVisible()
  await expect(page.getByText('เราเขียนขึ้นให้เห็นภาพ ไม่ใช่แบบทางการ')).toBeVisible()
  await page.getByText('ที่มาและความแน่ใจ').click()
  await expect(page.getByText(/ยังไม่ได้ตรวจกับคู่มือ หากคู่มือของปีต่างไป/)).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
})
