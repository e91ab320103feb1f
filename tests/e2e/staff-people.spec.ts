import AxeBuilder from '@axe-core/playwright'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { one } from '#tests/support/portal.ts'
import { endSession, setHostCookie, signInAs, signInByForm } from '#tests/support/sign-in.ts'

const password = process.env.DEMO_PASSWORD!
const administrator = 'administrator@demo.example'
const origin = () => process.env.BASE_URL!

/** What the browser complains of: a refused script, a style against the policy, an error in a page. */
function watch(page: Page): string[] {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 40\d/.test(message.text())) faults.push(message.text())
  })
  return faults
}

/** What a form says went wrong; Next keeps an alert of its own on every page. */
const alertOf = (page: Page) => page.locator('.notice[role="alert"]')

const inLanguage = (context: BrowserContext, lang: 'th' | 'en') =>
  context.addCookies([{ name: 'lang', value: lang, url: origin(), secure: true }])

const sessionCookies = async (context: BrowserContext) =>
  (await context.cookies()).filter(({ name }) => name === '__Host-session')

test('a visitor is led to sign in, told what was wrong with the e-mail kept, and comes where they wanted to go', async ({
  page,
  context,
}) => {
  const faults = watch(page)
  const answer = await page.goto('/admin/users?state=active')
  expect(answer?.request().redirectedFrom()).not.toBeNull()
  await expect(page).toHaveURL('/login?next=%2Fadmin%2Fusers%3Fstate%3Dactive')
  await page.locator('input[name="email"]').fill(administrator)
  await page.locator('input[name="password"]').fill('not the right one')
  await page.locator('input[name="password"]').press('Enter')
  await expect(alertOf(page)).toContainText('อีเมลหรือรหัสผ่านไม่ถูกต้อง')
  await expect(page.locator('input[name="email"]')).toHaveValue(administrator)
  await signInByForm(page, administrator, password)
  await expect(page).toHaveURL('/admin/users?state=active')
  const [cookie] = await sessionCookies(context)
  expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/' })
  await page.goto('/login')
  await expect(page).toHaveURL('/admin')
  await page.getByRole('button', { name: 'ออกจากระบบ' }).click()
  await expect(page).toHaveURL('/login?notice=signedOut')
  expect(await sessionCookies(context)).toEqual([])
  await setHostCookie(context, origin(), cookie!.name, cookie!.value)
  await page.goto('/admin/users')
  await expect(page).toHaveURL(/\/login/)
  expect(faults).toEqual([])
})

test('the start page has the way in for who works here, in both languages', async ({ page }) => {
  for (const [address, name] of [
    ['/', 'สำหรับเจ้าหน้าที่'],
    ['/en', 'Staff'],
  ] as const) {
    await page.goto(address)
    await page.getByRole('contentinfo').getByRole('link', { name, exact: true }).click()
    await expect(page).toHaveURL('/login')
  }
})

test('the form works without JavaScript', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/login?next=%2Fadmin%2Faccount')
  const fill = async (secret: string) => {
    await page.locator('input[name="password"]').fill(secret)
    await page.locator('main button').click()
  }
  await page.locator('input[name="email"]').fill(administrator)
  await fill('not the right one')
  await expect(alertOf(page)).toContainText('อีเมลหรือรหัสผ่านไม่ถูกต้อง')
  await expect(page.locator('input[name="email"]')).toHaveValue(administrator)
  expect(page.url()).not.toContain('demo.example')
  await fill(password)
  await expect(page).toHaveURL('/admin/account')
  await context.close()
})

test('too many wrong passwords are a real 429, that says when to come back', async ({ request }) => {
  const wrong = () =>
    request.post('/api/auth/callback/credentials', {
      headers: { origin: origin() },
      data: { email: 'nobody@nowhere.example', password: 'a guess' },
      failOnStatusCode: false,
    })
  let answer = await wrong()
  for (let n = 0; n < 12 && answer.status() === 401; n++) answer = await wrong()
  expect(answer.status()).toBe(429)
  expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(0)
  // The address is that of the other browser tests: what was counted against it is taken back.
  await one('DELETE FROM rate_limits RETURNING key')
})

