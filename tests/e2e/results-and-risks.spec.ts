import { type Browser, expect, type Page, test } from '@playwright/test'
import { one } from '#tests/support/portal.ts'
import { signInAs } from '#tests/support/sign-in.ts'
import { expectSound } from '#tests/support/sound.ts'

// What an assessment came to and what was done about it; where work may go wrong. On a phone and on a desk.

test.describe.configure({ timeout: 300_000 })

for (const [width, lang] of [
  [390, 'th'],
  [1280, 'en'],
] as const) {
  const prefix = lang === 'th' ? '' : '/en'
  const say = (th: string, en: string) => (lang === 'th' ? th : en)

  test(`results from the front page to what came of them, at ${width} px in ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(prefix || '/')
    await page
      .getByRole('link', { name: say('ผลทุกปี และสิ่งที่ปรับปรุง', 'Every year, and what was improved') })
      .click()
    await expect(page).toHaveURL(`${prefix}/integrity/results`)
    const rows = page.locator('main table tbody tr')
    await expect(rows).toHaveText([/2563.*99\.59.*AA.*225/, /2564/, /2565.*99\.99.*AA.*1/])
    await expect(rows.nth(1)).not.toContainText('9')
    await expectSound(page)
    await rows.nth(2).getByRole('link').click()
    await expect(page).toHaveURL(`${prefix}/integrity/results/2565`)
    await expect(page.locator('main')).toContainText(say('ทำแล้ว ช้ากว่ากำหนด', 'Done, later than planned'))
    await expectSound(page)
  })

  test(`risks from the item to the matrix and its files, at ${width} px in ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(`${prefix}/ita/2568/O23`)
    const { id } = await one<{ id: string }>(`SELECT id FROM evidence WHERE kind = 'risks' AND slug = '2568'`)
    await page.locator(`main h3 a[href="${prefix}/evidence/${id}"]`).click()
    await expect(page).toHaveURL(`${prefix}/integrity/risks/2568`)
    const [before, after] = [page.locator('.matrix').first(), page.locator('.matrix').last()]
    await expect(before.locator('td')).toHaveCount(25)
    await expect(before.getByRole('link')).toHaveCount(5)
    await expect(after.getByRole('link')).toHaveCount(3)
    await expectSound(page)
    await before.getByRole('link', { name: say('ความเสี่ยงที่ 4', 'Risk 4') }).click()
    await expect(page).toHaveURL(/#risk-4$/)
    await expect(page.locator('#risk-4')).toBeInViewport()
    await expect(page.locator('#risk-4')).toContainText(say('2 × 5 = 10 สูง', '2 × 5 = 10 High'))
    const [csv, xlsx] = await Promise.all([
      page.request.get('/integrity/risks/2568/register.csv'),
      page.request.get('/integrity/risks/2568/register.xlsx'),
    ])
    expect((await csv.text()).trim().split('\r\n')).toHaveLength(6)
    expect((await xlsx.body()).subarray(0, 2).toString()).toBe('PK')
    expect(await (await page.request.get('/integrity/results/scores.csv')).text()).toContain('\r\n2564,,,,,,')
  })
}

async function signedIn(browser: Browser, email: string): Promise<Page> {
  const context = await browser.newContext()
  await signInAs(context, process.env.BASE_URL!, email)
  return context.newPage()
}
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

