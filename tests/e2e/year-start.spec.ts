import { type Browser, expect, type Page, test } from '@playwright/test'
import { one } from '#tests/support/portal.ts'
import { signInAs } from '#tests/support/sign-in.ts'
import { administrator, origin, watch } from '#tests/support/staff-pages.ts'

// Several people, and a year that is begun twice: a busy machine needs minutes for it.
test.describe.configure({ timeout: 240_000 })

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function signedIn(browser: Browser, email: string): Promise<Page> {
  const context = await browser.newContext()
  await signInAs(context, origin(), email)
  return context.newPage()
}

const cyclesOf2569 = async () =>
  (await one<{ count: number }>('SELECT count(*)::int AS count FROM cycles WHERE fiscal_year = 2569')).count

/** The draft that has come over to participation, and who may write it. */
const findDraft = () =>
  one<{ evidence_id: string; title: string; email: string }>(
    `SELECT r.evidence_id, r.title, u.email FROM carried_drafts d JOIN revisions r ON r.id = d.revision_id
      JOIN revision_items i ON i.revision_id = r.id AND i.fiscal_year = 2569 AND i.item_code = 'O19'
      JOIN evidence e ON e.id = r.evidence_id
      JOIN memberships m ON m.work_group_id = e.work_group_id AND m.role = 'contributor'
      JOIN users u ON u.id = m.user_id AND u.state = 'active' ORDER BY r.title, u.email LIMIT 1`,
  )

test('rehearses 2569 from 2568, starts it, undoes it, starts it again and publishes the first item', async ({
  page,
  context,
  browser,
}) => {
  const faults = watch(page)
  await signInAs(context, origin(), administrator)

  await test.step('what became of participation and of No Gift is seen, and nothing has happened', async () => {
    await page.goto('/admin/cycles')
    await page.getByRole('link', { name: 'เริ่มปี 2569 จากปี 2568' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('เริ่มปี 2569 จากปี 2568')
    const row = (title: string) => page.getByRole('row').filter({ hasText: title }).first()
    const participation = row('ผลการเปิดโอกาสให้มีส่วนร่วมในการดำเนินงาน')
    await expect(participation).toContainText('O19')
    await expect(participation).toContainText('O20 การเปิดโอกาสให้เกิดการมีส่วนร่วม')
    await expect(participation).toContainText('เปลี่ยน')
    await participation.getByText('เทียบสิ่งที่ถาม').click()
    await expect(participation.getByText('(3) ผลจากการมีส่วนร่วม', { exact: false })).toBeVisible()
    await page.getByRole('link', { name: /^รวมข้อ/ }).click()
    const noGift = row('การขับเคลื่อนนโยบาย No Gift Policy')
    await expect(noGift).toContainText('O20')
    await expect(noGift).toContainText('O21')
    await expect(noGift).toContainText('O22')
    expect(await cyclesOf2569()).toBe(0)
  })

  await test.step('it is started once, however often it is pressed, and undone again', async () => {
    await button(page, 'เริ่มปี 2569').dblclick()
    await page.waitForURL('**/admin/cycles/2569?notice=yearStarted')
    await expect(page.getByText('เริ่มปีแล้ว ตรวจการมอบหมายของข้อใหม่', { exact: false })).toBeVisible()
    await page.getByText('เลิกการเริ่มปี 2569').click()
    await button(page, 'ยืนยันเลิก').click()
    await page.waitForURL('**/admin/cycles?notice=yearUndone')
    expect(await cyclesOf2569()).toBe(0)
  })

  await test.step('it is started again', async () => {
    await page.getByRole('link', { name: 'เริ่มปี 2569 จากปี 2568' }).click()
    await button(page, 'เริ่มปี 2569').click()
    await page.waitForURL('**/admin/cycles/2569?notice=yearStarted')
  })

  const draft = await findDraft()
  const path = `/admin/evidence/${draft.evidence_id}/revisions/1`
  const writer = await signedIn(browser, draft.email)
  await test.step('a carried draft goes on when a person has checked it', async () => {
    await writer.goto('/admin/evidence?year=2569')
    await expect(writer.getByText('ต้องตรวจซ้ำ').first()).toBeVisible()
    await writer.goto(path)
    await expect(writer.getByRole('heading', { name: /ข้อความนี้ยกมาจากปี 2568/ })).toBeVisible()
    await writer.getByText('ไฟล์ที่เผยแพร่ในปี 2568').click()
    await expect(writer.locator('a[href^="/files/"]').first()).toBeVisible()
    await button(writer, 'บันทึกและเสนอตรวจ').click()
    await button(writer, 'เสนอตรวจทั้งที่ยังไม่ครบ').click()
    await expect(writer.getByText('ร่างนี้ยกมาจากปีก่อนและยังไม่มีใครตรวจซ้ำ', { exact: false })).toBeVisible()
    await button(writer, 'ตรวจแล้ว ใช้กับปีนี้ได้').click()
    await expect(writer.getByText('บันทึกว่าตรวจซ้ำแล้ว', { exact: false })).toBeVisible()
    await button(writer, 'บันทึกและเสนอตรวจ').click()
    await button(writer, 'เสนอตรวจทั้งที่ยังไม่ครบ').click()
    await expect(writer.getByText('เสนอตรวจแล้ว ผู้ตรวจจะเห็น', { exact: false })).toBeVisible()
  })

  await test.step('a second person publishes it, and from then on the year stands', async () => {
    const publisher = await signedIn(browser, 'publisher@demo.example')
    await publisher.goto(path)
    await button(publisher, 'เห็นชอบและเผยแพร่').click()
    const reason = publisher.getByLabel('เหตุผลที่เผยแพร่ทั้งที่มีข้อสังเกต')
    const published = publisher.getByText('เผยแพร่แล้ว ประชาชนเห็นทันที', { exact: false })
    await expect(reason.or(published).first()).toBeVisible()
    if (await reason.isVisible()) {
      await reason.fill('ตัวอย่างของการทดสอบ')
      await button(publisher, 'เห็นชอบและเผยแพร่').last().click()
    }
    await expect(published).toBeVisible()
    expect((await page.request.get(`/evidence/${draft.evidence_id}`)).status()).toBe(200)
    expect((await page.request.get('/ita/2569/O19')).status()).toBe(200)
    await page.goto('/admin/cycles/2569')
    await expect(page.getByText('เลิกไม่ได้แล้ว เพราะเผยแพร่ข้อ O19', { exact: false })).toBeVisible()
  })
  expect(faults).toEqual([])
})
