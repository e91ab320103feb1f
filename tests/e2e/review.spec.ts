import { randomBytes } from 'node:crypto'
import { type Browser, expect, type Page, test } from '@playwright/test'
import * as evidence from '#lib/evidence/commands.ts'
import { addRemark } from '#lib/evidence/remark-commands.ts'
import { act, makeEvidence, makeStaff, must, type Staff } from '#tests/support/factories.ts'
import { attachedFile, realPdf } from '#tests/support/main-job.ts'
import { one, portalDatabase } from '#tests/support/portal.ts'
import { actOnPortal } from '#tests/support/portal-people.ts'
import { signInAs } from '#tests/support/sign-in.ts'
import { expectSoundPages } from '#tests/support/sound-page.ts'

const origin = () => process.env.BASE_URL!

// A work group of its own for each test, in the portal under test: prepared by the acts themselves.
test.beforeAll(actOnPortal)
const people = () => makeStaff(`review-${randomBytes(5).toString('hex')}`)

async function signedIn(browser: Browser, email: string, options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await browser.newContext(options)
  await signInAs(context, origin(), email)
  return context.newPage()
}

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })

const assigned: string[] = []
async function assign(staff: Staff, itemCode: string): Promise<void> {
  const row = await one<{ id: string }>(
    `INSERT INTO assignments (id, fiscal_year, item_code, work_group_id, kind)
      VALUES (gen_random_uuid(), 2568, $1, $2, 'supporting') RETURNING id`,
    [itemCode, staff.group.id],
  )
  assigned.push(row.id)
}
// Others of this portal count on who has which item.
test.afterAll(async () =>
  (await portalDatabase()).query('DELETE FROM assignments WHERE id = ANY($1)', [assigned]),
)

const placeInQueue = (page: Page, place: string) =>
  page.getByRole('navigation', { name: 'รอตรวจ' }).getByText(place, { exact: true })

const stateOf = async (revisionId: string) =>
  (await one<{ state: string }>('SELECT state::text FROM revisions WHERE id = $1', [revisionId])).state

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? ''
  })

/** Presses Tab until the control with this text has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const seen: string[] = []
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab')
    const text = await focused(page)
    seen.push(text.slice(0, 30))
    if (typeof name === 'string' ? text === name : name.test(text)) return
  }
  throw new Error(`${name} cannot be reached by Tab: ${seen.join(' | ')}`)
}

test('three items by keyboard alone: J and K, approve, approve, return, without a letter stolen', async ({
  browser,
}) => {
  test.setTimeout(400_000)
  const staff = await people()
  const made = []
  for (const item of ['O1', 'O2', 'O12']) {
    made.push(await makeEvidence(staff, { state: 'submitted', item, title: `แป้นพิมพ์ ${item}` }))
  }
  const page = await signedIn(browser, staff.reviewer.email)
  await page.goto('/admin/review')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('รอท่านตรวจ 3 ฉบับ')

  // through the list and back
  await page.keyboard.press('j')
  await expect.poll(() => focused(page)).toBe('แป้นพิมพ์ O1')
  await page.keyboard.press('j')
  await expect.poll(() => focused(page)).toBe('แป้นพิมพ์ O2')
  await page.keyboard.press('k')
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/admin/evidence/${made[0]!.evidenceId}/revisions/1`)
  await expect(placeInQueue(page, '1 จาก 3')).toBeVisible()

  // to the next and back again
  await page.keyboard.press('j')
  await page.waitForURL(`**/${made[1]!.evidenceId}/revisions/1`)
  await expect(placeInQueue(page, '2 จาก 3')).toBeVisible()
  await page.keyboard.press('k')
  await page.waitForURL(`**/${made[0]!.evidenceId}/revisions/1`)
  await expect(placeInQueue(page, '1 จาก 3')).toBeVisible()

  await tabTo(page, 'เห็นชอบ')
  await page.keyboard.press('Enter')
  await expect(page.getByText('เห็นชอบแล้ว ขั้นต่อไปคือเผยแพร่')).toBeVisible()
  await tabTo(page, 'ต่อไป')
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/${made[1]!.evidenceId}/revisions/1`)
  await expect(placeInQueue(page, '1 จาก 2')).toBeVisible()
  await tabTo(page, 'เห็นชอบ')
  await page.keyboard.press('Enter')
  await expect(page.getByText('เห็นชอบแล้ว ขั้นต่อไปคือเผยแพร่')).toBeVisible()
  await page.keyboard.press('j')
  await page.waitForURL(`**/${made[2]!.evidenceId}/revisions/1`)

  await tabTo(page, 'ส่งกลับแก้ไข')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'ส่งกลับให้ผู้จัดทำแก้ไข' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(page.getByLabel('ขาดองค์ประกอบที่ข้อกำหนด')).toBeChecked()
  for (
    let presses = 0;
    presses < 40 && !(await page.getByLabel('ต้องแก้อะไร').evaluate((box) => box === document.activeElement));
    presses++
  ) {
    await page.keyboard.press('Tab')
  }
  await page.keyboard.type('jk เพิ่มหน้า 2')
  await expect(page.getByLabel('ต้องแก้อะไร')).toHaveValue('jk เพิ่มหน้า 2')
  await tabTo(page, 'ส่งกลับ')
  await page.keyboard.press('Enter')
  await expect(page.getByText('ส่งกลับแล้ว ผู้จัดทำจะเห็นเหตุผลเป็นสิ่งแรก')).toBeVisible()
  await expect(page.getByText('ไม่มีอะไรรอท่านแล้ว')).toBeVisible()
  expect(await Promise.all(made.map(({ revisionId }) => stateOf(revisionId)))).toEqual([
    'approved',
    'approved',
    'returned',
  ])
})