test('a group adds a risk that two others check; the public reads it, and the next year begins with it to re-check', async ({
  browser,
}) => {
  const { id } = await one<{ id: string }>(`SELECT id FROM evidence WHERE kind = 'risks' AND slug = '2568'`)
  const [writer, head, publisher] = await Promise.all(
    ['audit.staff', 'audit.head', 'publisher'].map((name) => signedIn(browser, `${name}@demo.example`)),
  )
  const register = writer!.getByRole('group', { name: /^ทะเบียนความเสี่ยง/ })
  const rows = register.locator('ol > li')
  const revise = async () => {
    await writer!.goto(`/admin/evidence/${id}`)
    await button(writer!, 'สร้างฉบับใหม่').click()
    await writer!.waitForURL(/\/revisions\/\d+$/)
    await expect(rows.first()).toBeVisible()
  }
  const publish = async () => {
    await button(writer!, 'บันทึกและเสนอตรวจ').click()
    await expect(writer!.getByText('เสนอตรวจแล้ว ผู้ตรวจจะเห็นในรายการรอตรวจ')).toBeVisible()
    const path = new URL(writer!.url()).pathname
    await head!.goto(path)
    await button(head!, 'เห็นชอบ').click()
    await expect(head!.getByText('เห็นชอบแล้ว ขั้นต่อไปคือเผยแพร่')).toBeVisible()
    await publisher!.goto(path)
    await button(publisher!, 'เผยแพร่').click()
    await expect(publisher!.getByText('เผยแพร่แล้ว ประชาชนเห็นทันที')).toBeVisible()
  }

  await revise()
  const before = await rows.count()
  await register.getByRole('button', { name: 'เพิ่มรายการ' }).click()
  const at = (column: string) => rows.last().locator(`[name="fields.risks.${before}.${column}"]`)
  for (const [column, text] of [
    ['event.th', 'รับของฝากเพื่อลัดคิวตรวจรับพัสดุ (ทดสอบ)'],
    ['event.en', 'A gift is taken to jump the queue (test)'],
    ['control.th', 'ตรวจรับเป็นคณะ'],
    ['measure.th', 'เรียงคิวตามวันส่งของ แสดงหน้าห้องพัสดุ'],
    ['owner.th', 'กลุ่มบริหารงานการเงินและสินทรัพย์'],
    ['due', '31 ก.ค. 2568'],
    ['followUp.th', 'แสดงคิวครบทุกงาน'],
  ] as const)
    await at(column).fill(text)
  for (const [column, value] of [
    ['category', 'procurement'],
    ['likelihood', '4'],
    ['impact', '5'],
    ['residualLikelihood', '2'],
    ['residualImpact', '3'],
    ['recheck', 'added'],
  ] as const)
    await at(column).selectOption(value)
  const citizen = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  const address = '/integrity/risks/2568'
  await citizen.goto(address)
  await expect(citizen.locator('main')).not.toContainText('ลัดคิวตรวจรับพัสดุ')
  await publish()

  await citizen.goto(address)
  const number = before + 1
  for (const [place, level] of [
    ['first', 'สูงมาก'],
    ['last', 'ปานกลาง'],
  ] as const) {
    const link = citizen.getByRole('link', { name: `ความเสี่ยงที่ ${number}` })
    const cells = citizen.locator('.matrix')[place]().locator('td')
    await expect(cells.filter({ has: link })).toContainText(level)
  }
  await expect(citizen.getByRole('row', { name: 'รับของฝากเพื่อลัดคิวตรวจรับพัสดุ (ทดสอบ)' })).toContainText(
    /4 × 5 = 20 .*2 × 3 = 6 /,
  )
  await expect(citizen.locator(`#risk-${number}`)).toContainText('เรียงคิวตามวันส่งของ')
  await expect(citizen.locator(`#risk-${number}`)).toContainText('ตรวจรับเป็นคณะ')

  await writer!.goto('/admin/content/new?kind=risks')
  await writer!.getByLabel('ปีงบประมาณ').selectOption('2569')
  await button(writer!, 'เริ่มเขียน').click()
  await writer!.waitForURL(/\/revisions\/1$/)
  await expect(rows).toHaveCount(number)
  await expect(rows.filter({ hasText: 'รอทบทวน (ยกมาจากปีก่อน)' })).toHaveCount(number)
  await rows.last().getByRole('button', { expanded: false }).click()
  await expect(at('measure.th')).toHaveValue('เรียงคิวตามวันส่งของ แสดงหน้าห้องพัสดุ')
  await expect(at('residualLikelihood')).toHaveValue('')
  await expect(at('followUp.th')).toHaveValue('')
  await button(writer!, 'บันทึกและเสนอตรวจ').click()
  await expect(writer!.getByText('ยกมาจากปีก่อนและยังไม่ได้ทบทวน')).toBeVisible()
  expect((await citizen.goto('/integrity/risks/2569'))?.status()).toBe(404)

  // other journeys count these rows, and this one may be run again
  await button(writer!, 'ลบร่างนี้').click()
  await button(writer!, 'ลบร่าง').click()
  await writer!.waitForURL(/\/admin(?!.*revisions)/)
  await revise()
  await rows
    .last()
    .getByRole('button', { name: /^นำออก/ })
    .click()
  await publish()
  await citizen.goto(address)
  await expect(citizen.locator('.matrix').first().getByRole('link')).toHaveCount(before)
})
