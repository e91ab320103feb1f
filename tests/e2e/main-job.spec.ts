import { createHash } from 'node:crypto'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { attachedFile, findJob, realPdf } from '#tests/support/main-job.ts'
import { one } from '#tests/support/portal.ts'
import { signInByForm } from '#tests/support/sign-in.ts'

const password = process.env.DEMO_PASSWORD!

async function signedIn(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await signInByForm(page, email, password)
  return page
}

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
const choose = (page: Page, element: number, value: string | RegExp) =>
  page
    .getByLabel('แสดงที่', { exact: true })
    .nth(element - 1)
    .selectOption(typeof value === 'string' ? { value } : { label: String(value) })

test('from sign-in to the citizen’s page: a work group answers an item, others check, return, approve, publish, withdraw', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(400_000)
  const job = await findJob('none')
  const file = realPdf('งานหลัก')
  const title = `หลักฐานของ ${job.itemCode} จากการทดสอบเบราว์เซอร์`

  const writer = await signedIn(browser, job.contributor)
  await button(writer, `เริ่มทำ ${job.itemCode}`).click()
  await writer.waitForURL(/\/admin\/evidence\/[0-9a-z]{8}\/revisions\/1/)
  const path = new URL(writer.url()).pathname
  const evidenceId = path.split('/')[3]!
  await writer.getByLabel('ชื่อหลักฐาน').fill(title)
  await writer.locator('#files').setInputFiles([file])
  await expect(attachedFile(writer, file.name)).toBeVisible()
  await button(writer, 'เพิ่มลิงก์').click()
  await writer.getByLabel('ที่อยู่ (URL)').fill('https://www.office.example/report')
  await writer.getByLabel('ชื่อที่แสดง').fill('รายงานฉบับเต็ม')
  await writer.getByLabel('สรุปเป็นภาษาง่าย').fill('ใช้งบ **ร้อยละ 97** ของที่ได้รับ\n\n- โครงการที่หนึ่ง')
  await writer.getByLabel('วันที่เอกสาร').fill('๒๐ ธ.ค. ๒๕๖๗')
  await expect(writer.getByText('อ่านว่า 20 ธันวาคม 2567')).toBeVisible()
  await writer.getByLabel('ข้อมูลของปีงบประมาณ').fill('2567')
  const attachment = await one<{ id: string; sha256: string; file_name: string }>(
    `SELECT a.id, a.sha256, a.file_name FROM attachments a JOIN revisions r ON r.id = a.revision_id WHERE r.evidence_id = $1`,
    [evidenceId],
  )
  expect(attachment.sha256).toBe(file.sha256)
  await choose(writer, 1, `file:${attachment.id}`)
  await writer.getByLabel(/^หน้า/).first().fill('1')
  for (let element = 2; element <= job.elements; element++) {
    await choose(writer, element, 'text')
    await writer.getByLabel('ข้อความที่แสดงองค์ประกอบนี้').last().fill('แสดงไว้ในคำอธิบาย')
  }
  await button(writer, 'บันทึก').click()
  await expect(writer.getByText(/^บันทึกแล้ว/).first()).toBeVisible()
  await button(writer, 'บันทึกและเสนอตรวจ').click()
  await expect(writer.getByText('เสนอตรวจแล้ว ผู้ตรวจจะเห็นในรายการรอตรวจ')).toBeVisible()

  const citizen = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  expect((await citizen.goto(`/evidence/${evidenceId}`))?.status()).toBe(404)
  expect((await citizen.request.get(`/files/${attachment.id}/${attachment.file_name}`)).status()).toBe(404)

  const reviewer = await signedIn(browser, job.reviewer)
  await reviewer.goto(`/admin/review?item=${job.itemCode}`)
  await reviewer.getByRole('link', { name: title }).click()
  await button(reviewer, 'ส่งกลับแก้ไข').click()
  await button(reviewer, 'ส่งกลับ').click()
  await expect(reviewer.getByText('เลือกเหตุผลอย่างน้อยหนึ่งข้อ')).toBeVisible()
  await reviewer.getByLabel('ต้องแก้อะไร').fill('ขอให้บอกจำนวนโครงการในคำอธิบาย')
  await button(reviewer, 'ส่งกลับ').click()
  await expect(reviewer.getByText('ส่งกลับแล้ว')).toBeVisible()

  await writer.goto('/admin')
  await expect(writer.getByText('ขอให้บอกจำนวนโครงการในคำอธิบาย')).toBeVisible()
  await writer.goto(path)
  await writer.getByLabel('สรุปเป็นภาษาง่าย').fill('ใช้งบ **ร้อยละ 97** ของที่ได้รับ ใน 42 โครงการ')
  await button(writer, 'บันทึกและเสนอตรวจ').click()
  await expect(writer.getByText('เสนอตรวจแล้ว')).toBeVisible()
  await expect(button(writer, 'เห็นชอบ')).toHaveCount(0)

  await reviewer.goto(path)
  await button(reviewer, 'เห็นชอบ').click()
  await expect(reviewer.getByText('เห็นชอบแล้ว ขั้นต่อไปคือเผยแพร่')).toBeVisible()
  await expect(button(reviewer, 'เผยแพร่')).toHaveCount(0)

  const publisher = await signedIn(browser, job.publisher)
  await publisher.goto(`/admin/review?item=${job.itemCode}`)
  await publisher.getByRole('link', { name: title }).click()
  const summary = publisher.getByRole('region', { name: 'เมื่อกดเผยแพร่' })
  await expect(summary).toContainText(title)
  await expect(summary).toContainText('ไฟล์ 1 ลิงก์ 1')
  await expect(summary).toContainText(`${job.itemCode} ${job.elements} จาก ${job.elements}`)
  await expect(summary).toContainText(`/evidence/${evidenceId}`)
  await expect(summary).toContainText('ไม่มี เผยแพร่ครั้งแรก')
  await button(publisher, 'เผยแพร่').dblclick()
  await expect(publisher.getByText('เผยแพร่แล้ว ประชาชนเห็นทันที')).toBeVisible()

  // at that moment, without script, without an account
  expect((await citizen.goto(`/ita/2568/${job.itemCode}`))?.status()).toBe(200)
  await expect(citizen.getByText(`ครบ ${job.elements} องค์ประกอบ`).first()).toBeVisible()
  await expect(citizen.getByRole('link', { name: title }).first()).toBeVisible()
  expect(await citizen.content()).toContain(`/files/${attachment.id}/${attachment.file_name}#page=1`)
  expect((await citizen.goto(`/evidence/${evidenceId}`))?.status()).toBe(200)
  await expect(citizen.getByRole('heading', { level: 1 })).toContainText(title)
  await expect(citizen.locator('strong', { hasText: 'ร้อยละ 97' })).toBeVisible()
  await expect(citizen.getByText('20 ธ.ค. 2567').first()).toBeVisible()
  expect(await citizen.content()).toContain(file.sha256)
  const download = await citizen.request.get(`/files/${attachment.id}/${attachment.file_name}`)
  const bytes = await download.body()
  expect(bytes.length).toBe(file.buffer.length)
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256)
  expect((await citizen.goto(`/en/ita/2568/${job.itemCode}`))?.status()).toBe(200)
  await expect(citizen.getByRole('link', { name: title }).first()).toBeVisible()
  const published = await one<{ count: number }>(
    `SELECT count(*)::int AS count FROM audit_entries WHERE object_id = $1 AND action = 'revision.publish'`,
    [evidenceId],
  )
  expect(published.count).toBe(1)

  // and gone at once, with the reason, when it is withdrawn
  await publisher.goto(`/admin/evidence/${evidenceId}`)
  await button(publisher, 'ถอนการเผยแพร่').click()
  await publisher.getByLabel('เหตุผลที่ประชาชนจะได้อ่าน').fill('แนบไฟล์ผิดฉบับ กำลังจัดทำใหม่')
  await button(publisher, 'ถอนการเผยแพร่').last().click()
  await expect(publisher.getByText('ถอนการเผยแพร่แล้ว').first()).toBeVisible()
  expect((await citizen.goto(`/evidence/${evidenceId}`))?.status()).toBe(410)
  await expect(citizen.getByText('แนบไฟล์ผิดฉบับ กำลังจัดทำใหม่').first()).toBeVisible()
  const gone = await citizen.request.get(
    new URL(`/files/${attachment.id}/${attachment.file_name}`, baseURL).href,
  )
  expect(gone.status()).toBe(410)
  expect(await gone.text()).toContain('แนบไฟล์ผิดฉบับ')

  // and whoever makes the next revision is told what to put right
  await writer.goto(`/admin/evidence/${evidenceId}`)
  await button(writer, 'สร้างฉบับใหม่').click()
  await writer.waitForURL(/\/revisions\/2/)
  await expect(writer.getByText('แนบไฟล์ผิดฉบับ กำลังจัดทำใหม่')).toBeVisible()
})

