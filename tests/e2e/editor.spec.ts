import { createServer } from 'node:http'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test'
import { realPdf } from '#tests/support/main-job.ts'
import { one } from '#tests/support/portal.ts'
import { endSession, signInAs } from '#tests/support/sign-in.ts'
import {
  countActs,
  type Draft,
  makeDraft,
  makeWriters,
  type Writer,
  type Writers,
} from '#tests/support/writers.ts'

const origin = process.env.BASE_URL!

test.describe.configure({ timeout: 180_000 })

let writers: Writers
test.beforeAll(async () => {
  writers = await makeWriters()
})

async function openAs(browser: Browser, who: Writer, draft: Draft, settings: object = {}) {
  const context = await browser.newContext(settings)
  const session = await signInAs(context, origin, who.email)
  const page = await context.newPage()
  await page.goto(draft.path)
  return { context, page, session }
}
const newDraft = (title = 'ร่างของการทดสอบ') => makeDraft(writers.groupId, writers.somsri, title)
const saved = (draft: Draft) =>
  one<{ title: string; summary: string; version: number }>(
    'SELECT title, summary, version FROM revisions WHERE id = $1',
    [draft.revisionId],
  )
const title = (page: Page) => page.locator('#title')
const summary = (page: Page) => page.locator('#summary')
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const savedNow = (page: Page) => page.getByText(/^บันทึกแล้ว \d\d:\d\d$/)

test('what is typed saves itself and says so; one field half typed does not hold back the rest', async ({
  browser,
}) => {
  const draft = await newDraft()
  const { page, context } = await openAs(browser, writers.somsri, draft)
  await title(page).fill('บันทึกให้เอง')
  await expect(page.getByText('มีการแก้ไขที่ยังไม่บันทึก')).toBeVisible()
  await expect(savedNow(page)).toBeVisible()
  expect((await saved(draft)).title).toBe('บันทึกให้เอง')
  const acts = await countActs(draft.evidenceId, 'revision.save')

  await page.getByLabel('วันที่เอกสาร').fill('31 ก')
  await button(page, 'เพิ่มลิงก์').click()
  await page.getByLabel('ที่อยู่ (URL)').fill('https://www.example.go.th/')
  await summary(page).fill('สรุปที่ต้องไม่รอวันที่')
  await expect(page.getByText(/^บันทึกแล้ว \d\d:\d\d ยกเว้น .*วันที่เอกสาร/)).toBeVisible()
  expect((await saved(draft)).summary).toBe('สรุปที่ต้องไม่รอวันที่')
  await expect(page.getByLabel('วันที่เอกสาร')).toHaveValue('31 ก')
  await expect(summary(page)).toBeFocused()
  await page.getByLabel('วันที่เอกสาร').fill('31 ต.ค. 2567')
  await page.getByLabel('ชื่อที่แสดง').fill('เว็บไซต์')
  await expect(savedNow(page)).toBeVisible()
  const { count } = await one<{ count: number }>(
    `SELECT count(*)::int AS count FROM revision_links l JOIN revisions r ON r.id = l.revision_id
      WHERE r.id = $1 AND r.document_on = '2024-10-31'`,
    [draft.revisionId],
  )
  expect(count).toBe(1)
  expect(await countActs(draft.evidenceId, 'revision.save')).toBeGreaterThan(acts)
  await context.close()
})

test('a dropped line keeps the text here, says so, and saves when it is back', async ({ browser }) => {
  const draft = await newDraft()
  const { page, context } = await openAs(browser, writers.somsri, draft)
  await context.setOffline(true)
  await title(page).fill('พิมพ์ตอนเน็ตหลุด')
  await expect(page.getByText('ติดต่อระบบไม่ได้ กำลังลองใหม่ให้เอง ข้อความเก็บไว้ในเครื่องนี้แล้ว')).toBeVisible()
  await expect(title(page)).toHaveValue('พิมพ์ตอนเน็ตหลุด')
  // The tab dies without a last word (one that closes may still save what it holds); the text does not.
  const crashed = page.waitForEvent('crash')
  const devtools = await context.newCDPSession(page)
  devtools.send('Page.crash').catch(() => {}) // nobody is left to answer
  await crashed
  await page.close()
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(draft.path)
  await expect(again.getByText('พบข้อความที่ยังไม่ได้บันทึก')).toBeVisible()
  await button(again, 'ใช้ข้อความนี้').click()
  await expect(title(again)).toHaveValue('พิมพ์ตอนเน็ตหลุด')
  await context.setOffline(true)
  await summary(again).fill('พิมพ์ต่อ')
  await expect(again.getByText('ติดต่อระบบไม่ได้')).toBeVisible()
  await context.setOffline(false)
  await expect(savedNow(again)).toBeVisible()
  expect(await saved(draft)).toMatchObject({ title: 'พิมพ์ตอนเน็ตหลุด', summary: 'พิมพ์ต่อ' })
  await context.close()
})

