import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { openArchive, proveArchive } from '#lib/archive/read.ts'
import { one } from '#tests/support/portal.ts'
import { signInAs } from '#tests/support/sign-in.ts'
import { administrator, alertOf, origin, watch } from '#tests/support/staff-pages.ts'

const acts = async () =>
  (
    await one<{ count: number }>(
      `SELECT count(*)::int AS count FROM audit_entries WHERE action = 'office.takeArchive'`,
    )
  ).count

test('an administrator downloads everything the office owns, after the password once more', async ({
  page,
  context,
}) => {
  test.setTimeout(180_000)
  const faults = watch(page)
  await signInAs(context, origin(), administrator)
  await page.goto('/admin/office')
  await page.getByRole('link', { name: 'ดาวน์โหลดข้อมูลทั้งหมด' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('ข้อมูลทั้งหมดของสำนักงาน')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

  const before = await acts()
  await page.getByLabel('รหัสผ่านของคุณ').fill('not the password')
  await page.getByRole('button', { name: 'ดาวน์โหลด ZIP' }).click()
  await expect(alertOf(page)).toContainText('รหัสผ่านไม่ถูกต้อง')
  expect(await acts()).toBe(before)

  await page.getByLabel('รหัสผ่านของคุณ').fill(process.env.DEMO_PASSWORD!)
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    page.getByRole('button', { name: 'ดาวน์โหลด ZIP' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^sucharit-archive-\d{4}-\d\d-\d\d\.zip$/)
  const file = await download.path()
  await proveArchive(file)
  const { zip, manifest } = await openArchive(file)
  zip.close()
  expect(manifest.nouns.find(({ name }) => name === 'publications')!.lines).toBeGreaterThan(10)
  expect(manifest.files.length).toBeGreaterThan(5)
  expect(await acts()).toBe(before + 1)
  expect(faults).toEqual([])

  // The address of a download is worth nothing to anybody else, nor changed.
  const address = download.url()
  const other = await context.browser()!.newContext()
  await signInAs(other, origin(), 'director@demo.example')
  expect((await other.request.get(address, { maxRedirects: 0 })).status()).toBe(404)
  await other.close()
  const changed = address.replace(/ticket=\d{13}/, `ticket=${Date.now() + 9_000_000}`)
  expect((await context.request.get(changed, { maxRedirects: 0 })).status()).toBe(303)
})
