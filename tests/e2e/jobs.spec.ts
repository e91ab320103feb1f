import { expect, test } from '@playwright/test'
import { one } from '#tests/support/portal.ts'
import { signInAs } from '#tests/support/sign-in.ts'
import { expectSoundPages, watchFaults } from '#tests/support/sound-page.ts'

const administrator = 'administrator@demo.example'
const origin = () => process.env.BASE_URL!
const sweep = 'เก็บกวาดไฟล์ที่ไม่มีใครใช้'

/** A job of the demonstration whose every try has failed. */
const putAside = (fault: string) =>
  one<{ id: string }>(
    `INSERT INTO pgboss.job (name, data, source_name, source_id, source_retry_count, source_output, source_created_on)
     VALUES ('aside', '{}', 'files.sweep', gen_random_uuid(), 2, jsonb_build_object('message', $1::text), now())
     RETURNING id`,
    [fault],
  )

test('an administrator runs a scheduled job now and reads what it did', async ({ page, context }) => {
  const faults = watchFaults(page)
  await signInAs(context, origin(), administrator)
  await page.goto('/admin/jobs')
  await expect(page.getByText('ขณะนี้ไม่มีกระบวนการใดทำงานเบื้องหลัง')).toHaveCount(0)
  const before = await one<{ count: number }>(
    `SELECT count(*)::int AS count FROM pgboss.job WHERE name = 'files.sweep' AND state = 'completed'`,
  )
  const runNow = page.getByRole('button', { name: `ทำทันที: ${sweep}` })
  await expect(runNow.or(page.getByText('กำลังทำ', { exact: true })).first()).toBeVisible()
  await runNow.focus()
  await page.keyboard.press('Enter')
  await expect
    .poll(
      async () =>
        (
          await one<{ count: number }>(
            `SELECT count(*)::int AS count FROM pgboss.job WHERE name = 'files.sweep' AND state = 'completed'`,
          )
        ).count,
      { timeout: 30_000 },
    )
    .toBeGreaterThan(before.count)
  await page.goto('/admin/jobs?state=done&kind=files.sweep')
  await expect(page.locator('.records').last().getByText('ลบ 0 ไฟล์').first()).toBeVisible()
  const csv = await context.request.get('/admin/jobs/export?kind=files.sweep')
  expect((await csv.body()).toString('utf8')).toContain(sweep)
  await page.goto('/admin/audit?action=job.start')
  await expect(page.locator('.records').getByText('สั่งให้งานเบื้องหลังทำทันที').first()).toBeVisible()
  expect(faults).toEqual([])
})

test('what was put aside is seen with its fault, tried again or discarded', async ({ page, context }) => {
  await signInAs(context, origin(), administrator)
  const again = await putAside('ไฟล์หายไปหนึ่งไฟล์')
  const away = await putAside('ไฟล์หายไปสองไฟล์')
  await page.goto('/admin/jobs')
  await page.getByRole('link', { name: 'ดูว่าเพราะอะไร' }).click()
  const row = (fault: string) => page.getByRole('row').filter({ hasText: fault })
  await row('ไฟล์หายไปสองไฟล์').getByRole('button', { name: 'ทิ้งงานนี้' }).click()
  await expect(row('ไฟล์หายไปสองไฟล์')).toHaveCount(0)
  await row('ไฟล์หายไปหนึ่งไฟล์').getByRole('button', { name: 'ลองอีกครั้ง' }).click()
  await expect(row('ไฟล์หายไปหนึ่งไฟล์')).toHaveCount(0)
  const left = await one<{ count: number }>(
    'SELECT count(*)::int AS count FROM pgboss.job WHERE name = $1 AND id = ANY($2::uuid[])',
    ['aside', [again.id, away.id]],
  )
  expect(left.count).toBe(0)
})

test('only administrators know of it', async ({ context }) => {
  await signInAs(context, origin(), 'director@demo.example')
  expect((await context.request.get('/admin/jobs')).status()).toBe(404)
  expect((await context.request.get('/admin/jobs/export')).status()).toBe(404)
})

test('the page is sound in both languages, on a phone and on a desk', async ({ browser }) => {
  test.setTimeout(300_000)
  await putAside('ไฟล์หายไป')
  await expectSoundPages(browser, administrator, [
    '/admin/jobs',
    '/admin/jobs?state=aside',
    '/admin/jobs?kind=x',
    '/admin/outbox',
    '/admin/account',
  ])
  await one(`DELETE FROM pgboss.job WHERE name = 'aside' RETURNING id`)
})