test('an administrator adds a person, gives a role, disables them; their other browser is out at once', async ({
  page,
  context,
  browser,
}) => {
  const faults = watch(page)
  await signInAs(context, origin(), administrator)
  const email = `new.${Date.now()}@demo.example`
  await page.goto('/admin/users/new')
  await page.getByLabel('ชื่อหรือตำแหน่ง').fill('ครูพี่เลี้ยง')
  await page.getByLabel('อีเมล').fill(email)
  await page.getByRole('radio', { name: /ฉันตั้งให้/ }).check()
  await page.getByLabel('รหัสผ่าน', { exact: true }).fill('password1')
  await page.getByRole('checkbox', { name: /ผู้อำนวยการ/ }).check()
  await page.getByRole('button', { name: 'เพิ่มผู้ใช้' }).click()
  await expect(page.getByText('รหัสผ่านนี้เดาง่ายเกินไป')).toBeVisible()
  await expect(page.getByLabel('ชื่อหรือตำแหน่ง')).toHaveValue('ครูพี่เลี้ยง')
  await expect(page.getByRole('checkbox', { name: /ผู้อำนวยการ/ })).toBeChecked()
  await page.getByLabel('รหัสผ่าน', { exact: true }).fill('seven quiet rivers turn')
  await page.getByRole('button', { name: 'เพิ่มผู้ใช้' }).click()
  await expect(page).toHaveURL(/\/admin\/users\/[0-9a-f-]{36}\?notice=created/)

  const theirs = await browser.newContext()
  const their = await theirs.newPage()
  await signInByForm(their, email, 'seven quiet rivers turn')
  const menu = their.locator('nav.staff-line')
  await expect(menu.getByText('การมอบหมาย')).toHaveAttribute('href', '/admin/assignments')
  await expect(menu.getByText('ประวัติ', { exact: true })).toHaveCount(0)
  expect((await their.goto('/admin/users'))?.status()).toBe(404)
  await expect(their.getByRole('heading', { name: 'ไม่พบหน้านี้' })).toBeVisible()

  await page.getByRole('button', { name: 'ระงับบัญชี' }).click()
  await expect(page.getByText('ระงับแล้ว')).toBeVisible()
  await their.goto('/admin')
  await expect(their).toHaveURL(/\/login/)
  await theirs.close()

  await page.goto('/admin/audit')
  await expect(
    page
      .locator('.records')
      .getByText(/ระงับบัญชีของ/)
      .first(),
  ).toBeVisible()
  expect(faults).toEqual([])
})

test('a form sent after its session ended says so and keeps what was typed', async ({ page, context }) => {
  const session = await signInAs(context, origin(), administrator)
  await page.goto('/admin/groups/new')
  await page.getByLabel('ชื่อภาษาไทย').fill('กลุ่มที่พิมพ์ไว้ยาว ๆ')
  await endSession(session)
  await page.getByRole('button', { name: 'เพิ่มกลุ่มงาน' }).click()
  await expect(alertOf(page)).toContainText('ท่านออกจากระบบแล้ว')
  await expect(page.getByLabel('ชื่อภาษาไทย')).toHaveValue('กลุ่มที่พิมพ์ไว้ยาว ๆ')
  await expect(page).toHaveURL('/admin/groups/new')
  // As the sentence advises: sign in elsewhere, come back, press again.
  await signInAs(context, origin(), administrator)
  await page.getByLabel('ชื่อภาษาอังกฤษ').fill('Typed before')
  await page.getByLabel('รหัส').fill(`typed-${Date.now()}`)
  await page.getByRole('button', { name: 'เพิ่มกลุ่มงาน' }).click()
  await expect(page).toHaveURL(/\/admin\/groups\/[0-9a-f-]{36}/)
})

test('nor does a network that is away lose anything', async ({ page, context }) => {
  await signInAs(context, origin(), administrator)
  await page.goto('/admin/groups/new')
  await page.getByLabel('ชื่อภาษาไทย').fill('กลุ่มที่พิมพ์ไว้')
  await context.setOffline(true)
  await page.getByRole('button', { name: 'เพิ่มกลุ่มงาน' }).click()
  await expect(alertOf(page)).toContainText('ยังส่งไม่ได้')
  await expect(page.getByLabel('ชื่อภาษาไทย')).toHaveValue('กลุ่มที่พิมพ์ไว้')
  await context.setOffline(false)
})

