import { expect, test } from '@playwright/test'
import { one } from '#tests/support/portal.ts'
import { signInAs } from '#tests/support/sign-in.ts'
import { administrator, inLanguage, origin, watch } from '#tests/support/staff-pages.ts'

test.describe.configure({ timeout: 180_000 })

test('the life of one object is a click from its page, in plain sentences, by day, and as a file', async ({
  page,
  context,
}) => {
  const faults = watch(page)
  const evidence = await one<{ id: string; title: string; day: string }>(
    `SELECT p.evidence_id AS id, p.title, to_char(p.published_at AT TIME ZONE 'Asia/Bangkok', 'FMDD/FMMM/') ||
        (extract(year FROM p.published_at AT TIME ZONE 'Asia/Bangkok') + 543) AS day
      FROM publications p WHERE p.kind = 'evidence' AND p.state = 'current' ORDER BY p.published_at LIMIT 1`,
  )
  await signInAs(context, origin(), administrator)
  await page.goto(`/admin/evidence/${evidence.id}`)
  await page.getByRole('link', { name: 'ประวัติทั้งหมดของรายการนี้' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('ประวัติของ')
  const rows = page.locator('.records tbody tr')
  await expect(rows.filter({ hasText: `เริ่มหลักฐาน ${evidence.title}` })).toHaveCount(1)
  await expect(rows.filter({ hasText: `เผยแพร่ ${evidence.title}` })).toHaveCount(1)

  await page.getByLabel('ตั้งแต่วันที่').fill('เมื่อวาน')
  await page.getByRole('button', { name: 'แสดงผล' }).click()
  await expect(page.getByLabel('ตั้งแต่วันที่')).toHaveValue('เมื่อวาน')
  await expect(page.locator('#filter-from-error')).toBeVisible()
  await page.getByLabel('ตั้งแต่วันที่').fill(evidence.day)
  await page.getByLabel('ถึงวันที่').fill(evidence.day)
  await page.getByRole('button', { name: 'แสดงผล' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('ประวัติของ')
  await expect(rows.filter({ hasText: `เผยแพร่ ${evidence.title}` })).toHaveCount(1)
  await expect(rows.filter({ hasText: 'เริ่มหลักฐาน' })).toHaveCount(0)

  const href = await page.getByRole('link', { name: /CSV/ }).getAttribute('href')
  const csv = await (await context.request.get(href!)).text()
  expect(csv).toContain(`เผยแพร่ ${evidence.title}`)
  expect(csv).not.toContain('เริ่มหลักฐาน')
  expect(faults).toEqual([])
})

test('the page says up to which line the history is proved, and proves the rest on demand', async ({
  page,
  context,
}) => {
  await inLanguage(context, 'en')
  await signInAs(context, origin(), administrator)
  await page.goto('/admin/audit')
  await page.getByRole('button', { name: 'Check now' }).click()
  const told = page.getByText(/^Verified up to line [\d,]+ of [\d,]+,/)
  await expect(told).toBeVisible()
  await expect
    .poll(async () => {
      const [verified, rows] = (await told.textContent())!.match(/[\d,]+/g)!
      return Number(verified!.replaceAll(',', '')) <= Number(rows!.replaceAll(',', ''))
    })
    .toBe(true)
  await expect(page.getByText('Whole and unchanged')).toBeVisible()
})