test('shortcuts can be turned off, and stay off', async ({ browser }) => {
  const staff = await people()
  await makeEvidence(staff, { state: 'submitted', item: 'O1', title: 'ปุ่มลัด' })
  const page = await signedIn(browser, staff.reviewer.email)
  await page.goto('/admin/review')
  await button(page, 'ปิดปุ่มลัด').click()
  await page.keyboard.press('j')
  await page.reload()
  await expect(button(page, 'เปิดปุ่มลัด J K')).toBeVisible()
  await page.keyboard.press('j')
  expect(await focused(page)).not.toBe('ปุ่มลัด')
})

test('what is returned with a remark is seen in its place, marked as done, and approved', async ({
  browser,
}) => {
  test.setTimeout(400_000)
  const staff = await people()
  const { evidenceId, revisionId } = await makeEvidence(staff, {
    state: 'submitted',
    item: 'O12',
    title: 'มีจุดต้องแก้',
    file: true,
  })
  const path = `/admin/evidence/${evidenceId}/revisions/1`
  const reviewer = await signedIn(browser, staff.reviewer.email)
  await reviewer.goto(path)
  await button(reviewer, 'เขียนความเห็นที่ O12 องค์ประกอบที่ 2').click()
  const form = reviewer.getByLabel('เขียนความเห็นที่ O12 องค์ประกอบที่ 2')
  await expect(form).toBeFocused()
  await form.fill('ยังไม่มีเดือนมีนาคม')
  await button(reviewer, 'ส่งความเห็น').first().click()
  await expect(reviewer.locator('[id^="remark-"]', { hasText: 'ยังไม่มีเดือนมีนาคม' })).toBeVisible()
  await button(reviewer, /^เขียนความเห็นที่ รายงาน/).click()
  await reviewer.getByLabel(/^เขียนความเห็นที่ รายงาน/).fill('หน้านี้เอียง')
  await reviewer.getByLabel('หน้า (1–12)').fill('99')
  const inPlace = reviewer.locator('form', { has: reviewer.getByLabel('หน้า (1–12)') })
  await inPlace.getByRole('button', { name: 'ส่งความเห็น' }).click()
  await expect(reviewer.getByText('ใส่เลขหน้าไม่เกินนี้')).toBeVisible()
  await reviewer.getByLabel('หน้า (1–12)').fill('3')
  await inPlace.getByRole('button', { name: 'ส่งความเห็น' }).click()
  await expect(reviewer.locator('[id^="remark-"]', { hasText: 'หน้านี้เอียง' })).toContainText('หน้า 3')
  await button(reviewer, 'ส่งกลับแก้ไข').click()
  await expect(reviewer.getByLabel('แก้ตามความเห็นที่ติดไว้ในแต่ละจุด')).toBeChecked()
  await button(reviewer, 'ส่งกลับ').click()
  await expect(reviewer.getByText('ส่งกลับแล้ว')).toBeVisible()

  const remark = await one<{ id: string }>(
    `SELECT id FROM remarks WHERE revision_id = $1 AND target = 'element'`,
    [revisionId],
  )
  const author = await signedIn(browser, staff.contributor.email)
  await author.goto(`${path}#remark-${remark.id}`)
  const inEditor = author.locator(`li #remark-${remark.id}`)
  await expect(inEditor).toContainText('ยังไม่มีเดือนมีนาคม')
  await expect(inEditor).toBeInViewport()
  await expect(author.getByText('แก้ตามความเห็นที่ติดไว้ในแต่ละจุด').first()).toBeVisible()
  // what is being typed survives the act beside it
  await author.getByLabel('ชื่อหลักฐาน').fill('แก้ชื่อแล้ว')
  await inEditor.getByRole('button', { name: 'แก้แล้ว' }).click()
  await expect(author.locator(`details#remark-${remark.id}`)).toBeVisible()
  await expect(author.getByLabel('ชื่อหลักฐาน')).toHaveValue('แก้ชื่อแล้ว')
  await button(author, 'บันทึกและเสนอตรวจ').click()
  await button(author, 'เสนอตรวจทั้งที่ยังไม่ครบ').click()
  await expect(author.getByText('เสนอตรวจแล้ว')).toBeVisible()

  await reviewer.goto(path)
  await expect(reviewer.locator(`details#remark-${remark.id}`)).toContainText('แก้แล้ว')
  await expect(reviewer.getByText(/ยังมีความเห็นที่ไม่ได้ทำเครื่องหมายว่าแก้แล้ว 1 ข้อ/)).toBeVisible()
  await button(reviewer, 'เห็นชอบ').dblclick()
  await expect(reviewer.getByText('เห็นชอบแล้ว ขั้นต่อไปคือเผยแพร่')).toBeVisible()
  const open = await one<{ count: number }>(
    'SELECT count(*)::int AS count FROM remarks WHERE revision_id = $1 AND resolved_at IS NULL',
    [revisionId],
  )
  expect(open.count).toBe(0)
})