test('a change that came too late is a conflict and loses neither text', async ({
  page,
  context,
  browser,
}) => {
  await signInAs(context, origin(), administrator)
  const { id } = await one<{ id: string }>(
    `INSERT INTO work_groups (id, slug, name_th, name_en, position)
      VALUES (gen_random_uuid(), $1, 'กลุ่มทดสอบ', 'Test group', 900) RETURNING id`,
    [`conflict-${Date.now()}`],
  )
  await page.goto(`/admin/groups/${id}`)
  const second = await browser.newContext()
  await signInAs(second, origin(), administrator)
  const other = await second.newPage()
  await other.goto(`/admin/groups/${id}`)
  await other.getByLabel('ชื่อภาษาอังกฤษ').fill('Internal Audit Office')
  await other.getByRole('button', { name: 'บันทึก' }).click()
  await expect(other.getByRole('status')).toContainText('บันทึกแล้ว')
  await page.getByLabel('ชื่อภาษาอังกฤษ').fill('Mine, typed at length')
  await page.getByRole('button', { name: 'บันทึก' }).click()
  await expect(alertOf(page)).toContainText('มีผู้อื่นแก้ไขรายการนี้แล้ว')
  await expect(page.getByLabel('ชื่อภาษาอังกฤษ')).toHaveValue('Mine, typed at length')
  await page.getByRole('button', { name: 'เปิดข้อมูลล่าสุด' }).click()
  await expect(page.getByLabel('ชื่อภาษาอังกฤษ')).toHaveValue('Internal Audit Office')
  await second.close()
})

test('two administrators change the roles of one person: the second sees the boxes of the first', async ({
  page,
  context,
  browser,
}) => {
  const { id } = await one<{ id: string }>(
    `INSERT INTO users (id, email, name, password_hash) VALUES (gen_random_uuid(), $1, 'ผู้มีสองคนดูแล', 'none') RETURNING id`,
    [`roles.${Date.now()}@demo.example`],
  )
  await signInAs(context, origin(), administrator)
  await page.goto(`/admin/users/${id}`)
  const second = await browser.newContext()
  await signInAs(second, origin(), administrator)
  const other = await second.newPage()
  await other.goto(`/admin/users/${id}`)
  await other.getByRole('checkbox', { name: /^ผู้อำนวยการ/ }).check()
  await other.getByRole('button', { name: 'บันทึกบทบาท' }).click()
  await expect(other.getByRole('status')).toContainText('บันทึกบทบาทแล้ว')
  await second.close()

  await page.getByRole('checkbox', { name: /^ผู้อนุมัติเผยแพร่/ }).check()
  await page.getByRole('button', { name: 'บันทึกบทบาท' }).click()
  await expect(alertOf(page)).toContainText('มีผู้อื่นแก้ไขรายการนี้แล้ว')
  await expect(page.getByRole('checkbox', { name: /^ผู้อำนวยการ.*อีกคนเลือกไว้/s })).not.toBeChecked()
  await expect(page.getByRole('checkbox', { name: /^ผู้อนุมัติเผยแพร่.*อีกคนไม่ได้เลือก/s })).toBeChecked()
  await page.getByRole('button', { name: 'บันทึกบทบาท' }).click()
  await expect(page.getByRole('status')).toContainText('บันทึกบทบาทแล้ว')
  const roles = await one<{ roles: string[] }>(
    'SELECT array_agg(role::text) AS roles FROM office_roles WHERE user_id = $1',
    [id],
  )
  expect(roles.roles).toEqual(['publisher'])
})

test('exports carry the filter, the mark of UTF-8, and are for those who see the list', async ({
  browser,
}) => {
  const context = await browser.newContext()
  await signInAs(context, origin(), administrator)
  const csv = await context.request.get('/admin/users/export?role=director')
  expect(csv.headers()['content-type']).toBe('text/csv; charset=utf-8')
  const text = (await csv.body()).toString('utf8')
  expect(text.startsWith('\ufeff')).toBe(true)
  expect(text).toContain('director@demo.example')
  expect(text).not.toContain(administrator)
  expect(
    (await (await context.request.get('/admin/audit/export')).text()).split('\r\n').length,
  ).toBeGreaterThan(50)
  await context.clearCookies()
  await signInAs(context, origin(), 'director@demo.example')
  for (const list of ['users', 'groups', 'audit']) {
    expect((await context.request.get(`/admin/${list}/export`)).status(), list).toBe(404)
  }
  await context.close()
})

