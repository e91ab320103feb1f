import { expect, test } from '@playwright/test'
import { one } from '#tests/support/portal.ts'
import { signInAs } from '#tests/support/sign-in.ts'

const origin = () => process.env.BASE_URL!

test('what will be published by itself says when, wherever it is listed', async ({ browser }) => {
  const { evidence_id, number, title, item_code, email } = await one<{
    evidence_id: string
    number: number
    title: string
    item_code: string
    email: string
  }>(
    `SELECT r.evidence_id, r.number, r.title, i.item_code, u.email FROM publishing_times p
      JOIN revisions r ON r.id = p.revision_id JOIN revision_items i ON i.revision_id = r.id
      JOIN evidence e ON e.id = r.evidence_id JOIN memberships m ON m.work_group_id = e.work_group_id AND m.role = 'contributor'
      JOIN users u ON u.id = m.user_id WHERE p.state = 'waiting' AND u.email LIKE '%@demo.example' ORDER BY p.publish_at LIMIT 1`,
  )
  const context = await browser.newContext()
  await signInAs(context, origin(), email)
  const page = await context.newPage()
  const chip = page.locator('.chip', { hasText: 'จะเผยแพร่' })
  for (const address of [
    '/admin?list=waiting',
    `/admin/evidence?q=${encodeURIComponent(title)}`,
    `/admin/items/2568/${item_code}`,
  ]) {
    await page.goto(address)
    await expect(chip.first(), address).toBeVisible()
  }
  await page.goto(`/admin/evidence/${evidence_id}/revisions/${number}`)
  await expect(page.getByText('จะเผยแพร่เองเมื่อ')).toBeVisible()
  await context.close()

  const decides = await browser.newContext()
  await signInAs(decides, origin(), 'publisher@demo.example')
  const desk = await decides.newPage()
  for (const address of ['/admin', `/admin/review?item=${item_code}`]) {
    await desk.goto(address)
    await expect(
      desk
        .locator('main')
        .getByText(/จะเผยแพร่/)
        .first(),
      address,
    ).toBeVisible()
  }
  await desk.goto(`/admin/evidence/${evidence_id}`)
  await expect(desk.getByText('กำหนดเวลาเผยแพร่ไว้ 1 เรื่อง')).toBeVisible()
  await decides.close()
})
