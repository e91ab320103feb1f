import { expect, type Page, test } from '@playwright/test'
import { one } from '#tests/support/portal.ts'
import { signInAs } from '#tests/support/sign-in.ts'
import { administrator, alertOf, inLanguage, origin, watch } from '#tests/support/staff-pages.ts'

// Journeys of several people: a busy machine needs minutes for them.
test.describe.configure({ timeout: 240_000 })

interface Desk {
  giver: string
  receiver: string
  giverId: string
  itemCode: string
}

/** A desk of its own: a new group that supports an item of the running cycle, somebody who holds it, somebody new. */
async function makeDesk(name: string): Promise<Desk> {
  const mark = `${name}${Date.now()}`
  const person = async (role: string) => {
    const email = `${role}.${mark}@demo.example`
    const { id } = await one<{ id: string }>(
      `INSERT INTO users (id, email, name, password_hash) VALUES (gen_random_uuid(), $1, $2, 'none') RETURNING id`,
      [email, `${role === 'giver' ? 'คนเดิม' : 'คนใหม่'} ${mark}`],
    )
    return { email, id }
  }
  const [giver, receiver] = [await person('giver'), await person('receiver')]
  const group = await one<{ id: string }>(
    `INSERT INTO work_groups (id, slug, name_th, name_en, position)
      VALUES (gen_random_uuid(), $1, $2, $3, 901) RETURNING id`,
    [`desk-${mark}`, `กลุ่มโต๊ะ ${mark}`, `Desk ${mark}`],
  )
  await one(
    `INSERT INTO memberships (user_id, work_group_id, role) VALUES ($1, $2, 'contributor') RETURNING role`,
    [giver.id, group.id],
  )
  const { item_code } = await one<{ item_code: string }>(
    `INSERT INTO assignments (id, fiscal_year, item_code, work_group_id, kind, holder_id)
      VALUES (gen_random_uuid(), 2568, 'O9', $1, 'supporting', $2) RETURNING item_code`,
    [group.id, giver.id],
  )
  return { giver: giver.email, receiver: receiver.email, giverId: giver.id, itemCode: item_code }
}

const choosePerson = async (page: Page, label: string, email: string): Promise<void> => {
  const select = page.getByLabel(label)
  const value = await select.locator('option').filter({ hasText: email }).getAttribute('value')
  await select.selectOption(value)
}

test('who leaves hands everything over; the receiver reads the card and says so; the old session is out at once', async ({
  page,
  context,
  browser,
}) => {
  const desk = await makeDesk('journey')
  const faults = watch(page)
  await signInAs(context, origin(), administrator)
  const theirs = await browser.newContext()
  await signInAs(theirs, origin(), desk.giver)
  const old = await theirs.newPage()
  await old.goto('/admin')
  await expect(old.getByRole('heading', { level: 1 })).toBeVisible()

  await page.goto(`/admin/users/${desk.giverId}`)
  await expect(page.getByRole('heading', { name: /ข้อที่ถือ/ })).toBeVisible()
  await page.getByRole('button', { name: 'ระงับบัญชี' }).click()
  await expect(alertOf(page)).toContainText('ยังถือ 1 ข้อ')
  await page.getByRole('link', { name: 'ส่งมอบงานให้ผู้อื่น' }).first().click()

  await choosePerson(page, 'ผู้รับมอบ', desk.receiver)
  await page.getByRole('button', { name: 'ดูว่าอะไรจะย้าย' }).click()
  await expect(page.getByText(/1 ข้อ 1 บทบาท 0 ฉบับ/)).toBeVisible()
  const role = page.getByRole('checkbox', { name: /ผู้จัดทำ/ })
  await role.uncheck()
  await expect(page.getByText(/ยังไม่ได้อยู่ใน/)).toBeVisible()
  await role.check()
  await page.getByLabel('ฝากถึงผู้รับมอบ').fill('แฟ้มอยู่ตู้ 5')
  await page.getByRole('button', { name: 'ส่งมอบ', exact: true }).click()
  await expect(page).toHaveURL(/\/admin\/handovers\/[0-9a-f-]{36}\?notice=done/)
  await expect(page.getByRole('status')).toContainText('ส่งมอบแล้ว')

  await old.goto('/admin')
  await expect(old).toHaveURL(/\/login/)
  await theirs.close()

  const newcomers = await browser.newContext()
  await signInAs(newcomers, origin(), desk.receiver)
  const their = await newcomers.newPage()
  await their.goto('/admin')
  await expect(their.getByRole('heading', { name: 'อ่านก่อนเริ่ม 1 ข้อที่รับมอบ' })).toBeVisible()
  await their.getByRole('link', { name: 'เปิดเอกสารส่งมอบ' }).click()
  await expect(their.getByText('แฟ้มอยู่ตู้ 5')).toBeVisible()
  await their.getByRole('button', { name: `อ่าน ${desk.itemCode} แล้ว` }).click()
  await expect(their.getByText(/^อ่านแล้ว \d/)).toBeVisible()
  await their.goto('/admin')
  await expect(their.getByText('อ่านก่อนเริ่ม')).toHaveCount(0)
  await newcomers.close()

  await page.goto(`/admin/users/${desk.giverId}`)
  await page.getByRole('button', { name: 'ระงับบัญชี' }).click()
  await expect(page.getByText('ระงับแล้ว')).toBeVisible()
  expect(faults).toEqual([])
})