test('a session that ends is taken up in place: a dialog, the text intact, saved after it', async ({
  browser,
}) => {
  const draft = await newDraft()
  const { page, context, session } = await openAs(browser, writers.somsri, draft)
  await endSession(session)
  await summary(page).fill('พิมพ์หลังหมดเวลา')
  const dialog = page.getByRole('dialog', { name: 'เข้าสู่ระบบอีกครั้ง' })
  await expect(dialog).toBeVisible()
  await expect(dialog).toContainText(writers.somsri.email)
  await expect(dialog.locator('input[name="password"]')).toBeFocused()
  expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([])
  // put off, and taken up again by the keyboard
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('ยังไม่ได้บันทึก ท่านออกจากระบบแล้ว')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+S')
  await expect(dialog).toBeVisible()
  await dialog.locator('input[name="password"]').fill(process.env.DEMO_PASSWORD!)
  await page.keyboard.press('Enter')
  await expect(savedNow(page)).toBeVisible()
  expect((await saved(draft)).summary).toBe('พิมพ์หลังหมดเวลา')
  await expect(summary(page)).toHaveValue('พิมพ์หลังหมดเวลา')
  await context.close()
})

test('two people see each other; what does not collide comes together, what does is decided side by side', async ({
  browser,
}) => {
  const draft = await newDraft('ชื่อเดิม')
  const hers = await openAs(browser, writers.somsri, draft)
  await expect(savedNow(hers.page)).toBeVisible()
  const his = await openAs(browser, writers.mana, draft)
  await expect(his.page.getByText(`${writers.somsri.name} เปิดร่างนี้อยู่ ตั้งแต่`)).toBeVisible()
  await hers.page.keyboard.press('Shift')
  await expect(hers.page.getByText(`${writers.mana.name} เปิดร่างนี้อยู่ ตั้งแต่`)).toBeVisible({ timeout: 30_000 })

  // different fields
  await summary(his.page).fill('สรุปของมานะ')
  await expect.poll(async () => (await saved(draft)).summary).toBe('สรุปของมานะ')
  await hers.page.getByLabel('วันที่เอกสาร').fill('1 ต.ค. 2567')
  await expect(summary(hers.page)).toHaveValue('สรุปของมานะ', { timeout: 30_000 })
  await expect(hers.page.getByText(`รวมกับที่ ${writers.mana.name} บันทึกเมื่อ`)).toBeVisible()
  await expect(hers.page.getByLabel('วันที่เอกสาร')).toHaveValue('1 ต.ค. 2567')

  // the same field, at the same time: neither hears of the other
  for (const { page } of [hers, his]) await page.route('**/api/presence', (route) => route.abort())
  await expect(savedNow(hers.page)).toBeVisible()
  await his.page.reload()
  await title(his.page).fill('ชื่อของมานะ')
  await button(his.page, 'บันทึก').click()
  await expect.poll(async () => (await saved(draft)).title).toBe('ชื่อของมานะ')
  await title(hers.page).fill('ชื่อของสมศรี')
  const panel = hers.page.getByRole('region', { name: 'มีผู้อื่นบันทึกก่อนท่าน' })
  await expect(panel).toBeVisible()
  await expect(panel.getByText('ชื่อของสมศรี', { exact: true })).toBeVisible()
  await expect(panel.getByText('ชื่อของมานะ', { exact: true })).toBeVisible()
  expect((await new AxeBuilder({ page: hers.page }).include('main').analyze()).violations).toEqual([])
  // while nothing is decided nothing is written
  expect((await saved(draft)).title).toBe('ชื่อของมานะ')
  await panel.getByRole('button', { name: 'ใช้ของเขา: ชื่อหลักฐาน' }).click()
  await expect(title(hers.page)).toHaveValue('ชื่อของมานะ')
  await panel.getByLabel('ที่จะบันทึก').fill('ชื่อที่ตกลงกัน')
  await button(hers.page, 'บันทึกตามนี้').click()
  await expect(panel).toBeHidden()
  await expect.poll(async () => (await saved(draft)).title).toBe('ชื่อที่ตกลงกัน')
  expect((await saved(draft)).summary).toBe('สรุปของมานะ')
  await hers.context.close()
  await his.context.close()
})