test('the page a claim points at opens beside it, a remark is left on it, and my work leads there', async ({
  browser,
}) => {
  test.setTimeout(400_000)
  const staff = await people()
  await assign(staff, 'O12')
  const { evidenceId, revisionId } = await makeEvidence(staff, { item: 'O12', title: 'มีไฟล์ให้ตรวจ' })
  const path = `/admin/evidence/${evidenceId}/revisions/1`
  const file = realPdf('ตรวจ')
  const author = await signedIn(browser, staff.contributor.email)
  await author.goto(path)
  await author.locator('#files').setInputFiles(file)
  await expect(attachedFile(author, file.name)).toBeVisible()
  await author.getByLabel('แสดงที่', { exact: true }).nth(1).selectOption({ label: file.name })
  await author.getByLabel(/^หน้า \(1/).fill('2')
  await button(author, 'บันทึก').click()
  await expect(author.getByText(/^บันทึกแล้ว/).first()).toBeVisible()
  await act(evidence.submitRevision, staff.contributor, revisionId)

  const reviewer = await signedIn(browser, staff.reviewer.email)
  await reviewer.goto(path)
  const claim = reviewer.getByRole('link', { name: `${file.name} หน้า 2` }).first()
  await claim.focus()
  await reviewer.keyboard.press('Enter')
  const dialog = reviewer.getByRole('dialog')
  await expect(dialog.locator('[data-drawn="2"]')).toBeVisible({ timeout: 30_000 })
  await expect(dialog.getByRole('heading', { name: 'หน้านี้แสดง' })).toBeVisible()
  // J is for the queue, and the queue waits while a file is open.
  await reviewer.keyboard.press('j')
  await reviewer.keyboard.press('ArrowRight')
  await expect(dialog.locator('[data-drawn="3"]')).toBeVisible()
  await expect(dialog.getByText('ไม่มีองค์ประกอบที่ชี้มาหน้านี้')).toBeVisible()
  await button(reviewer, 'O12 ข้อ 2 · หน้า 2').click()
  await expect(dialog.locator('[data-drawn="2"]')).toBeVisible()

  // What was typed is there after the file was closed and opened again.
  await dialog.getByLabel('เขียนความเห็นที่ หน้า 2').fill('ลายเซ็นไม่ชัด')
  await reviewer.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(claim).toBeFocused()
  await reviewer.keyboard.press('Enter')
  await expect(dialog.getByLabel('เขียนความเห็นที่ หน้า 2')).toHaveValue('ลายเซ็นไม่ชัด')
  await dialog.getByRole('button', { name: 'ส่งความเห็น' }).click()
  await expect(dialog.getByRole('listitem').filter({ hasText: 'ลายเซ็นไม่ชัด' })).toBeVisible()
  await expect(dialog.getByLabel('เขียนความเห็นที่ หน้า 2')).toHaveValue('')
  const remark = await one<{ id: string; page: number }>(
    `SELECT id, page FROM remarks WHERE revision_id = $1 AND target = 'file'`,
    [revisionId],
  )
  expect(remark.page).toBe(2)
  await reviewer.keyboard.press('Escape')
  await button(reviewer, 'ส่งกลับแก้ไข').click()
  await button(reviewer, 'ส่งกลับ').click()
  await expect(reviewer.getByText('ส่งกลับแล้ว')).toBeVisible()

  await author.goto('/admin')
  const task = author.getByRole('listitem').filter({ hasText: 'ยังต้องแก้ 2 จุด' })
  await task.getByRole('link', { name: 'แก้ตามที่ขอ O12' }).click()
  await author.waitForURL(`**${path}#remark-${remark.id}`)
  const inEditor = author.locator(`#remark-${remark.id}`)
  await expect(inEditor).toContainText('ลายเซ็นไม่ชัด')
  await expect(inEditor).toBeInViewport()
})

test('evidence that is there answers another item too, with nothing claimed for it yet', async ({
  browser,
}) => {
  test.setTimeout(400_000)
  const staff = await people()
  await assign(staff, 'O1')
  const title = `ใช้ซ้ำ ${staff.group.slug}`
  const shown = await makeEvidence(staff, { state: 'published', item: 'O12', title })
  await makeEvidence(staff, { state: 'submitted', item: 'O12', title: `${title} รอตรวจ` })
  const author = await signedIn(browser, staff.contributor.email)
  await author.goto('/admin/items/2568/O1')
  await author.getByRole('link', { name: 'ใช้หลักฐานที่มีอยู่' }).click()
  await expect(author.getByRole('heading', { level: 1 })).toHaveText('ใช้หลักฐานที่มีอยู่ตอบข้อ O1')
  // What waits for its reviewer says so, and has no button.
  const waiting = author.getByRole('listitem').filter({ hasText: `${title} รอตรวจ` })
  await expect(waiting).toContainText('กำลังรอตรวจ')
  await expect(waiting.getByRole('button')).toHaveCount(0)
  await button(author, `ใช้ “${title}” ตอบ O1`).dblclick()
  await author.waitForURL(`**/admin/evidence/${shown.evidenceId}/revisions/2**`)
  await expect(author.getByLabel('ชื่อหลักฐาน')).toHaveValue(title)
  const items = await (await portalDatabase()).query<{ item_code: string; claims: number }>(
    `SELECT i.item_code, count(c.*)::int AS claims FROM revision_items i JOIN revisions r ON r.id = i.revision_id
      LEFT JOIN claims c ON (c.revision_id, c.fiscal_year, c.item_code) = (i.revision_id, i.fiscal_year, i.item_code)
      WHERE r.evidence_id = $1 AND r.number = 2 GROUP BY 1 ORDER BY 1`,
    [shown.evidenceId],
  )
  expect(items.rows).toEqual([
    { item_code: 'O1', claims: 0 },
    { item_code: 'O12', claims: 1 },
  ])
  // What the public sees is as it was, until the new revision is published.
  const current = await (await portalDatabase()).query<{ item_code: string }>(
    `SELECT i.item_code FROM publications p JOIN publication_items i ON i.publication_id = p.id
      WHERE p.evidence_id = $1 AND p.state = 'current'`,
    [shown.evidenceId],
  )
  expect(current.rows).toEqual([{ item_code: 'O12' }])
})

test('two revisions are compared, an older one is taken up as a draft, and a stale tab is told', async ({
  browser,
}) => {
  test.setTimeout(400_000)
  const staff = await people()
  const { evidenceId } = await makeEvidence(staff, { state: 'published', item: 'O12', title: 'ผลเดือนมีนาคม' })
  const second = must(await evidence.createNextRevision(staff.contributor, { evidenceId }))
  await act(evidence.saveRevision, staff.contributor, second.revisionId, {
    title: 'ผลเดือนเมษายน',
    summary: 'สรุปสั้น ๆ ของหลักฐานทดสอบ',
    items: [{ fiscalYear: 2568, itemCode: 'O12' }],
    links: [{ id: crypto.randomUUID(), url: 'https://www.office.example/report', label: 'รายงานเต็ม' }],
  })
  await act(evidence.submitRevision, staff.contributor, second.revisionId)

  const publisher = await signedIn(browser, staff.publisher.email)
  await publisher.goto(`/admin/evidence/${evidenceId}/revisions/2`)
  await expect(publisher.getByText('เปลี่ยนอะไรจากฉบับที่ 1 ที่เผยแพร่อยู่')).toBeVisible()
  await publisher.getByRole('link', { name: 'ดูเทียบกันทีละจุด' }).click()
  await expect(publisher.locator('del', { hasText: 'มีนาคม' }).first()).toHaveText(/มีนาคม$/)
  await expect(publisher.locator('ins', { hasText: 'เมษายน' }).first()).toHaveText(/เมษายน$/)
  await expect(publisher.locator('ins', { hasText: 'รายงานเต็ม' })).toBeVisible()
  await publisher.getByRole('link', { name: 'สลับ' }).click()
  await expect(publisher.locator('del', { hasText: 'เมษายน' }).first()).toBeVisible()
  await publisher.goto(`/admin/evidence/${evidenceId}/revisions/2`)
  await button(publisher, 'เห็นชอบและเผยแพร่').dblclick()
  await expect(publisher.getByText('เผยแพร่แล้ว ประชาชนเห็นทันที')).toBeVisible()

  const author = await signedIn(browser, staff.contributor.email)
  const stale = await author.context().newPage()
  for (const page of [author, stale]) await page.goto(`/admin/evidence/${evidenceId}`)
  await button(author, 'นำฉบับที่ 1 กลับมาเป็นร่าง').click()
  await author.waitForURL('**/revisions/3')
  await expect(author.getByLabel('ชื่อหลักฐาน')).toHaveValue('ผลเดือนมีนาคม')
  await button(stale, 'นำฉบับที่ 1 กลับมาเป็นร่าง').click()
  await expect(stale.getByText('หลักฐานนี้มีฉบับที่ 3 ที่กำลังจัดทำอยู่แล้ว')).toBeVisible()
  const shown = await one<{ title: string }>(
    `SELECT title FROM publications WHERE evidence_id = $1 AND state = 'current'`,
    [evidenceId],
  )
  expect(shown.title).toBe('ผลเดือนเมษายน')
})

test('an emergency is flagged on every list until a second person confirms', async ({ browser }) => {
  test.setTimeout(400_000)
  const staff = await people()
  // An item on which the other tests of the run do not pile up drafts, which would push it to the next page.
  const title = `ฉุกเฉิน ${staff.group.slug}`
  const { evidenceId } = await makeEvidence(staff, { item: 'O7', title })
  const path = `/admin/evidence/${evidenceId}/revisions/1`
  const administrator = await signedIn(browser, staff.administrator.email)
  await administrator.goto(path)
  await button(administrator, 'เผยแพร่ฉุกเฉิน').click()
  await button(administrator, 'เผยแพร่เดี๋ยวนี้').click()
  await expect(administrator.getByText('กรุณากรอกช่องนี้')).toBeVisible()
  await administrator.getByLabel('เหตุฉุกเฉินคืออะไร').fill('ต้องขึ้นก่อนเที่ยงคืน')
  await button(administrator, 'เผยแพร่เดี๋ยวนี้').dblclick()
  await expect(administrator.getByText('เผยแพร่ฉุกเฉินแล้ว').first()).toBeVisible()
  await expect(button(administrator, 'ยืนยันว่าตรวจแล้ว')).toHaveCount(0)

  const lists = [
    `/admin/evidence?group=${staff.group.id}`,
    `/admin/items/2568/O7`,
    '/admin/review/forced',
    `/admin/evidence/${evidenceId}`,
  ]
  const flagged = async (page: Page, address: string) => {
    await page.goto(address)
    return page
      .locator('tr, li, .card', { hasText: title })
      .getByText(/เผยแพร่ฉุกเฉิน|เผยแพร่กรณีฉุกเฉิน/)
      .count()
  }
  for (const address of lists.slice(0, 3)) {
    expect(await flagged(administrator, address), address).toBeGreaterThan(0)
  }
  await administrator.goto(lists[3]!)
  await expect(administrator.getByText('ยังไม่มีบุคคลที่สองตรวจ').first()).toBeVisible()

  const director = await signedIn(browser, staff.director.email)
  await director.goto('/admin/review/forced')
  await expect(director.getByText('“ต้องขึ้นก่อนเที่ยงคืน”').first()).toBeVisible()
  await director.getByRole('link', { name: title }).click()
  await button(director, 'ยืนยันว่าตรวจแล้ว').click()
  await expect(director.getByText('ยืนยันการเผยแพร่ฉุกเฉินแล้ว').first()).toBeVisible()
  for (const address of lists.slice(0, 3)) expect(await flagged(director, address), address).toBe(0)
})

test('several at once: a verdict on every row, the one that cannot be done says why', async ({ browser }) => {
  test.setTimeout(400_000)
  const staff = await people()
  const made = []
  for (const item of ['O1', 'O2', 'O12']) {
    made.push(await makeEvidence(staff, { state: 'submitted', item, title: `หลายฉบับ ${item}` }))
  }
  const publisher = await signedIn(browser, staff.publisher.email)
  await publisher.goto(`/admin/review?group=${staff.group.id}`)
  await publisher.getByLabel('เลือกทั้งหน้านี้ (3 ฉบับ)').check()
  await act(evidence.approveRevision, staff.reviewer, made[1]!.revisionId) // meanwhile
  await button(publisher, 'เห็นชอบและเผยแพร่…').click()
  await expect(publisher.getByRole('heading', { name: /เห็นชอบและเผยแพร่ 3 ฉบับนี้หรือไม่/ })).toBeFocused()
  await button(publisher, 'ยืนยัน 3 ฉบับ').dblclick()
  const verdicts = publisher.getByRole('status').filter({ hasText: 'เห็นชอบและเผยแพร่แล้ว 2 จาก 3 ฉบับ' })
  await expect(verdicts).toBeVisible()
  await expect(verdicts.getByRole('listitem').filter({ hasText: 'หลายฉบับ O2' })).toContainText(
    'ฉบับนี้มีผู้เห็นชอบแล้ว',
  )
  expect(await Promise.all(made.map(({ revisionId }) => stateOf(revisionId)))).toEqual([
    'published',
    'approved',
    'published',
  ])
  // what is left can be gone on with, at its new version
  await publisher.getByLabel(/^เลือก O2/).check()
  await button(publisher, 'ส่งกลับแก้ไข…').click()
  await button(publisher, 'ยืนยัน 1 ฉบับ').click()
  await expect(publisher.getByText('เลือกเหตุผลอย่างน้อยหนึ่งข้อ')).toBeVisible()
  await publisher.getByLabel('ข้อมูลผิดปีงบประมาณ').check()
  await button(publisher, 'ยืนยัน 1 ฉบับ').click()
  await expect(publisher.getByText('ส่งกลับแล้ว 1 จาก 1 ฉบับ')).toBeVisible()
  expect(await stateOf(made[1]!.revisionId)).toBe('returned')
  const acts = await one<{ count: number }>(
    `SELECT count(*)::int AS count FROM audit_entries WHERE action = 'revision.approveAndPublish' AND revision_id = ANY($1)`,
    [made.map(({ revisionId }) => revisionId)],
  )
  expect(acts.count).toBe(2)
})

/** Opens a page whose script comes when it is let through. */
async function withoutScriptYet(page: Page, address: string): Promise<() => void> {
  const { promise: arrived, resolve: letThrough } = Promise.withResolvers<void>()
  await page.route('**/_next/static/**/*.js', async (route) => {
    await arrived
    await route.continue()
  })
  await page.goto(address, { waitUntil: 'commit' })
  return letThrough
}

test('what is ticked before the script has come stays ticked; what needs the script waits for it', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const staff = await people()
  const made = await makeEvidence(staff, { state: 'submitted', item: 'O1', title: 'ก่อนสคริปต์ O1' })
  await makeEvidence(staff, { state: 'submitted', item: 'O2', title: 'ก่อนสคริปต์ O2' })
  const queue = await signedIn(browser, staff.publisher.email)
  const letQueue = await withoutScriptYet(queue, `/admin/review?group=${staff.group.id}`)
  await queue.getByLabel(/^เลือก O1/).check()
  await expect(queue.locator('label', { hasText: 'เลือกทั้งหน้านี้' })).toHaveAttribute('inert')
  letQueue()
  await expect(button(queue, 'เห็นชอบและเผยแพร่…')).toBeVisible()
  await expect(queue.getByRole('status').filter({ hasText: '1 ฉบับ' })).toBeVisible()

  const page = await signedIn(browser, staff.administrator.email)
  const letPage = await withoutScriptYet(page, `/admin/evidence/${made.evidenceId}/revisions/1`)
  await expect(page.locator('button', { hasText: 'เผยแพร่ฉุกเฉิน' })).toHaveAttribute('inert')
  letPage()
  await button(page, 'เผยแพร่ฉุกเฉิน').click()
  await expect(button(page, 'เผยแพร่เดี๋ยวนี้')).toBeVisible()
})

