import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test'
import * as evidence from '#lib/evidence/commands.ts'
import { projectRoot } from '#lib/start/project-root.ts'
import { act, makeEvidence, makeStaff, type Staff } from '#tests/support/factories.ts'
import { one } from '#tests/support/portal.ts'
import { actOnPortal } from '#tests/support/portal-people.ts'
import { signInAs } from '#tests/support/sign-in.ts'
import { expectSoundPages } from '#tests/support/sound-page.ts'

// A work group of its own for each test, in the portal under test, whose worker reads and checks.
test.beforeAll(actOnPortal)
const people = () => makeStaff(`findings-${randomBytes(5).toString('hex')}`)

async function signedIn(browser: Browser, email: string): Promise<Page> {
  const context = await browser.newContext()
  await signInAs(context, process.env.BASE_URL!, email)
  return context.newPage()
}

const paper = (name: string) => join(projectRoot, 'prisma', 'seed', 'demo', 'files', name)
const wrongYear = 'อาจเป็นข้อมูลของปีอื่น'
const slow = { timeout: 90_000 }
const sum = (page: Page) => page.getByRole('status').filter({ hasText: /น่าจะเสียคะแนน|ไม่พบสิ่งที่/ })
const titleOf2565 = 'รายงานผลการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2565'

/** Presses Tab until this control has the focus. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press('Tab')
    if (await control.evaluate((one) => one === document.activeElement)) return
  }
  throw new Error('cannot be reached by Tab')
}

/** O7 asks for the report of fiscal year 2567. */
const begun = (staff: Staff, title = 'รายงานผลการดำเนินงานประจำปี') =>
  makeEvidence(staff, { item: 'O7', title })
const pathOf = ({ evidenceId }: { evidenceId: string }) => `/admin/evidence/${evidenceId}/revisions/1`

test('a file of the wrong year is told at the file, with its page, and no more when it is replaced', async ({
  browser,
}) => {
  test.setTimeout(400_000)
  const staff = await people()
  const made = await begun(staff)
  const page = await signedIn(browser, staff.contributor.email)
  await page.goto(pathOf(made))
  await page.locator('#files').setInputFiles(paper('annual-report-2564.pdf'))
  const file = page.locator('form li.file', { hasText: 'annual-report-2564.pdf' })
  await expect(file.getByText(wrongYear)).toBeVisible(slow)
  await expect(file).toContainText(/ปีงบประมาณ 2564 แต่ข้อนี้ขอข้อมูลของปี 2567/)
  await expect(sum(page)).toContainText('น่าจะเสียคะแนน')

  await file
    .getByRole('link', { name: /^เปิดหน้า/ })
    .first()
    .click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')

  const choosing = page.waitForEvent('filechooser')
  await file.getByRole('button', { name: /^แทนที่/ }).click()
  await (await choosing).setFiles(paper('annual-report-2567.pdf'))
  const replaced = page.locator('form li.file', { hasText: 'annual-report-2567.pdf' })
  await expect(replaced).toBeVisible(slow)
  await expect(page.getByText(wrongYear)).toHaveCount(0, slow)
})

test('what is right as it is can be confirmed by keyboard, and the reviewer reads why', async ({
  browser,
}) => {
  test.setTimeout(400_000)
  const staff = await people()
  const made = await begun(staff, titleOf2565)
  const page = await signedIn(browser, staff.contributor.email)
  await page.goto(pathOf(made))
  await expect(page.getByText(wrongYear).first()).toBeVisible(slow)
  const confirm = page.getByRole('button', { name: new RegExp(`ยืนยันว่าถูกต้องแล้ว: ${wrongYear}`) })
  await tabTo(page, confirm)
  await page.keyboard.press('Enter')
  const reason = page.getByLabel('เหตุผลที่ถูกต้องแล้ว')
  await expect(reason).toBeFocused()

  // nothing is confirmed without a word
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(reason).toHaveAttribute('aria-invalid', 'true')
  await reason.focus()
  await page.keyboard.type('ข้อนี้ขอปีย้อนหลัง')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText(`ยืนยันแล้วว่าถูกต้อง: ${wrongYear}`)).toBeVisible(slow)
  await expect(page.getByText('ยืนยันแล้ว 1 ข้อ')).toBeVisible()

  await act(evidence.submitRevision, staff.contributor, made.revisionId)
  const reviewer = await signedIn(browser, staff.reviewer.email)
  await reviewer.goto(pathOf(made))
  await reviewer.getByText(`ยืนยันแล้วว่าถูกต้อง: ${wrongYear}`).click()
  await expect(reviewer.getByText('ข้อนี้ขอปีย้อนหลัง')).toBeVisible()
})

test('publishing over a fault asks for a reason, which is read in the history of the revision', async ({
  browser,
}) => {
  test.setTimeout(400_000)
  const staff = await people()
  const made = await begun(staff, titleOf2565)
  await act(evidence.submitRevision, staff.contributor, made.revisionId)
  const publisher = await signedIn(browser, staff.publisher.email)
  await publisher.goto(pathOf(made))
  await expect(publisher.getByText(wrongYear).first()).toBeVisible(slow)
  await publisher.getByRole('button', { name: 'เห็นชอบและเผยแพร่' }).click()
  await expect(publisher.getByRole('heading', { name: 'เผยแพร่ทั้งที่ยังมีข้อสังเกต' })).toBeFocused()
  await publisher.getByRole('button', { name: 'เห็นชอบและเผยแพร่' }).click()
  const reason = publisher.getByLabel('เหตุผลที่เผยแพร่ทั้งที่มีข้อสังเกต')
  await expect(reason).toHaveAttribute('aria-invalid', 'true')
  await reason.fill('ตรวจกับคู่มือแล้ว ใช้ปีนี้ได้')
  await publisher.getByRole('button', { name: 'เห็นชอบและเผยแพร่' }).click()
  await expect(publisher.getByText('เผยแพร่แล้ว ประชาชนเห็นทันที')).toBeVisible(slow)
  await expect(publisher.getByText('ตรวจกับคู่มือแล้ว ใช้ปีนี้ได้').first()).toBeVisible()
  const { state } = await one<{ state: string }>('SELECT state::text FROM revisions WHERE id = $1', [
    made.revisionId,
  ])
  expect(state).toBe('published')
  // Nothing of it is public.
  const answer = await publisher.request.get(`/evidence/${made.evidenceId}`)
  expect(await answer.text()).not.toContain(wrongYear)
  // The item it stands in must not trouble other tests.
  await evidence.withdrawEvidence(staff.director, { evidenceId: made.evidenceId, reason: 'ทดสอบ' })
})

test('the list leads to each finding, exports, and is sound in every width and language', async ({
  browser,
}) => {
  test.setTimeout(400_000)
  const staff = await people()
  const made = await begun(staff, titleOf2565)
  const page = await signedIn(browser, staff.contributor.email)
  await expect
    .poll(async () => {
      await page.goto('/admin/findings?severity=fault&item=O7')
      return page.getByRole('link', { name: wrongYear }).count()
    }, slow)
    .toBe(1)
  const download = await page.request.get('/admin/findings/export?severity=fault')
  expect(await download.text()).toContain(wrongYear)
  await page.getByRole('link', { name: wrongYear }).click()
  await page.waitForURL(`**${pathOf(made)}#finding-*`)
  await expect(page.getByText(wrongYear).first()).toBeVisible()
  await expectSoundPages(browser, staff.contributor.email, ['/admin/findings', pathOf(made), '/admin'])
})
