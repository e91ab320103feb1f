import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { one } from '#tests/support/portal.ts'
import { signInByForm } from '#tests/support/sign-in.ts'

const password = process.env.DEMO_PASSWORD!

async function signedIn(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await signInByForm(page, email, password)
  return page
}
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function submit(writer: Page): Promise<void> {
  await button(writer, 'บันทึกและเสนอตรวจ').click()
  await expect(writer.getByText('เสนอตรวจแล้ว ผู้ตรวจจะเห็นในรายการรอตรวจ')).toBeVisible()
}

test('a work group writes a service in two languages; readers get each when two people have looked', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const writer = await signedIn(browser, 'finance.staff@demo.example')
  await writer.goto('/admin/content')
  await writer.getByRole('link', { name: 'เริ่มบริการใหม่' }).click()
  await writer.getByLabel('ชื่อเรื่อง').fill('ขอหนังสือรับรองเงินเดือน (ทดสอบ)')
  await button(writer, 'เริ่มเขียน').click()
  await writer.waitForURL(/\/admin\/evidence\/[0-9a-z]{8}\/revisions\/1/)
  const path = new URL(writer.url()).pathname
  const id = path.split('/')[3]!

  await writer.getByLabel(/^สรุปเป็นภาษาง่าย/).fill('ใช้ประกอบการ **ขอสินเชื่อ**')
  await button(writer, 'บันทึกและเสนอตรวจ').click()
  await expect(writer.getByText(/ยังกรอกไม่ครบ: .*ใครขอได้/).first()).toBeVisible()

  await writer.getByLabel(/^ช่องทาง/).selectOption('both')
  const fill = async (legend: RegExp, thai: string, english: string) => {
    const group = writer.getByRole('group', { name: legend })
    await group.getByLabel('ภาษาไทย').fill(thai)
    await group.getByLabel('ภาษาอังกฤษ').fill(english)
  }
  await fill(/^ใครขอได้/, 'ข้าราชการในสังกัด', 'Civil servants of the office')
  await fill(/^ระยะเวลา/, '1 วันทำการ', 'One working day')
  await fill(/^ค่าธรรมเนียม/, 'ไม่มี', 'None')
  const steps = writer.getByRole('group', { name: /^ขั้นตอน/ })
  for (const [index, step] of ['ยื่นคำขอ', 'รับหนังสือ'].entries()) {
    await steps.getByRole('button', { name: 'เพิ่มรายการ' }).click()
    await steps
      .getByLabel('ภาษาไทย')
      .nth(index * 2)
      .fill(step)
  }
  await steps.getByRole('button', { name: /^เลื่อนขึ้น.*2$/ }).click()
  await expect(steps.getByLabel('ภาษาไทย').first()).toHaveValue('รับหนังสือ')
  await writer.getByLabel('ชื่อภาษาอังกฤษ').fill('Ask for a salary certificate (test)')
  await writer.getByLabel('คำอธิบายภาษาอังกฤษ').fill('For a **loan**')
  await submit(writer)

  const citizen = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  expect((await citizen.goto(`/services/${id}`))?.status()).toBe(404)

  const decide = async (email: string, act: string, said: string) => {
    const page = await signedIn(browser, email)
    await page.goto(path)
    await expect(page.getByRole('region', { name: /ประชาชนจะเห็น|ประชาชนเห็น/ }).first()).toContainText(
      'ข้าราชการในสังกัด',
    )
    await button(page, act).click()
    await expect(page.getByText(said)).toBeVisible()
    return page
  }
  await decide('finance.head@demo.example', 'เห็นชอบ', 'เห็นชอบแล้ว ขั้นต่อไปคือเผยแพร่')
  const publisher = await decide('publisher@demo.example', 'เผยแพร่', 'เผยแพร่แล้ว ประชาชนเห็นทันที')

  expect((await citizen.goto(`/services/${id}`))?.status()).toBe(200)
  await expect(citizen.getByRole('heading', { level: 1 })).toHaveText('ขอหนังสือรับรองเงินเดือน (ทดสอบ)')
  await expect(citizen.locator('ol.steps li')).toHaveText([/รับหนังสือ/, /ยื่นคำขอ/])
  await citizen.goto('/services?kind=both')
  await expect(citizen.getByRole('link', { name: 'ขอหนังสือรับรองเงินเดือน (ทดสอบ)' })).toBeVisible()
  await citizen.goto(`/en/services/${id}`)
  await expect(citizen.getByText('This page has not been translated yet')).toBeVisible()
  expect(await citizen.content()).not.toMatch(/salary certificate|Civil servants|One working day/)
  expect((await citizen.goto(`/en/evidence/${id}`))?.url()).toMatch(new RegExp(`/en/services/${id}$`))

  await writer.goto(`/admin/evidence/${id}`)
  await button(writer, 'สร้างฉบับใหม่').click()
  await writer.waitForURL(/\/revisions\/2/)
  await expect(writer.getByLabel('ชื่อภาษาอังกฤษ')).toHaveValue('Ask for a salary certificate (test)')
  await writer.locator('#english').selectOption('ready')
  await fill(/^ค่าธรรมเนียม/, 'ฉบับละ 20 บาท', '20 baht each')
  await steps.getByRole('button', { name: 'เพิ่มรายการ' }).click()
  await steps.getByLabel('ภาษาไทย').nth(4).fill('ชำระเงิน')
  await submit(writer)
  const second = await one<{ id: string }>(`SELECT id FROM revisions WHERE evidence_id = $1 AND number = 2`, [
    id,
  ])
  expect(second.id).toBeTruthy()
  const head = await signedIn(browser, 'finance.head@demo.example')
  await head.goto(`/admin/evidence/${id}/revisions/2`)
  await expect(head.getByText('ข้อมูล 2 ช่อง · ภาษาอังกฤษ 1 ส่วน')).toBeVisible()
  await head.getByRole('link', { name: 'ดูเทียบกันทีละจุด' }).click()
  await expect(head.getByRole('heading', { name: 'ค่าธรรมเนียม' })).toBeVisible()
  expect((await head.locator('del').allInnerTexts()).join(' ')).toMatch(/ไม่มี.*None.*กำลังแปล/s)
  expect((await head.locator('ins').allInnerTexts()).join(' ')).toMatch(/20.*บาท.*baht.*ชำระเงิน.*พร้อมเผยแพร่/s)
  await expect(head.getByText('รายการที่ 3')).toBeVisible()
  expect((await new AxeBuilder({ page: head }).analyze()).violations).toEqual([])
  await head.goto(`/admin/evidence/${id}/revisions/2`)
  await button(head, 'เห็นชอบ').click()
  await expect(head.getByText('เห็นชอบแล้ว ขั้นต่อไปคือเผยแพร่')).toBeVisible()
  await publisher.goto(`/admin/evidence/${id}/revisions/2`)
  await button(publisher, 'เผยแพร่').click()
  await expect(publisher.getByText('เผยแพร่แล้ว ประชาชนเห็นทันที')).toBeVisible()

  await citizen.goto(`/en/services/${id}`)
  await expect(citizen.getByRole('heading', { level: 1 })).toHaveText('Ask for a salary certificate (test)')
  await expect(citizen.getByText('Civil servants of the office')).toBeVisible()
  await citizen.goto(`/en/services/${id}/revisions/1`)
  expect(await citizen.content()).not.toMatch(/Civil servants/)

  await publisher.goto(`/admin/evidence/${id}`)
  await button(publisher, 'ถอนการเผยแพร่').click()
  await publisher.getByLabel('เหตุผลที่ประชาชนจะได้อ่าน').fill('ย้ายไปใช้ระบบกลาง')
  await button(publisher, 'ถอนการเผยแพร่').last().click()
  await expect(publisher.getByText('ถอนการเผยแพร่แล้ว').first()).toBeVisible()
  expect((await citizen.goto(`/services/${id}`))?.status()).toBe(410)
  await expect(citizen.getByRole('heading', { level: 1 })).toHaveText('บริการนี้ถอนการเผยแพร่แล้ว')
  await expect(citizen.getByText('ย้ายไปใช้ระบบกลาง').first()).toBeVisible()
})

test('a page of the office gets a name in its address once, and keeps what was typed when that is taken', async ({
  browser,
}) => {
  const writer = await signedIn(browser, 'coordinator@demo.example')
  await writer.goto('/admin/content/new?kind=page')
  await writer.getByLabel('ชื่อเรื่อง').fill('หน้าทดสอบชื่อซ้ำ')
  await writer.getByLabel('ชื่อในที่อยู่เว็บ').fill('โครงสร้าง')
  await button(writer, 'เริ่มเขียน').click()
  await expect(writer.getByText(/ใช้ได้เฉพาะตัวอักษรอังกฤษตัวเล็ก/)).toBeVisible()
  await writer.getByLabel('ชื่อในที่อยู่เว็บ').fill('structure')
  await button(writer, 'เริ่มเขียน').click()
  await expect(writer.getByText('มีหน้าที่ใช้ชื่อนี้อยู่แล้ว เลือกชื่ออื่น')).toBeVisible()
  await expect(writer.getByLabel('ชื่อเรื่อง')).toHaveValue('หน้าทดสอบชื่อซ้ำ')
})
