import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { translator } from '#lib/i18n.ts'
import { uploadLimits } from '#lib/limits.ts'
import { attachedFile, realPdf } from '#tests/support/main-job.ts'
import { one } from '#tests/support/portal.ts'
import { endSession, signInAs } from '#tests/support/sign-in.ts'
import { beginningOf } from '#tests/support/tus-headers.ts'
import { countActs, type Draft, makeDraft, makeWriters, type Writers } from '#tests/support/writers.ts'

// Whatever is typed wrong, or happens to the typing: a sentence that says what to do next, and nothing lost.

const origin = process.env.BASE_URL!
const title = 'ชื่อที่พิมพ์ไว้ก่อนหน้า'
const summary = 'สรุปที่พิมพ์ไว้ก่อนหน้า **สำคัญ**'

test.describe.configure({ timeout: 180_000 })

let writers: Writers
test.beforeAll(async () => {
  writers = await makeWriters()
})

for (const lang of ['th', 'en'] as const) {
  const t = translator(lang) as (key: string, params?: Record<string, string | number>) => string

  /** The editor of a new draft with a title and a summary typed and not saved. */
  async function typing(context: BrowserContext): Promise<{ page: Page; draft: Draft; session: string }> {
    const session = await signInAs(context, origin, writers.somsri.email)
    await context.addCookies([{ name: 'lang', value: lang, url: origin, secure: true }])
    const draft = await makeDraft(writers.groupId, writers.somsri, 'ชื่อแรก')
    const page = await context.newPage()
    await page.goto(draft.path)
    await page.locator('#title').fill(title)
    await page.locator('#summary').fill(summary)
    return { page, draft, session }
  }
  const button = (page: Page, key: string) => page.getByRole('button', { name: t(key), exact: true })
  const isKept = async (page: Page) => {
    await expect(page.locator('#title')).toHaveValue(title)
    await expect(page.locator('#summary')).toHaveValue(summary)
  }
  const saved = (draft: Draft) =>
    one<{ title: string; summary: string; version: number }>(
      'SELECT title, summary, version FROM revisions WHERE id = $1',
      [draft.revisionId],
    )
  const choose = (page: Page, file: { name: string; mimeType: string; buffer: Buffer }) =>
    page.locator('#files').setInputFiles([file])
  const refusal = (page: Page) => page.locator('li.file [role="alert"]').last()

  test.describe(lang, () => {
    test('a file of a wrong type, too large, cut off, or there already', async ({ context }) => {
      const { page, draft } = await typing(context)
      let sent = 0
      page.on('request', (request) => {
        if (request.method() === 'POST' && request.url().endsWith('/api/uploads')) sent += 1
      })
      const hint = page.locator('#files-hint')
      await expect(hint).toContainText('50 MB')

      await choose(page, {
        name: 'โปรแกรม.exe',
        mimeType: 'application/octet-stream',
        buffer: Buffer.from('MZ'),
      })
      await expect(refusal(page)).toHaveText(t('problem.fileType'))
      expect(sent).toBe(0)
      await choose(page, {
        name: 'สคริปต์.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('MZ'.repeat(999)),
      })
      await expect(refusal(page)).toHaveText(t('problem.fileNotWhatNamed', { ending: 'pdf' }))
      expect(sent).toBe(1)

      const picture = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'white' } })
        .png()
        .toBuffer()
      const tooLarge = {
        name: 'ภาพใหญ่.png',
        mimeType: 'image/png',
        buffer: Buffer.concat([picture, Buffer.alloc(uploadLimits.image + 1 - picture.length)]),
      }
      await choose(page, tooLarge)
      await expect(refusal(page)).toHaveText(t('problem.fileTooLarge', { max: 10 }))
      expect(sent).toBe(1)
      const { name: filename, buffer } = tooLarge
      const answer = await context.request.post('/api/uploads', {
        headers: {
          origin,
          ...beginningOf({ revision: draft.revisionId, filename, size: buffer.length }),
          'content-type': 'application/offset+octet-stream',
        },
        data: buffer,
      })
      expect(answer.status()).toBe(413)
      expect(await answer.json()).toMatchObject({
        message: { key: 'problem.fileTooLarge', params: { max: 10 } },
      })

      const whole = realPdf('ทั้งฉบับ')
      await choose(page, {
        ...whole,
        name: 'ขาด.pdf',
        buffer: whole.buffer.subarray(0, whole.buffer.length - 3_000),
      })
      await expect(refusal(page)).toHaveText(t('problem.fileCutOff'))
      await choose(page, whole)
      await expect(attachedFile(page, whole.name)).toBeVisible()
      await choose(page, { ...whole, name: 'ชื่ออื่น.pdf' })
      await expect(refusal(page)).toHaveText(t('problem.fileSame', { name: whole.name }))
      const { count } = await one<{ count: number }>(
        'SELECT count(*)::int AS count FROM attachments WHERE revision_id = $1',
        [draft.revisionId],
      )
      expect(count).toBe(1)
      await isKept(page)
    })

    test('a link, a date and a year that cannot be', async ({ context }) => {
      const { page, draft } = await typing(context)
      const errorOf = (label: string) =>
        page.locator('.field', { has: page.getByLabel(label, { exact: true }) }).locator('.error')
      await page.getByRole('button', { name: t('revision.link.add') }).click()
      await page.getByLabel(t('revision.link.url')).fill('javascript:alert(1)')
      await page.getByLabel(t('revision.link.label')).fill('รายงาน')
      await page.getByLabel(t('revision.documentOn')).fill('31 ก.พ. 2568')
      await page.getByLabel(t('revision.fiscalYear')).fill('2268')
      await button(page, 'revision.save').click()
      const summaryOfErrors = page.locator('.notice[role="alert"]')
      await expect(summaryOfErrors).toContainText(t('problem.invalid'))
      await expect(errorOf(t('revision.link.url'))).toHaveText(t('problem.notHttp'))
      await expect(errorOf(t('revision.documentOn'))).toHaveText(t('problem.dayImpossible'))
      await expect(errorOf(t('revision.fiscalYear'))).toHaveText(
        t('problem.yearRange', { first: 2560, last: 2600 }),
      )
      await isKept(page)
      await expect(page.getByLabel(t('revision.link.url'))).toHaveValue('javascript:alert(1)')
      await expect(page.getByLabel(t('revision.documentOn'))).toHaveValue('31 ก.พ. 2568')
      await expect(page.getByLabel(t('revision.fiscalYear'))).toHaveValue('2268')
      // the summary of what is wrong leads to the field
      await page.getByRole('link', { name: t('revision.documentOn') }).click()
      await expect(page.getByLabel(t('revision.documentOn'))).toBeFocused()

      await page.getByLabel(t('revision.documentOn')).fill('เมื่อวานนี้')
      await button(page, 'revision.save').click()
      await expect(errorOf(t('revision.documentOn'))).toHaveText(t('problem.dayUnreadable'))
      await page.getByLabel(t('revision.link.url')).fill('https://www.example.go.th/')
      await page.getByLabel(t('revision.documentOn')).fill('28 ก.พ. 2568')
      await page.getByLabel(t('revision.fiscalYear')).fill('๒๕๖๘')
      await button(page, 'revision.save').click()
      await expect.poll(async () => (await saved(draft)).summary).toBe(summary)
      expect((await saved(draft)).title).toBe(title)
    })

    test('an address of somebody else’s draft, of nothing, of nonsense', async ({ context }) => {
      const { page } = await typing(context)
      const others = await makeWriters()
      const foreign = await makeDraft(others.groupId, others.somsri, 'ของกลุ่มอื่น')
      const elsewhere = await context.newPage()
      for (const address of [
        foreign.path,
        '/admin/evidence/zzzzzzzz/revisions/1',
        '/admin/evidence/%27%3B--/revisions/1',
        `${foreign.path.slice(0, -1)}0x1`,
      ]) {
        expect((await elsewhere.goto(address))?.status(), address).toBe(404)
        await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText(t('admin.notFound.title'))
        await expect(elsewhere.getByText(t('admin.notFound.text'))).toBeVisible()
        await expect(elsewhere.getByRole('link', { name: t('admin.notFound.back') })).toBeVisible()
        await expect(elsewhere.getByText('ของกลุ่มอื่น')).toHaveCount(0)
      }
      await isKept(page)
    })

    test('a version that another person has saved over', async ({ context, browser }) => {
      await signInAs(context, origin, writers.somsri.email)
      await context.addCookies([{ name: 'lang', value: lang, url: origin, secure: true }])
      const draft = await makeDraft(writers.groupId, writers.somsri, 'ชื่อแรก')
      const page = await context.newPage()
      await page.route('**/api/presence', (route) => route.abort()) // so that nobody is warned
      await page.goto(draft.path)
      const other = await browser.newContext()
      await signInAs(other, origin, writers.mana.email)
      await other.addCookies([{ name: 'lang', value: lang, url: origin, secure: true }])
      const theirs = await other.newPage()
      await theirs.goto(draft.path)
      await theirs.locator('#title').fill('ชื่อที่มานะบันทึกก่อน')
      await button(theirs, 'revision.save').click()
      await expect.poll(async () => (await saved(draft)).title).toBe('ชื่อที่มานะบันทึกก่อน')

      await page.locator('#title').fill(title)
      await page.locator('#summary').fill(summary)
      await button(page, 'revision.save').click()
      const panel = page.getByRole('region', { name: t('revision.conflict.title') })
      await expect(panel).toContainText(writers.mana.name)
      await expect(panel.getByText(title, { exact: true })).toBeVisible()
      await expect(panel.getByText('ชื่อที่มานะบันทึกก่อน', { exact: true })).toBeVisible()
      await isKept(page)
      expect(await saved(draft)).toMatchObject({ title: 'ชื่อที่มานะบันทึกก่อน', summary: '' })
      await button(page, 'revision.conflict.save').click()
      await expect.poll(async () => (await saved(draft)).title).toBe(title)
      expect(await saved(draft)).toMatchObject({ summary })
      await other.close()
    })

    test('a session that ends while one types', async ({ context }) => {
      const { page, draft, session } = await typing(context)
      await endSession(session)
      await page.locator('#title').press('End')
      await page.locator('#title').pressSequentially(' ต่อ')
      const dialog = page.getByRole('dialog', { name: t('revision.signInAgain.title') })
      await expect(dialog).toBeVisible()
      await expect(page.locator('#title')).toHaveValue(`${title} ต่อ`)
      await dialog.locator('input[name="password"]').fill('not the right one')
      await dialog.locator('input[name="password"]').press('Enter')
      await expect(dialog.getByRole('alert')).toContainText(t('login.wrong'))
      await dialog.locator('input[name="password"]').fill(process.env.DEMO_PASSWORD!)
      await dialog.locator('input[name="password"]').press('Enter')
      await expect(dialog).toBeHidden()
      await expect.poll(async () => (await saved(draft)).title).toBe(`${title} ต่อ`)
      expect(await saved(draft)).toMatchObject({ summary })
    })

    test('a draft that was sent on by somebody else while one types', async ({ context }) => {
      const { page, draft } = await typing(context)
      await expect.poll(async () => (await saved(draft)).summary).toBe(summary)
      await one(
        `UPDATE revisions SET state = 'submitted', submitted_at = now(), submitted_by_id = $2, version = version + 1
          WHERE id = $1 RETURNING id`,
        [draft.revisionId, writers.mana.id],
      )
      await page.getByLabel(t('revision.documentOn')).fill('1 ต.ค. 2567')
      await button(page, 'revision.save').click()
      // The answer comes to the form; or the page has learned of it first, and shows what was typed beside itself.
      const refused = page.locator('.notice[role="alert"]', { hasText: t('problem.saveIn.submitted') })
      const leftOver = page.getByText(t('revision.left.discard'))
      await expect(refused.or(leftOver).first()).toBeVisible()
      const kept = page.locator('textarea#summary').or(page.getByText(summary)).first()
      await expect
        .poll(async () => (await kept.inputValue().catch(() => '')) || (await kept.textContent()))
        .toContain(summary)
      await page.reload()
      await expect(page.getByText(t('revision.left.discard'))).toBeVisible()
      await expect(page.getByText(summary)).toBeVisible()
    })

    test('a double click saves once and submits once', async ({ context }) => {
      const { page, draft } = await typing(context)
      const before = await countActs(draft.evidenceId, 'revision.save')
      await button(page, 'revision.save').dblclick()
      await expect.poll(async () => (await saved(draft)).summary).toBe(summary)
      await button(page, 'revision.saveAndSubmit').click()
      await button(page, 'revision.missing.anyway').dblclick()
      await expect(page.getByText(t('revision.done.submitted'))).toBeVisible()
      expect(await countActs(draft.evidenceId, 'revision.submit')).toBe(1)
      expect((await countActs(draft.evidenceId, 'revision.save')) - before).toBeLessThanOrEqual(1)
    })
  })
}