test('no page of people can be reached around the sign-in', async ({ request }) => {
  const user = await one<{ id: string }>('SELECT id FROM users LIMIT 1')
  const paths = [
    '/admin',
    '/admin/users',
    `/admin/users/${user.id}`,
    '/admin/groups',
    '/admin/audit',
    '/admin/account',
  ]
  const tricks = [
    {},
    { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
    { 'x-staff-path': '/admin', 'x-client-address': '127.0.0.1' },
    { cookie: '__Host-session=made-up' },
    { cookie: '__Host-session=made-up', rsc: '1' },
  ] as Record<string, string>[]
  for (const path of [
    ...paths,
    '/%61dmin/users',
    '/admin/users/',
    '/x/../admin/users',
    '/admin/users/export',
  ]) {
    for (const headers of tricks) {
      const answer = await request.get(path, { headers, maxRedirects: 0, failOnStatusCode: false })
      const what = `${path} ${JSON.stringify(headers)} ${answer.status()}`
      expect([307, 308, 404], what).toContain(answer.status())
      expect(await answer.text(), what).not.toContain('@demo.example')
    }
  }
})

for (const lang of ['th', 'en'] as const) {
  test(`pages of people are accessible, fit a phone, and break no rule of the browser: ${lang}`, async ({
    browser,
  }) => {
    test.setTimeout(400_000)
    const user = await one<{ id: string }>('SELECT id FROM users WHERE email = $1', ['director@demo.example'])
    const group = await one<{ id: string }>('SELECT id FROM work_groups ORDER BY position LIMIT 1')
    const paths = [
      ...[
        '/login',
        '/admin/users',
        '/admin/users/new',
        `/admin/users/${user.id}`,
        '/admin/groups',
        '/admin/groups/new',
      ],
      ...[
        `/admin/groups/${group.id}`,
        '/admin/assignments',
        '/admin/assignments/2568/O5',
        '/admin/audit',
        '/admin/account',
      ],
      ...['/admin/no-such-page'],
    ]
    for (const width of [320, 1280]) {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme: width === 320 ? 'dark' : 'light',
      })
      await inLanguage(context, lang)
      for (const path of paths) {
        if (path !== '/login') await signInAs(context, origin(), administrator)
        const page = await context.newPage()
        const faults = watch(page)
        const answer = await page.goto(path)
        expect(answer?.headers()['cache-control'], path).toContain('no-store')
        expect(await page.locator('html').getAttribute('lang'), path).toBe(lang)
        const sideways = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(sideways, `${path} at ${width}`).toBe(0)
        const { violations } = await new AxeBuilder({ page }).analyze()
        const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
        expect(
          grave.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
          `${path} at ${width}`,
        ).toEqual([])
        expect(faults, path).toEqual([])
        await page.close()
      }
      await context.close()
    }
  })
}

test('by keyboard alone: sign in, open a person, change the name', async ({ page }) => {
  const email = `keyboard.${Date.now()}@demo.example`
  await one(
    `INSERT INTO users (id, email, name, password_hash) VALUES (gen_random_uuid(), $1, 'ผู้ถูกเปลี่ยนชื่อ', 'none') RETURNING id`,
    [email],
  )
  await page.goto('/login')
  await page.locator('input[name="email"]').focus()
  await page.keyboard.type(administrator)
  await page.keyboard.press('Tab')
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/admin')
  await page.goto(`/admin/users?q=${email}`)
  await page.locator('.records tbody a').first().focus()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/admin/users/*')
  // A form can be used once its script stands behind it.
  await expect(page.locator('form[inert]')).toHaveCount(0)
  await page.getByLabel('ชื่อหรือตำแหน่ง').focus()
  await page.keyboard.press('End')
  await page.keyboard.type(' 2')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toContainText('บันทึกแล้ว')
  await expect(page.locator('h1')).toContainText('2')
})