test('the same by keyboard alone', async ({ browser }) => {
  test.setTimeout(400_000)
  const job = await findJob('published')
  const title = `หลักฐานของ ${job.itemCode} ด้วยแป้นพิมพ์`

  const writer = await keyboardSignIn(browser, job.contributor)
  await writer.goto(`/admin/items/2568/${job.itemCode}`)
  await tabTo(writer, 'button', 'เพิ่มหลักฐานของ…')
  await writer.keyboard.press('Enter')
  await writer.waitForURL(/\/revisions\/1/)
  const path = new URL(writer.url()).pathname
  await tabTo(writer, 'textbox', 'ชื่อหลักฐาน')
  await writer.keyboard.press('ControlOrMeta+A')
  await writer.keyboard.type(title)
  await tabTo(writer, 'file')
  const chooser = writer.waitForEvent('filechooser')
  await writer.keyboard.press('Enter')
  await (await chooser).setFiles([realPdf('แป้นพิมพ์')])
  await expect(attachedFile(writer, 'รายงาน แป้นพิมพ์.pdf')).toBeVisible({ timeout: 30_000 })
  const unused = writer.getByText('ยังไม่มีองค์ประกอบใดชี้มาที่ไฟล์นี้')
  await expect(unused).toBeVisible()
  await tabTo(writer, 'button', `ชี้หน้าที่แสดงองค์ประกอบที่ 1 ของ ${job.itemCode}`)
  await writer.keyboard.press('Enter')
  const viewer = writer.getByRole('dialog')
  await expect(viewer.locator('[data-drawn="1"]')).toBeVisible({ timeout: 30_000 })
  await writer.keyboard.press('ArrowRight')
  await expect(viewer.locator('[data-drawn="2"]')).toBeVisible()
  await tabTo(writer, 'button', `แสดงองค์ประกอบข้อ 1 ของ ${job.itemCode} ที่หน้านี้ (หน้า 2)`)
  await writer.keyboard.press('Enter')
  await expect(viewer.getByText('ชี้ที่หน้านี้แล้ว')).toBeVisible()
  await writer.keyboard.press('Escape')
  await expect(viewer).toHaveCount(0)
  await expect(unused).toHaveCount(0)
  await tabTo(writer, 'textbox', 'สรุปเป็นภาษาง่าย')
  await writer.keyboard.type('สรุปที่พิมพ์ด้วยแป้นพิมพ์')
  await writer.keyboard.press('ControlOrMeta+S')
  await expect(writer.getByText(/^บันทึกแล้ว/).first()).toBeVisible()
  await tabTo(writer, 'button', 'บันทึกและเสนอตรวจ')
  await writer.keyboard.press('Enter')
  if (job.elements > 1) {
    await tabTo(writer, 'button', 'เสนอตรวจทั้งที่ยังไม่ครบ')
    await writer.keyboard.press('Enter')
  }
  await expect(writer.getByText('เสนอตรวจแล้ว ผู้ตรวจจะเห็น')).toBeVisible()

  for (const [email, act, said] of [
    [job.reviewer, 'เห็นชอบ', 'เห็นชอบแล้ว ขั้นต่อไปคือเผยแพร่'],
    [job.publisher, 'เผยแพร่', 'เผยแพร่แล้ว ประชาชนเห็นทันที'],
  ] as const) {
    const page = await keyboardSignIn(browser, email)
    await tabTo(page, 'link', 'รอตรวจ')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/admin/review')
    // Other tests fill the queue too; this item's part of it is one page.
    await page.goto(`/admin/review?item=${job.itemCode}`)
    await tabTo(page, 'link', title)
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${path}**`)
    await expect(page.getByText('อาจเป็นข้อมูลของปีอื่น').first()).toBeVisible({ timeout: 90_000 })
    await tabTo(page, 'button', act)
    await page.keyboard.press('Enter')
    if (act === 'เผยแพร่') {
      // The paper is last year's, which the pre-check has seen.
      await tabTo(page, 'textbox', 'เหตุผลที่เผยแพร่ทั้งที่มีข้อสังเกต')
      await page.keyboard.type('ใช้แสดงการทำงานด้วยแป้นพิมพ์')
      await tabTo(page, 'button', act)
      await page.keyboard.press('Enter')
    }
    await expect(page.getByText(said)).toBeVisible()
  }
  const citizen = await (await browser.newContext()).newPage()
  await citizen.goto(`/ita/2568/${job.itemCode}`)
  await tabTo(citizen, 'link', title)
  await citizen.keyboard.press('Enter')
  await citizen.waitForURL(/\/evidence\/[0-9a-z]{8}$/)
  await expect(citizen.getByRole('heading', { level: 1 })).toContainText(title)
})

async function keyboardSignIn(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto('/login')
  await tabTo(page, 'textbox', 'อีเมล')
  await page.keyboard.type(email)
  await tabTo(page, 'textbox', 'รหัสผ่าน')
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname === '/admin')
  return page
}

/**
 * Presses Tab until the control has the focus, and fails when it cannot be reached or the focus cannot be seen. A name
 * that ends in … is the beginning of one.
 */
async function tabTo(page: Page, role: 'textbox' | 'button' | 'link' | 'file', name = ''): Promise<void> {
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press('Tab')
    const found = await page.evaluate(
      ([wanted, text = '']) => {
        const element = document.activeElement as HTMLElement | null
        if (!element) return null
        const input = element as HTMLInputElement
        const label = [...(input.labels ?? [])].map((one) => one.textContent?.trim()).join(' ')
        const said = element.getAttribute('aria-label') ?? (label || element.textContent?.trim() || '')
        const isText =
          element.tagName === 'TEXTAREA' ||
          (element.tagName === 'INPUT' && !['file', 'checkbox'].includes(input.type))
        const role =
          element.tagName === 'BUTTON'
            ? 'button'
            : element.tagName === 'A'
              ? 'link'
              : input.type === 'file'
                ? 'file'
                : isText
                  ? 'textbox'
                  : ''
        const named = text.endsWith('…') ? said.startsWith(text.slice(0, -1)) : !text || said === text
        if (role !== wanted || !named) return null
        const shows = (node: Element | null) =>
          node !== null && getComputedStyle(node).outlineStyle !== 'none'
        return { visible: shows(element) || shows(element.nextElementSibling) }
      },
      [role, name],
    )
    if (!found) continue
    expect(found.visible, `the focus on ${role} ${name} can be seen`).toBe(true)
    return
  }
  throw new Error(`${role} “${name}” cannot be reached by Tab`)
}
