import { createHash } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { one } from '#tests/support/portal.ts'
import { signInAs } from '#tests/support/sign-in.ts'
import { expectSoundPages } from '#tests/support/sound-page.ts'

const origin = () => process.env.BASE_URL!
const dead = () =>
  one<{
    evidence_id: string
    target_id: string
    copy_id: string
    sha256: string
    year: number
    code: string
  }>(
    `SELECT p.evidence_id, o.target_id::text, o.copy_id, o.sha256, i.fiscal_year AS year, i.item_code AS code
       FROM link_offers o JOIN publication_links l ON l.url = o.address
       JOIN publications p ON p.id = l.publication_id AND p.state = 'current'
       JOIN publication_items i ON i.publication_id = p.id
      WHERE o.address LIKE 'https://www.old-office.example/%' LIMIT 1`,
  )

test('a reader without script finds the copy beside a link that died, on the page of the evidence and of its item', async ({
  browser,
}) => {
  const { evidence_id, copy_id, sha256, year, code } = await dead()
  for (const [address, since, kept] of [
    [`/evidence/${evidence_id}`, 'ต้นทางใช้ไม่ได้ตั้งแต่', /^สำเนาที่เก็บไว้เมื่อ \d/],
    [`/en/evidence/${evidence_id}`, 'The source has not worked since', /^Copy kept on \d/],
    [`/ita/${year}/${code}`, 'ต้นทางใช้ไม่ได้ตั้งแต่', /^สำเนาที่เก็บไว้เมื่อ \d/],
  ] as const) {
    const reader = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
    })
    const page = await reader.newPage()
    await page.goto(address)
    await expect(page.getByText(since)).toBeVisible()
    const link = page.getByRole('link', { name: kept })
    const href = await link.getAttribute('href')
    expect(href).toMatch(new RegExp(`^/files/${copy_id}/copy-[\\d-]+\\.pdf$`))
    const file = await page.request.get(href!)
    expect(file.status()).toBe(200)
    expect(file.headers()).toMatchObject({
      'content-type': 'application/pdf',
      'x-robots-tag': 'noindex',
      link: '<https://www.old-office.example/new2024/plan>; rel="original"',
    })
    expect(
      createHash('sha256')
        .update(await file.body())
        .digest('hex'),
    ).toBe(sha256)
    await expect(page.getByText(sha256)).toBeHidden()
    await page.locator('summary', { hasText: sha256.slice(0, 8) }).click()
    await expect(page.getByText(sha256, { exact: true })).toBeVisible()
    await reader.close()
  }
  const elsewhere = await fetch(`${origin()}/evidence/${evidence_id}`)
  expect(await elsewhere.text()).not.toContain('/admin/files/')
})

test('the office sees which copy the public is shown, and opens it', async ({ page, context }) => {
  const { target_id, copy_id } = await dead()
  await signInAs(context, origin(), 'administrator@demo.example')
  await page.goto(`/admin/links/${target_id}`)
  const row = page.locator('tr', { has: page.locator(`a[href^="/admin/files/${copy_id}/"]`) })
  await expect(row).toContainText('ประชาชนเห็นอยู่')
  const href = await row.getByRole('link').getAttribute('href')
  expect((await page.request.get(href!)).status()).toBe(200)
})

test('the page of a link with a copy is sound in both languages, on a phone and on a desk', async ({
  browser,
}) => {
  test.setTimeout(600_000)
  const { target_id } = await dead()
  await expectSoundPages(browser, 'administrator@demo.example', [`/admin/links/${target_id}`])
})
