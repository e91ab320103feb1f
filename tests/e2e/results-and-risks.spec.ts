import { expect, test } from '@playwright/test'
import { one } from '#tests/support/portal.ts'
import { expectSound } from '#tests/support/sound.ts'

// What an assessment came to and what was done about it; where work may go wrong. On a phone and on a desk.

test.describe.configure({ timeout: 300_000 })

for (const [width, lang] of [
  [390, 'th'],
  [1280, 'en'],
] as const) {
  const prefix = lang === 'th' ? '' : '/en'
  const say = (th: string, en: string) => (lang === 'th' ? th : en)

  test(`results from the front page to what came of them, at ${width} px in ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(prefix || '/')
    await page
      .getByRole('link', { name: say('ผลทุกปี และสิ่งที่ปรับปรุง', 'Every year, and what was improved') })
      .click()
    await expect(page).toHaveURL(`${prefix}/integrity/results`)
    const rows = page.locator('main table tbody tr')
    await expect(rows).toHaveText([/2563.*99\.59.*AA.*225/, /2564/, /2565.*99\.99.*AA.*1/])
    await expect(rows.nth(1)).not.toContainText('9')
    await expectSound(page)
    await rows.nth(2).getByRole('link').click()
    await expect(page).toHaveURL(`${prefix}/integrity/results/2565`)
    await expect(page.locator('main')).toContainText(say('ทำแล้ว ช้ากว่ากำหนด', 'Done, later than planned'))
    await expectSound(page)
  })

  test(`risks from the item to the matrix and its files, at ${width} px in ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(`${prefix}/ita/2568/O23`)
    const { id } = await one<{ id: string }>(`SELECT id FROM evidence WHERE kind = 'risks' AND slug = '2568'`)
    await page.locator(`main h3 a[href="${prefix}/evidence/${id}"]`).click()
    await expect(page).toHaveURL(`${prefix}/integrity/risks/2568`)
    const [before, after] = [page.locator('.matrix').first(), page.locator('.matrix').last()]
    await expect(before.locator('td')).toHaveCount(25)
    await expect(before.getByRole('link')).toHaveCount(5)
    await expect(after.getByRole('link')).toHaveCount(3)
    await expectSound(page)
    await before.getByRole('link', { name: say('ความเสี่ยงที่ 4', 'Risk 4') }).click()
    await expect(page).toHaveURL(/#risk-4$/)
    await expect(page.locator('#risk-4')).toBeInViewport()
    await expect(page.locator('#risk-4')).toContainText(say('2 × 5 = 10 สูง', '2 × 5 = 10 High'))
    const [csv, xlsx] = await Promise.all([
      page.request.get('/integrity/risks/2568/register.csv'),
      page.request.get('/integrity/risks/2568/register.xlsx'),
    ])
    expect((await csv.text()).trim().split('\r\n')).toHaveLength(6)
    expect((await xlsx.body()).subarray(0, 2).toString()).toBe('PK')
    expect(await (await page.request.get('/integrity/results/scores.csv')).text()).toContain('\r\n2564,,,,,,')
  })
}
