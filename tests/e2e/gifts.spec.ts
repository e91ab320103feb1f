import { expect, test } from '@playwright/test'
import { one } from '#tests/support/portal.ts'
import { signInAs } from '#tests/support/sign-in.ts'
import { expectSound } from '#tests/support/sound.ts'

// No Gift Policy, its register, its reports, and the blessings that come instead.

test.describe.configure({ timeout: 300_000 })

for (const [width, prefix] of [
  [320, ''],
  [1280, '/en'],
] as const)
  test(`policy, reports and wall at ${width} px`, async ({ page, request }) => {
    await page.setViewportSize({ width, height: 900 })
    for (const path of [
      '/integrity/no-gift-policy',
      '/integrity/no-gift-policy/2565',
      '/integrity/gift-reports/2565',
      '/integrity/gift-reports/2568',
      '/integrity/blessings',
      '/integrity/blessings/new',
    ]) {
      await page.goto(prefix + path)
      await expect(page.locator('h1')).toBeVisible()
      await expectSound(page)
    }
    const book = await request.get('/integrity/gift-reports/2568/report.xlsx')
    expect(book.headers()['content-type']).toContain('spreadsheetml')
    expect((await book.body()).subarray(0, 2).toString()).toBe('PK')
    expect(await (await request.get('/integrity/gift-reports/2568/figures.csv')).text()).toContain('ภาคเอกชน')
  })

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })
  test('a blessing is sent, and is nowhere before it is read', async ({ page, request }) => {
    const words = `ขอให้ทุกวันเป็นวันดี ${Date.now()}`
    await page.goto('/integrity/blessings/new')
    await page.getByLabel('โคมล้านนา').check()
    await page.getByLabel('คำอวยพร', { exact: true }).fill(`${words} www.spam.example`)
    await page.getByLabel('ลงชื่อ (ไม่บังคับ)').fill('คนทดสอบ')
    await page.getByRole('button', { name: 'ส่งคำอวยพร' }).click()
    await expect(page.getByRole('alert')).toContainText('ยังไม่ได้ส่ง')
    await expect(page.getByLabel('คำอวยพร', { exact: true })).toHaveValue(`${words} www.spam.example`)
    await expect(page.getByLabel('โคมล้านนา')).toBeChecked()
    await page.getByLabel('คำอวยพร', { exact: true }).fill(words)
    await page.getByRole('button', { name: 'ส่งคำอวยพร' }).click()
    await expect(page.locator('h1')).toHaveText('ขอบคุณสำหรับคำอวยพร')
    expect(await (await request.get('/integrity/blessings')).text()).not.toContain(words)
    const { id } = await one<{ id: string }>('SELECT id FROM blessings WHERE body = $1', [words])
    expect((await request.get(`/integrity/blessings/${id}`)).status()).toBe(404)
  })
})

test('staff read blessings, and put them on the wall', async ({ page, request, baseURL }) => {
  const { body, id } = await one<{ body: string; id: string }>(
    `SELECT body, id FROM blessings WHERE state = 'waiting' ORDER BY sent_at LIMIT 1`,
  )
  await signInAs(page.context(), baseURL!, 'publisher@demo.example')
  await page.goto('/admin')
  await page.getByRole('link', { name: /^คำอวยพรรอท่านอ่าน \d+ ข้อความ$/ }).click()
  await expect(page).toHaveURL('/admin/blessings?state=waiting')
  await expect(page.getByText(body)).toBeVisible()
  await page.getByRole('button', { name: /^(บันทึก|Decide)$/ }).click()
  await expect.poll(async () => (await request.get(`/integrity/blessings/${id}`)).status()).toBe(200)
  const shown = await (await request.get(`/integrity/blessings/${id}`)).text()
  const picture = /og:image" content="([^"]+)"/.exec(shown)?.[1] ?? ''
  const drawn = await request.get(new URL(picture).pathname)
  expect(drawn.headers()['content-type']).toBe('image/png')
})

test('who is offered something writes it down, and is told what comes next', async ({ page, baseURL }) => {
  await signInAs(page.context(), baseURL!, 'legal.staff@demo.example')
  await page.goto('/admin')
  await expect(page.locator('.notice').filter({ hasText: 'งานอื่นที่รอท่าน' })).toContainText(
    'เลยกำหนดตามมาตรา 128',
  )
  await page.getByRole('link', { name: /^ของขวัญ \d+ รายการมีขั้นต่อไปที่ต้องทำ$/ }).click()
  await expect(page).toHaveURL('/admin/gifts?due=open&sort=actBy')
  await expect(page.locator('table.records tbody tr').first()).toBeVisible()
  await page.goto('/admin/gifts/new')
  await page.locator('[name=offeredOn]').fill('3 ม.ค. 2568')
  await page.locator('[name=what]').fill('นาฬิกา')
  await page.locator('[name=valueBaht]').fill('๓,๕๐๐')
  await page.locator('[name=occasion]').selectOption('private')
  await page.locator('[name=outcome]').selectOption('kept')
  await page.locator('form.grid button[type=submit], form.grid button').last().click()
  await expect(page).toHaveURL(/\/admin\/gifts\/[0-9a-f-]{36}$/)
  await expect(page.getByText('2 ก.พ. 2568').or(page.getByText('2 กุมภาพันธ์ 2568')).first()).toBeVisible()
  await expectSound(page)
})

test('who saves a gift too late reads in words what the other person saved', async ({
  page,
  context,
  baseURL,
}) => {
  const { id } = await one<{ id: string }>(
    `SELECT id::text FROM gifts WHERE outcome = 'returned' AND giver_kind = 'public' AND struck_at IS NULL
      ORDER BY offered_on LIMIT 1`,
  )
  await signInAs(context, baseURL!, 'legal.staff@demo.example')
  const first = await context.newPage()
  for (const tab of [page, first]) await tab.goto(`/admin/gifts/${id}`)
  const save = (tab: typeof page) => tab.getByRole('button', { name: 'บันทึก', exact: true }).click()
  const { group } = await one<{ group: string }>(
    `SELECT name_th AS "group" FROM work_groups WHERE slug = 'hr'`,
  )
  await first.locator('[name=workGroupId]').selectOption({ label: group })
  await first.locator('[name=giverKind]').selectOption('private')
  await first.locator('[name=outcome]').selectOption('handed_over')
  await first.locator('[name=outcomeOn]').fill('2 ก.พ. 2568')
  await save(first)
  await expect(first.getByRole('status')).toBeVisible()
  await page.locator('[name=note]').fill('อ่านจากอีกหน้าหนึ่ง')
  await save(page)
  const form = page.locator('form').filter({ has: page.locator('[name=giverKind]') })
  for (const words of [group, 'ภาคเอกชน', 'ส่งมอบหน่วยงาน', '2 ก.พ. 2568'])
    await expect(form).toContainText(`อีกคนบันทึกไว้ว่า “${words}”`)
  await expect(form).not.toContainText(/“(private|handed_over|\d{4}-\d\d-\d\d|[0-9a-f]{8}-)/)
  await expectSound(page)
})
