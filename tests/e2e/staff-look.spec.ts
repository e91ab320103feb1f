import { expect, type Page, test } from '@playwright/test'
import { one } from '#tests/support/portal.ts'
import { signInAs } from '#tests/support/sign-in.ts'

test.describe.configure({ timeout: 120_000 })
const origin = () => process.env.BASE_URL!

const published = (where: string) =>
  one<{ id: string; number: number; path: string }>(
    `SELECT evidence_id AS id, revision_number AS number, coalesce(slug, evidence_id) AS path FROM publications
      WHERE state = 'current' AND ${where} ORDER BY published_at DESC LIMIT 1`,
  )

/** How parts of a content are drawn: their inks, and the grounds of the cells of a matrix. */
const looks = (page: Page, within: string, parts: readonly string[]) =>
  page.evaluate(
    ([root, names]) =>
      names.map((name) => {
        const part = document.querySelector(root)?.querySelector(name)
        if (!part) return `${name} is missing`
        const { fill, stroke, backgroundColor, borderRadius } = getComputedStyle(part)
        return [name, fill, stroke, backgroundColor, borderRadius].join(' ')
      }),
    [within, parts] as const,
  )

for (const [where, folder, parts] of [
  ["kind = 'statistics'", '/service-statistics', ['.bar-first', '.bar-second', '.chart-text']],
  ["kind = 'page' AND slug = 'structure'", '/about', ['.chart-box', '.chart-top', '.chart-line']],
  ["kind = 'page' AND slug = 'executives'", '/about', ['.person img', '.person-blank']],
  ["kind = 'risks'", '/integrity/risks', ['.matrix-filled', '.matrix td', '.risk-medium']],
  ["kind = 'strategy'", '/integrity/strategy', ['.path-number', '.heart']],
] as const)
  test(`who checks ${where} sees it drawn as its readers do`, async ({ page, context }) => {
    const { id, number, path } = await published(where)
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto(`${folder}/${path}`)
    const public_ = await looks(page, 'main', parts)
    await signInAs(context, origin(), 'publisher@demo.example')
    await page.goto(`/admin/evidence/${id}/revisions/${number}`)
    expect(await looks(page, '.as-public', parts)).toEqual(public_)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280)
  })

test('the menu of an administrator is one line; its parts open, and Escape gives the focus back', async ({
  page,
  context,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await signInAs(context, origin(), 'administrator@demo.example')
  await page.goto('/admin/audit', { waitUntil: 'networkidle' })
  const menu = page.locator('nav.staff-line')
  expect((await menu.boundingBox())!.height).toBeLessThan(50)
  const opener = menu.locator('summary', { hasText: 'ดูแลระบบ' })
  const here = menu.getByRole('link', { name: 'ประวัติ', exact: true })
  await expect(here).toBeHidden()
  await opener.focus()
  await page.keyboard.press('Enter')
  await expect(here).toHaveAttribute('aria-current', 'page')
  await page.keyboard.press('Tab')
  await expect(menu.getByRole('link', { name: 'รอบการประเมิน' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(here).toBeHidden()
  await expect(opener).toBeFocused()

  await opener.click()
  await page.locator('h1').click()
  await expect(here).toBeHidden()
})

test('two revisions can be chosen on a phone, each named whole', async ({ page, context }) => {
  const { id } = await one<{ id: string }>(
    'SELECT evidence_id AS id FROM revisions GROUP BY 1 HAVING count(*) > 1 ORDER BY min(created_at) LIMIT 1',
  )
  await page.setViewportSize({ width: 390, height: 844 })
  await signInAs(context, origin(), 'publisher@demo.example')
  await page.goto(`/admin/evidence/${id}/compare`)
  for (const name of ['from', 'to']) {
    const box = (await page.locator(`select[name="${name}"]`).boundingBox())!
    expect(box.width).toBeGreaterThan(250)
  }
})

test('on a phone only the part of the menu that one is in stands open', async ({ page, context }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await signInAs(context, origin(), 'administrator@demo.example')
  await page.goto('/admin/audit', { waitUntil: 'networkidle' })
  await page.locator('.staff-menu > summary').click()
  const menu = page.locator('.staff-menu nav')
  await expect(menu.getByRole('link', { name: 'ประวัติ', exact: true })).toBeVisible()
  await expect(menu.getByRole('link', { name: 'คลังภาพ' })).toBeHidden()
  await menu.getByText('เครื่องมือ', { exact: true }).click()
  await expect(menu.getByRole('link', { name: 'คลังภาพ' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(menu).toBeHidden()
  await expect(page.locator('.staff-menu > summary')).toBeFocused()
})