test('two tabs of one person do not write over each other', async ({ browser }) => {
  const draft = await newDraft()
  const { page: first, context } = await openAs(browser, writers.somsri, draft)
  const second = await context.newPage()
  await second.goto(draft.path)
  await expect(second.getByText('ท่านเปิดร่างนี้ไว้ในอีกแท็บหนึ่งด้วย')).toBeVisible()
  await summary(second).fill('จากแท็บสอง')
  await expect(savedNow(second)).toBeVisible()
  await first.bringToFront()
  await title(first).fill('จากแท็บหนึ่ง')
  await expect.poll(async () => (await saved(draft)).title).toBe('จากแท็บหนึ่ง')
  expect((await saved(draft)).summary).toBe('จากแท็บสอง')
  await expect(summary(first)).toHaveValue('จากแท็บสอง')
  await expect(first.getByText('พบข้อความที่ยังไม่ได้บันทึก')).toHaveCount(0)
  await context.close()
})

/** A button that says it is busy can still be pressed by a person; Playwright would wait. */
const evenWhileSaving = { force: true }

test('sent on while a save is under way, or after a save that changed no word: the wish is kept', async ({
  browser,
}) => {
  for (const when of ['while saving', 'behind the newest version']) {
    const draft = await newDraft()
    await one(
      `INSERT INTO revision_links (id, revision_id, position, url, label)
        VALUES (gen_random_uuid(), $1, 1, 'https://example.go.th/', 'เว็บไซต์') RETURNING id`,
      [draft.revisionId],
    )
    const { page, context } = await openAs(browser, writers.somsri, draft)
    await expect(page.locator('form[inert]')).toHaveCount(0)
    await title(page).fill('พร้อมเสนอ')
    if (when === 'while saving') {
      await page.route(draft.path, async (route) => {
        if (route.request().method() === 'POST') await new Promise((go) => setTimeout(go, 1_000))
        await route.continue()
      })
      await button(page, 'บันทึก').click()
    } else {
      await one('UPDATE revisions SET version = version + 1 WHERE id = $1 RETURNING id', [draft.revisionId])
    }
    await button(page, 'บันทึกและเสนอตรวจ').click(evenWhileSaving)
    await button(page, 'เสนอตรวจทั้งที่ยังไม่ครบ').click(evenWhileSaving)
    await expect(page.getByText('เสนอตรวจแล้ว ผู้ตรวจจะเห็นในรายการรอตรวจ')).toBeVisible()
    const { state } = await one<{ state: string }>('SELECT state FROM revisions WHERE id = $1', [
      draft.revisionId,
    ])
    expect([when, state]).toEqual([when, 'submitted'])
    expect((await saved(draft)).title).toBe('พร้อมเสนอ')
    await context.close()
  }
})

test('sent on behind a save that meets another text of the same place: asked about, not written over', async ({
  browser,
}) => {
  const draft = await newDraft()
  const { page, context } = await openAs(browser, writers.somsri, draft)
  await expect(page.locator('form[inert]')).toHaveCount(0)
  let sent = 0
  await page.route(draft.path, async (route) => {
    if (route.request().method() === 'POST') {
      sent += 1
      await new Promise((go) => setTimeout(go, 1_500))
    }
    await route.continue()
  })
  await title(page).fill('ของฉัน')
  await button(page, 'บันทึก').click()
  await one(`UPDATE revisions SET title = 'ของเขา', version = version + 1 WHERE id = $1 RETURNING id`, [
    draft.revisionId,
  ])
  await button(page, 'บันทึกและเสนอตรวจ').click(evenWhileSaving)
  await button(page, 'เสนอตรวจทั้งที่ยังไม่ครบ').click(evenWhileSaving)
  await expect(page.locator('#conflict')).toBeVisible()
  await page.waitForTimeout(3_000) // a save that followed would have been sent and answered
  expect([sent, (await saved(draft)).title]).toEqual([1, 'ของเขา'])
  await context.close()
})

