import { expect, test } from '@playwright/test'
import { one } from '#tests/support/portal.ts'
import { signInAs } from '#tests/support/sign-in.ts'
import { expectSoundPages, watchFaults } from '#tests/support/sound-page.ts'

const administrator = 'administrator@demo.example'
const origin = () => process.env.BASE_URL!

const targetOf = (verdict: string) =>
  one<{ id: string; email: string; evidence_id: string }>(
    `SELECT t.id::text AS id, p.evidence_id, (SELECT u.email FROM memberships m JOIN users u ON u.id = m.user_id
        WHERE m.work_group_id = p.work_group_id AND m.role = 'contributor' ORDER BY u.email LIMIT 1) AS email
       FROM link_targets t JOIN link_uses l ON l.target_id = t.id JOIN publications p ON p.id = l.publication_id
      WHERE t.host LIKE '%.example' AND t.verdict::text = $1 LIMIT 1`,
    [verdict],
  )

test('an administrator finds the broken links first, narrows the list and takes it home', async ({
  page,
  context,
}) => {
  const faults = watchFaults(page)
  await signInAs(context, origin(), administrator)
  await page.goto('/admin/links')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('ลิงก์และไฟล์ที่เผยแพร่')
  const rows = page.locator('table.records tbody tr')
  await expect(rows.first()).toContainText('เสีย')
  await page.locator('select[name="verdict"]').selectOption('taken_over')
  await page.getByRole('button', { name: 'ใช้ตัวกรอง' }).or(page.locator('search button')).first().click()
  await expect(page).toHaveURL(/verdict=taken_over/)
  await expect(rows).toHaveCount(1)
  await expect(rows.first()).toContainText('สล็อตเว็บตรง')
  const answer = await page.request.get('/admin/links/export?verdict=taken_over')
  expect(answer.headers()['content-type']).toContain('text/csv')
  expect((await answer.text()).trim().split('\n')).toHaveLength(2)
  await page.goto('/admin/links?q=nothing-like-this')
  await expect(page.locator('main')).toContainText('ล้างตัวกรอง')
  expect(faults).toEqual([])
})

test('a group finds its broken link in my work, and lets it stand with a reason until a day', async ({
  page,
  context,
}) => {
  const { id, email } = await targetOf('gone')
  await signInAs(context, origin(), email)
  await page.goto('/admin?tier=mend')
  const link = page.locator(`a[href="/admin/links/${id}"]`).first()
  await expect(link).toBeVisible()
  await link.click()
  await expect(page.getByRole('heading', { level: 2, name: 'ไม่มีแล้ว' })).toBeVisible()
  const form = page.locator('form', { has: page.locator('input[name="untilOn"]') })
  await form.locator('input[name="reason"]').fill('เว็บไซต์ใหม่เปิดเดือนหน้า')
  await form.locator('input[name="untilOn"]').fill('ไม่ใช่วัน')
  await form.getByRole('button').click()
  await expect(form.locator('input[name="untilOn"]')).toHaveAttribute('aria-invalid', 'true')
  await expect(form.locator('input[name="reason"]')).toHaveValue('เว็บไซต์ใหม่เปิดเดือนหน้า')
  const day = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
  await form.locator('input[name="untilOn"]').fill(day)
  await form.getByRole('button').click()
  await expect(page.getByText('“เว็บไซต์ใหม่เปิดเดือนหน้า”')).toBeVisible()
  await page.goto('/admin?tier=mend')
  await expect(page.locator(`a[href="/admin/links/${id}"]`)).toHaveCount(0)
})

test('what has moved is replaced in one click: a new draft with the new address under the cursor', async ({
  page,
  context,
}) => {
  const { id, email, evidence_id } = await targetOf('moved')
  await signInAs(context, origin(), email)
  await page.goto(`/admin/links/${id}`)
  await page.getByRole('button', { name: /แก้ลิงก์ใน/ }).click()
  await expect(page).toHaveURL(new RegExp(`/admin/evidence/${evidence_id}/revisions/\\d+#link-`))
  await expect(page.locator('input[id^="link-"][id$="-url"]:focus')).toHaveValue(
    'https://school.example/services/transfer',
  )
  await page.goto(`/evidence/${evidence_id}`)
  await expect(page.locator('a[href="https://school.example/forms/transfer"]').first()).toBeVisible()
})

test('the pages are sound in both languages, on a phone and on a desk', async ({ browser }) => {
  test.slow()
  const { id } = await targetOf('taken_over')
  await expectSoundPages(browser, administrator, ['/admin/links', `/admin/links/${id}`])
})
