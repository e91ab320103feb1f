import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { hostile, whatCameAlive } from '#tests/support/hostile-texts.ts'
import { one } from '#tests/support/portal.ts'
import { signInAs } from '#tests/support/sign-in.ts'
import { expectSoundPages, watchFaults } from '#tests/support/sound-page.ts'

const origin = () => process.env.BASE_URL!
const published = () =>
  one<{ id: string; url: string; email: string; title: string }>(
    `SELECT p.evidence_id AS id, l.url, p.title, (SELECT u.email FROM memberships m JOIN users u ON u.id = m.user_id
        WHERE m.work_group_id = p.work_group_id AND m.role = 'contributor' ORDER BY u.email LIMIT 1) AS email
       FROM publications p JOIN publication_links l ON l.publication_id = p.id
      WHERE p.state = 'current' AND l.url = 'https://survey.example/form/2568' LIMIT 1`,
  )

test('a reader without script reports a link; the group finds it in my work, answers, and it is gone', async ({
  browser,
  page,
  context,
}) => {
  const { id, url, email } = await published()
  const reader = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  })
  const public_ = await reader.newPage()
  await public_.goto(`/evidence/${id}`)
  await public_.getByRole('link', { name: 'แจ้งลิงก์เสีย' }).click()
  await expect(public_.getByRole('heading', { level: 1 })).toHaveText('แจ้งลิงก์เสีย')
  await expect(public_.getByLabel('เว้นช่องนี้ว่างไว้')).not.toBeInViewport()
  const text = `ขึ้นว่าระบบขัดข้อง ${Date.now()} ${hostile('report.text')}`
  await public_.locator(`input[name="about"][value="${url}"]`).check()
  await public_.locator('textarea[name="text"]').fill(text)
  await public_.getByRole('button', { name: 'ส่งให้สำนักงาน' }).click()
  await expect(public_).toHaveURL(new RegExp(`/evidence/${id}/report\\?sent=1$`))
  await expect(public_.getByRole('heading', { level: 1 })).toHaveText('ขอบคุณ สำนักงานได้รับแจ้งแล้ว')
  await reader.close()

  const faults = watchFaults(page)
  await signInAs(context, origin(), email)
  await page.goto('/admin?tier=mend')
  const report = await one<{ id: string }>(
    'SELECT id::text FROM link_reports WHERE evidence_id = $1 AND address = $2 AND settled_at IS NULL',
    [id, url],
  )
  const task = page.locator(`a[href="/admin/links/reports/${report.id}"]`)
  await task.first().click()
  await page.waitForURL(`**/admin/links/reports/${report.id}`)
  await expect(page.getByText(text)).toBeVisible()
  // React gives a form that waits for it an address that only throws.
  const alive = (await whatCameAlive(page)).filter((what) => !what.includes('A React form was unexpectedly'))
  expect(alive).toEqual([])
  await page.getByRole('radio', { name: 'เปิดดูแล้วใช้ได้' }).check()
  await page.getByLabel('หมายเหตุ').fill('เปิดได้แล้วตั้งแต่เช้า')
  await page.getByRole('button', { name: 'บันทึกคำตอบ' }).click()
  await expect(page.getByText('“เปิดได้แล้วตั้งแต่เช้า”')).toBeVisible()
  await page.goto('/admin?tier=mend')
  await expect(task).toHaveCount(0)
  await page.goto('/admin/links/reports?state=settled')
  await expect(page.locator(`a[href="/admin/links/reports/${report.id}"]`)).toBeVisible()
  const csv = await (await page.request.get('/admin/links/reports/export')).text()
  expect(csv).toContain('เปิดได้แล้วตั้งแต่เช้า')
  expect(faults).toEqual([])
})

test('what a reader forgot is said in a page that keeps what was typed and runs nothing of it', async ({
  browser,
}) => {
  const { id } = await published()
  for (const [prefix, sentence] of [
    ['', 'กรุณาเลือกว่าลิงก์หรือไฟล์ใดเปิดไม่ได้'],
    ['/en', 'Please choose which link or file does not open'],
  ] as const) {
    const reader = await browser.newContext({ viewport: { width: 390, height: 844 } })
    const page = await reader.newPage()
    await page.goto(`${prefix}/evidence/${id}/report`)
    const typed = hostile('report.again')
    await page.locator('textarea[name="text"]').fill(typed)
    // A browser without these checks of its own, or a page that has changed meanwhile.
    await page.locator('main form').evaluate((form: HTMLFormElement) => {
      form.noValidate = true
    })
    const answered = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.locator('main form button').click()
    const answer = await answered
    expect(answer.status()).toBe(422)
    expect(answer.headers()['cache-control']).toBe('no-store')
    await expect(page.getByRole('alert')).toBeVisible()
    await expect(page.locator('main fieldset .error')).toContainText(sentence)
    await expect(page.locator('textarea[name="text"]')).toHaveValue(typed)
    expect(await whatCameAlive(page)).toEqual([])
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0]?.html}`)).toEqual([])
    await reader.close()
  }
})

test('nobody sends it from another site', async ({ request }) => {
  const { id, url } = await published()
  const sent = await request.post(`/evidence/${id}/report`, {
    form: { about: url, text: '' },
    headers: { origin: 'https://evil.example' },
  })
  expect(sent.status()).toBe(403)
})

test('the pages are sound in both languages, on a phone and on a desk', async ({ browser }) => {
  test.setTimeout(600_000)
  const { id } = await one<{ id: string }>('SELECT id::text FROM link_reports ORDER BY first_at LIMIT 1')
  await expectSoundPages(browser, 'administrator@demo.example', [
    '/admin/links/reports',
    `/admin/links/reports/${id}`,
  ])
})