test('how many elements are shown is always in sight', async ({ browser }) => {
  const draft = await newDraft()
  const { page, context } = await openAs(browser, writers.somsri, draft)
  await expect(page.getByText(`แสดงแล้ว 0 จาก ${draft.elements} องค์ประกอบ`)).toBeInViewport()
  await page.getByLabel('แสดงที่', { exact: true }).first().selectOption('none')
  await expect(page.getByText(`แสดงแล้ว 0 จาก ${draft.elements} องค์ประกอบ`)).toBeInViewport()
  await page.getByLabel('เหตุผลที่ไม่มี').first().fill('ปีนี้ไม่มีรายการ')
  await expect(page.getByText(`แสดงแล้ว 1 จาก ${draft.elements} องค์ประกอบ`)).toBeInViewport()
  await page.getByRole('button', { name: /^ไปที่ยังว่าง/ }).click()
  await expect(page.getByLabel('แสดงที่', { exact: true }).nth(1)).toBeFocused()
  await context.close()
})

for (const [name, width, height] of [
  ['a phone', 390, 700],
  ['an old notebook', 1280, 640],
  ['a phone with its keyboard out', 390, 400],
] as const) {
  test(`on ${name} the bar leaves room to write, and hides nothing that has the focus`, async ({
    browser,
  }) => {
    const draft = await newDraft()
    const { page, context } = await openAs(browser, writers.somsri, draft)
    await page.setViewportSize({ width, height })
    const progress = page.getByText(`แสดงแล้ว 0 จาก ${draft.elements} องค์ประกอบ`)
    await expect(progress).toBeVisible()
    const bar = page.locator('.foot-bar', { has: progress })
    expect((await bar.boundingBox())!.height).toBeLessThan(130)
    await page.getByLabel('ชื่อหลักฐาน').focus()
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Tab')
      const seen = await bar.evaluate((element) => {
        const focused = document.activeElement!
        if (element.contains(focused)) return 'the bar'
        const { top, bottom } = focused.getBoundingClientRect()
        return bottom > 0 && top < Math.min(innerHeight, element.getBoundingClientRect().top)
      })
      if (seen === 'the bar') break
      expect(seen, `what has the focus after ${presses + 1} presses is seen`).toBe(true)
    }
    await context.close()
  })
}

test('a pasted link brings the title of its page, and says what is wrong with one inside', async ({
  browser,
}) => {
  const site = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end('<title>รายงานผลการดำเนินงาน &amp; แผน ๒๕๖๘</title>')
  })
  const port = Number(process.env.OUTGOING_LOOPBACK_PORT)
  test.skip(!port, 'OUTGOING_LOOPBACK_PORT is not set')
  await new Promise<void>((resolve) => site.listen(port, '127.0.0.1', resolve))
  const draft = await newDraft()
  const { page, context } = await openAs(browser, writers.somsri, draft)
  await button(page, 'เพิ่มลิงก์').click()
  await page.getByLabel('ที่อยู่ (URL)').fill('http://10.0.0.7/report')
  await expect(page.getByText('ระบบไม่เปิดที่อยู่นี้')).toBeVisible()
  await page.getByLabel('ที่อยู่ (URL)').fill(`http://127.0.0.1:${port}/report`)
  await expect(page.getByText('ชื่อของหน้านี้: รายงานผลการดำเนินงาน & แผน ๒๕๖๘')).toBeVisible()
  await button(page, 'ใช้ชื่อนี้').click()
  await expect(page.getByLabel('ชื่อที่แสดง')).toHaveValue('รายงานผลการดำเนินงาน & แผน ๒๕๖๘')
  await expect(page.getByLabel('ชื่อที่แสดง')).toBeFocused()
  await expect(savedNow(page)).toBeVisible()
  await context.close()
  site.close()
})

for (const [lang, colorScheme] of [
  ['th', 'light'],
  ['en', 'dark'],
] as const) {
  test(`on a phone, in ${lang}, ${colorScheme}: nothing sideways, nothing a reader cannot use`, async ({
    browser,
  }) => {
    const draft = await newDraft()
    const context: BrowserContext = await browser.newContext({
      viewport: { width: 390, height: 844 },
      colorScheme,
    })
    await signInAs(context, origin, writers.somsri.email)
    await context.addCookies([{ name: 'lang', value: lang, url: origin, secure: true }])
    const page = await context.newPage()
    await page.goto(draft.path)
    await page.locator('#files').setInputFiles([realPdf('โทรศัพท์')])
    await expect(page.getByRole('link', { name: 'รายงาน โทรศัพท์.pdf' }).first()).toBeVisible()
    const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(await sideways()).toBe(0)
    expect((await new AxeBuilder({ page }).include('main').analyze()).violations).toEqual([])
    await context.close()
  })
}