test('review pages hold for everybody: on a phone in the dark and on a desk, in Thai and in English', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const staff = await people()
  const { evidenceId } = await makeEvidence(staff, { state: 'published', item: 'O12', file: true })
  const second = must(await evidence.createNextRevision(staff.contributor, { evidenceId }))
  const address = `https://www.example.go.th/${'a'.repeat(120)}`
  await act(evidence.saveRevision, staff.contributor, second.revisionId, {
    title: 'หลักฐานทดสอบ ฉบับที่ปรับปรุงชื่อให้ยาวขึ้นมากเพื่อดูว่าบรรทัดยังอยู่ในหน้าจอของโทรศัพท์',
    summary: 'สรุปใหม่ **ตัวหนา**',
    items: [{ fiscalYear: 2568, itemCode: 'O12' }],
    links: [{ id: crypto.randomUUID(), url: address, label: 'ลิงก์ที่ยาวมาก' }],
  })
  await act(evidence.submitRevision, staff.contributor, second.revisionId)
  const target = 'element:2568/O12/1'
  must(await addRemark(staff.reviewer, { id: second.revisionId, body: 'ดูหน้า 3', target }))
  const forced = await makeEvidence(staff, { item: 'O1', title: 'ฉุกเฉิน' })
  await act(evidence.forcePublishRevision, staff.administrator, forced.revisionId, {
    reason: 'ด่วน: เผยแพร่ฉุกเฉินในการทดสอบ',
  })
  await expectSoundPages(browser, staff.publisher.email, [
    `/admin/review?group=${staff.group.id}`,
    '/admin/review/forced',
    `/admin/evidence/${evidenceId}`,
    `/admin/evidence/${evidenceId}/revisions/2`,
    `/admin/evidence/${evidenceId}/compare?from=1&to=2`,
  ])
})
