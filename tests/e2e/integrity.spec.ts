import { expect, test } from '@playwright/test'
import { portalDatabase } from '#tests/support/portal.ts'
import { signInAs } from '#tests/support/sign-in.ts'
import { expectSound } from '#tests/support/sound.ts'

// The hub and the parts of the house that have no journey of their own, on a phone and on a desk.

test.describe.configure({ timeout: 300_000 })

for (const [width, lang] of [
  [390, 'th'],
  [1280, 'en'],
] as const) {
  const prefix = lang === 'th' ? '' : '/en'
  const say = (th: string, en: string) => (lang === 'th' ? th : en)

  test(`from the hub to an activity, its money and its checks, at ${width} px in ${lang}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(`${prefix}/integrity`)
    await expectSound(page)
    await page.locator('main .figures').getByRole('link').first().click()
    await expect(page).toHaveURL(`${prefix}/integrity/activities/2568`)
    await page.getByRole('link', { name: '2565', exact: true }).click()
    await expect(page).toHaveURL(`${prefix}/integrity/activities/2565`)
    await expectSound(page)
    const money = page.getByRole('table')
    await expect(
      money.getByRole('row', { name: say('กลุ่มนโยบายและแผน', 'Policy and Planning Group') }),
    ).toContainText('36,480 / 38,000')
    const csv = await page.request.get('/integrity/activities/2565/activities.csv')
    expect(await csv.text()).toContain('2565,2,2022-03-17,2022-03-18,')
    await page
      .getByRole('link', { name: say('อบรมวิเคราะห์ความเสี่ยงการทุจริต', 'Corruption-risk analysis') })
      .click()
    await expect(page.locator('main .pdca > li')).toHaveCount(4)
    await expect(page.locator('main .pdca')).toContainText(say('เฉลี่ยจาก 5.8 เป็น 8.9', 'from 5.8 to 8.9'))
    await expectSound(page)
    for (const choice of ['kind=culture', 'group=admin&kind=5s']) {
      await page.goto(`${prefix}/integrity/activities/2565?${choice}`)
      await expectSound(page)
    }
  })

  test(`declaration, seven steps and teams, at ${width} px in ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(`${prefix}/integrity/declarations/2568`)
    await expectSound(page)
    await expect(page.locator('main')).toContainText('Bahasa Melayu')
    await expect(page.locator('main')).not.toContainText('Deutsch')
    await page.goto(`${prefix}/integrity/strategy/2568`)
    await expect(page.getByRole('heading', { name: say('พุ่งเป้า', 'Aim') }).first()).toBeVisible()
    await expectSound(page)
    await page.goto(`${prefix}/integrity/teams/2568`)
    await expect(page.locator('main')).toContainText('ทีมหนุนเสริม')
    await expectSound(page)
  })
}

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 900 } })
  test('activities are chosen by kind and by host, and a choice without any says so', async ({ page }) => {
    const cards = page.locator('.activities > li')
    const choose = async (kind: string, host: string) => {
      const filters = page.getByRole('form', { name: 'เลือกดูตามประเภทและกลุ่มเจ้าภาพ' })
      await filters.getByLabel('ประเภทกิจกรรม').selectOption({ label: kind })
      await filters.getByLabel('กลุ่มเจ้าภาพ').selectOption({ label: host })
      await filters.getByRole('button', { name: 'แสดง' }).click()
    }
    await page.goto('/integrity/activities/2565')
    const all = await cards.count()
    await choose('มอบธงเขตสุจริต', 'ทุกกลุ่ม')
    await expect(cards).toHaveText([/มอบธงเขตสุจริต: ผู้อำนวยการมอบแก่รองผู้อำนวยการทุกคน/])
    await expect(page.getByRole('status')).toContainText('พบ 1 กิจกรรม')
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
    await choose('ทุกประเภท', 'กลุ่มอำนวยการ')
    await expect(cards).toHaveCount(2)
    await choose('5ส', 'กลุ่มอำนวยการ')
    await expect(page.locator('main')).toContainText('ปีงบประมาณ 2565 ยังไม่มีกิจกรรมตามที่เลือก')
    await page.getByRole('link', { name: 'ดูทุกกิจกรรมของปีนี้' }).click()
    await expect(page).toHaveURL('/integrity/activities/2565')
    await expect(cards).toHaveCount(all)
    expect((await page.goto('/en/integrity/activities/2565?kind=no-such-kind'))?.status()).toBe(404)
  })
})

test('what the house publishes stands on the pages of the items it answers, by its title in each language', async ({
  page,
}) => {
  const { rows } = await (await portalDatabase()).query<{
    item: string
    answers: [string, string, string][]
  }>(
    `SELECT i.fiscal_year || '/' || i.item_code AS item,
            json_agg(json_build_array(p.evidence_id, p.title, p.title_en)) AS answers
       FROM publications p JOIN publication_items i ON i.publication_id = p.id
      WHERE p.state = 'current' AND p.title_en <> '' AND i.fiscal_year IN (2565, 2568)
        AND p.kind IN ('activity', 'declaration', 'giftreport', 'nogift', 'results', 'risks', 'strategy', 'teams')
      GROUP BY 1`,
  )
  expect(rows.length).toBeGreaterThanOrEqual(14)
  for (const { item, answers } of rows)
    for (const prefix of ['', '/en']) {
      await page.goto(`${prefix}/ita/${item}`)
      for (const [id, title, titleEn] of answers)
        await expect(
          page
            .locator('section[aria-labelledby="evidence"]')
            .locator(`a[href="${prefix}/evidence/${id}"]`)
            .filter({ hasText: prefix ? titleEn : title }),
          `${title} at ${prefix}/ita/${item}`,
        ).toBeVisible()
    }
})

test('a sheet for paper leads search engines and readers to its page, and stands without a barrier', async ({
  page,
  baseURL,
}) => {
  for (const sheet of ['poster', 'booklet'])
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(`/integrity/declarations/2568/${sheet}`)
      await expectSound(page)
      await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
        'href',
        new URL('/integrity/declarations/2568', baseURL).href,
      )
      await page.emulateMedia({ media: 'print' })
      await expect(page.locator('.paper-bar'), 'what leads to the sheet is not on it').toBeHidden()
      await page.emulateMedia({ media: 'screen' })
    }
})

test('what is made for paper comes as PDF, and what is not public does not', async ({ request }) => {
  for (const path of ['/integrity/declarations/2568/booklet', '/integrity/gift-reports/2568']) {
    const pdf = await request.get(`/print${path}.pdf`)
    expect(pdf.headers()['content-type'], path).toBe('application/pdf')
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
  }
  expect((await request.get('/print/integrity/gift-reports/2572.pdf')).status()).toBe(404)
  expect((await request.get('/print/about.pdf')).status()).toBe(404)
})

test('a group sees which of its activities ask for a check', async ({ page, context }) => {
  await signInAs(context, process.env.BASE_URL!, 'hr.staff@demo.example')
  await page.goto('/admin/activities')
  await expect(page.getByRole('row', { name: /ขยับกายวันจันทร์/ })).toContainText('ขาดการตรวจติดตาม')
  await expect(page.getByRole('row', { name: /มอบธงเขตสุจริต/ })).toHaveCount(0)
  const csv = await page.request.get('/admin/activities/export')
  expect(await csv.text()).toContain('ขยับกายวันจันทร์')
})