test('the card of an item is written by its group, kept through a conflict, and printed as a sheet', async ({
  page,
  context,
  browser,
}) => {
  const desk = await makeDesk('card')
  await signInAs(context, origin(), desk.giver)
  await page.goto(`/admin/items/2568/${desk.itemCode}`)
  const write = page.getByRole('button', { name: /^(เขียน|แก้)การ์ด$/ })
  await write.click()
  const mark = `ส่งออกจากระบบงานสารบรรณ ${Date.now()}`
  await page.getByLabel('ข้อมูลมาจากไหน').fill(mark)
  const second = await browser.newContext()
  await signInAs(second, origin(), desk.giver)
  const other = await second.newPage()
  await other.goto(`/admin/items/2568/${desk.itemCode}`)
  await other.getByRole('button', { name: /^(เขียน|แก้)การ์ด$/ }).click()
  await other.getByLabel('ถามใครได้').fill('งานทะเบียน ภายใน 1999')
  await other.getByRole('button', { name: 'บันทึกการ์ด' }).click()
  await expect(other.getByRole('status')).toContainText('บันทึกการ์ดแล้ว')
  await second.close()
  await page.getByRole('button', { name: 'บันทึกการ์ด' }).click()
  await expect(alertOf(page)).toContainText('มีผู้อื่นแก้ไขรายการนี้แล้ว')
  await expect(page.getByText('งานทะเบียน ภายใน 1999')).toBeVisible()
  await expect(page.getByLabel('ข้อมูลมาจากไหน')).toHaveValue(mark)
  await page.getByRole('button', { name: 'บันทึกการ์ด' }).click()
  await expect(page.getByRole('status')).toContainText('บันทึกการ์ดแล้ว')

  await page.goto('/admin/handovers/cards')
  await expect(page.getByText(mark)).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText(mark)).toBeVisible()
  await expect(page.getByRole('button', { name: 'พิมพ์' })).toBeHidden()
  await expect(page.getByRole('search')).toBeHidden()
  const csv = await (await context.request.get('/admin/handovers/cards/export')).text()
  expect(csv).toContain(mark)
  // What colleagues tell one another is never public.
  expect(await (await context.request.get(`/ita/2568/${desk.itemCode}`)).text()).not.toContain(mark)
})

test('an administrator ends one session of a person, and that browser is out at once', async ({
  page,
  context,
  browser,
}) => {
  const desk = await makeDesk('session')
  await signInAs(context, origin(), administrator)
  const devices = await Promise.all([browser.newContext(), browser.newContext()])
  for (const device of devices) await signInAs(device, origin(), desk.giver)
  await page.goto(`/admin/users/${desk.giverId}`)
  const endOne = page.getByRole('button', { name: /^ให้ .* ออกจากระบบ$/ })
  await expect(endOne).toHaveCount(2)
  await endOne.first().click()
  await expect(endOne).toHaveCount(1)
  const landed = await Promise.all(
    devices.map(async (device) => {
      const tab = await device.newPage()
      await tab.goto('/admin')
      return tab.url().includes('/login')
    }),
  )
  expect(landed.filter(Boolean)).toHaveLength(1)
  for (const device of devices) await device.close()
})

test('by keyboard alone: choose, leave one thing out, hand over', async ({ page, context }) => {
  const desk = await makeDesk('keyboard')
  await inLanguage(context, 'en')
  await signInAs(context, origin(), administrator)
  const receiver = await one<{ id: string }>('SELECT id FROM users WHERE email = $1', [desk.receiver])
  await page.goto(`/admin/handovers/new?from=${desk.giverId}&to=${receiver.id}`)
  await expect(page.locator('form[inert]')).toHaveCount(0)
  await page.getByRole('checkbox', { name: /keeps these roles too/ }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+Tab')
  await expect(page.getByRole('checkbox', { name: /^Contributor/ })).toBeFocused()
  await page.getByLabel('A word to the receiver').focus()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Hand over', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/admin/handovers/*?notice=done')
  await expect(page.getByText('The giver kept the roles too')).toBeVisible()
})
