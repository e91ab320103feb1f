import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { one } from '#tests/support/portal.ts'
import { signInAs, signInByForm } from '#tests/support/sign-in.ts'
import { administrator, alertOf, inLanguage, origin, watch } from '#tests/support/staff-pages.ts'

// The portal of these tests has no mail server: an administrator hands the link over. The mailed one is tried in
// tests/integration/user/links.test.ts.
test.describe.configure({ timeout: 240_000 })

const password = 'seven quiet rivers turn'
/** for the page behind a form: the first one that a portal just started is asked for takes its time */
const settled = { timeout: 60_000 }

async function makePerson(name: string): Promise<{ id: string; email: string }> {
  const email = `${name}.${Date.now()}@demo.example`
  const { id } = await one<{ id: string }>(
    `INSERT INTO users (id, email, name, password_hash) VALUES (gen_random_uuid(), $1, $2, 'none') RETURNING id`,
    [email, `ผู้ถือลิงก์ ${name}`],
  )
  return { id, email }
}

async function makeLink(page: Page, id: string): Promise<string> {
  await page.goto(`/admin/users/${id}`)
  await page.getByRole('button', { name: 'สร้างลิงก์เพื่อส่งเอง' }).click()
  return page.getByLabel('ลิงก์สำหรับเจ้าของบัญชี').inputValue()
}

const setPassword = async (page: Page): Promise<void> => {
  await page.getByLabel('รหัสผ่านใหม่', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'ตั้งรหัสผ่าน' }).click()
}

test('somebody new is invited: the link is shown once, sets the password once, and leads to signing in', async ({
  page,
  context,
  browser,
}) => {
  const faults = watch(page)
  await signInAs(context, origin(), administrator)
  const email = `invited.${Date.now()}@demo.example`
  await page.goto('/admin/users/new')
  await page.getByLabel('ชื่อหรือตำแหน่ง').fill('คนที่เชิญ')
  await page.getByLabel('อีเมล').fill(email)
  await expect(page.getByRole('radio', { name: /เจ้าของบัญชีตั้งเองด้วยลิงก์/ })).toBeChecked()
  await page.getByRole('button', { name: 'เพิ่มผู้ใช้' }).click()
  await expect(page).toHaveURL(/\/admin\/users\/[0-9a-f-]{36}\?notice=toInvite/, settled)
  await expect(page.getByText('ยังไม่ได้ตั้ง', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'สร้างลิงก์เพื่อส่งเอง' }).click()
  const shown = page.getByLabel('ลิงก์สำหรับเจ้าของบัญชี')
  const address = await shown.inputValue()
  expect(address).toMatch(/^https?:\/\/[^/]+\/login\/link\/[\w-]{43}$/)
  await page.reload()
  await expect(page.getByText(/มีลิงก์ที่ยังใช้ได้ สร้างไว้เพื่อส่งเอง/)).toBeVisible()
  await expect(shown).toHaveCount(0)
  expect(await page.content()).not.toContain(address.split('/').at(-1)!)

  const theirs = await browser.newContext()
  const their = await theirs.newPage()
  const path = new URL(address).pathname
  await their.goto(path)
  await expect(their.getByText(email)).toBeVisible()
  expect((await new AxeBuilder({ page: their }).analyze()).violations).toEqual([])
  await their.getByLabel('รหัสผ่านใหม่', { exact: true }).fill('password1')
  await their.getByRole('button', { name: 'ตั้งรหัสผ่าน' }).click()
  await expect(their.getByText('รหัสผ่านนี้เดาง่ายเกินไป')).toBeVisible()
  const second = await theirs.newPage()
  await second.goto(path)
  await setPassword(their)
  await expect(their).toHaveURL('/login?notice=passwordSet', settled)
  await expect(their.getByRole('status')).toContainText('ตั้งรหัสผ่านแล้ว')
  // The tab that was left open comes too late.
  await setPassword(second)
  await expect(alertOf(second)).toContainText('ลิงก์นี้ใช้ไม่ได้แล้ว')
  await second.goto(path)
  await expect(second.getByText('ลิงก์นี้ใช้ไม่ได้แล้ว')).toBeVisible()
  await signInByForm(their, email, password)
  await expect(their.getByRole('heading', { level: 1 })).toBeVisible()
  await theirs.close()
  expect(faults).toEqual([])
})

test('a link ends every open session, and ends itself with a disabled account; the page speaks English too', async ({
  page,
  context,
  browser,
}) => {
  await signInAs(context, origin(), administrator)
  const person = await makePerson('reset')
  const old = await browser.newContext()
  await signInAs(old, origin(), person.email)
  const path = new URL(await makeLink(page, person.id)).pathname
  const theirs = await browser.newContext()
  await inLanguage(theirs, 'en')
  const their = await theirs.newPage()
  await their.goto(path)
  await expect(their.getByRole('heading', { name: 'Set your password' })).toBeVisible()
  await expect(their.locator('form[inert]')).toHaveCount(0)
  await their.getByLabel('New password', { exact: true }).focus()
  await their.keyboard.type(password)
  await their.keyboard.press('Enter')
  await expect(their.getByRole('status')).toContainText('The password is set')
  const tab = await old.newPage()
  await tab.goto('/admin')
  await expect(tab).toHaveURL(/\/login/)

  const another = new URL(await makeLink(page, person.id)).pathname
  await page.reload()
  await page.getByRole('button', { name: 'ระงับบัญชี' }).click()
  await expect(page.getByText('ระงับแล้ว')).toBeVisible()
  await expect(page.getByRole('button', { name: 'สร้างลิงก์เพื่อส่งเอง' })).toHaveCount(0)
  await their.goto(another)
  await expect(their.getByText('This link no longer works')).toBeVisible()
  await old.close()
  await theirs.close()
})

test('a page whose script has not come takes no password, which would become a part of the address', async ({
  page,
  context,
  browser,
}) => {
  await signInAs(context, origin(), administrator)
  const path = new URL(await makeLink(page, (await makePerson('slow')).id)).pathname
  const theirs = await browser.newContext({ javaScriptEnabled: false })
  const their = await theirs.newPage()
  await their.goto(path)
  const field = their.locator('input[name="password"]')
  await field.click({ force: true })
  await their.keyboard.type(password)
  await their.keyboard.press('Enter')
  await expect(field).toHaveValue('')
  expect(new URL(their.url()).pathname + new URL(their.url()).search).toBe(path)
  await theirs.close()
})

test('who forgot the password is led on; without a mail server, to the administrator', async ({ page }) => {
  await page.goto('/login')
  await page.getByRole('link', { name: 'ลืมรหัสผ่าน' }).click()
  await expect(page).toHaveURL('/login/forgot')
  await expect(page.getByText('ระบบนี้ยังส่งจดหมายไม่ได้')).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
})
