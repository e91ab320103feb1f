import { expect, test } from '@playwright/test'
import { one } from '#tests/support/portal.ts'
import { expectSound } from '#tests/support/sound.ts'

// A citizen's way through what the office publishes beside its evidence, in both languages, on a phone and on a desk.

test.describe.configure({ timeout: 300_000 })

const newsOf = (state: string) =>
  one<{ id: string; number: number; title: string; reason: string }>(
    `SELECT evidence_id AS id, revision_number AS number, title, withdrawn_reason AS reason FROM publications
      WHERE kind = 'news' AND state::text = $1 ORDER BY published_at LIMIT 1`,
    [state],
  )
const newsIn = (english: boolean) =>
  one<{ id: string; title: string; titleEn: string }>(
    `SELECT evidence_id AS id, title, title_en AS "titleEn" FROM publications
      WHERE kind = 'news' AND state = 'current' AND (title_en <> '') = $1 ORDER BY published_at LIMIT 1`,
    [english],
  )

for (const [width, lang] of [
  [320, 'th'],
  [1280, 'en'],
] as const) {
  test(`from home to a news item, at ${width} px in ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    const prefix = lang === 'th' ? '' : '/en'
    await page.goto(prefix || '/')
    await page.getByRole('link', { name: lang === 'th' ? 'ดูข่าวทั้งหมด' : 'See all news' }).click()
    await expect(page).toHaveURL(`${prefix}/news`)
    await expectSound(page)
    const pills = page.getByRole('navigation', { name: lang === 'th' ? 'เลือกประเภท' : 'Choose a kind' })
    await pills.getByRole('link', { name: lang === 'th' ? 'กิจกรรม' : 'Activity', exact: true }).click()
    await expect(page).toHaveURL(`${prefix}/news?kind=activity`)
    const rows = page.locator('main .rows > li')
    await expect(rows).toHaveCount(1)
    await rows.getByRole('link').first().click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(
      lang === 'th' ? 'วันจันทร์หน้าเสาธง' : 'Monday mornings',
    )
    await expect(page.locator('main .facts')).toContainText(
      lang === 'th' ? 'หน้าเสาธงสำนักงาน' : 'At the flagpole',
    )
    await expectSound(page)
    // The switch keeps the place; on a phone it stands in the menu.
    if (width < 640) await page.locator('.menu-opener > summary').click()
    await page.getByRole('link', { name: lang === 'th' ? 'English' : 'ไทย', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(
      lang === 'th' ? 'Monday mornings' : 'วันจันทร์หน้าเสาธง',
    )
  })
}

for (const [width, lang] of [
  [320, 'en'],
  [1280, 'th'],
] as const) {
  test(`from home to where one may complain, without a form that nobody reads, at ${width} px in ${lang}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 })
    const prefix = lang === 'th' ? '' : '/en'
    await page.goto(prefix || '/')
    await page.getByRole('link', { name: lang === 'th' ? /^ถาม ร้องเรียน/ : /^Ask, complain/ }).click()
    await expect(page).toHaveURL(`${prefix}/complaints`)
    await expect(page.locator('main .notice-info')).toContainText(
      lang === 'th' ? 'ยังไม่มีแบบฟอร์มรับเรื่องร้องเรียน' : 'has no complaint form',
    )
    await expect(page.locator('main form, main textarea')).toHaveCount(0)
    for (const hotline of ['1205', '1206'])
      await expect(page.getByRole('link', { name: hotline })).toHaveAttribute('href', `tel:${hotline}`)
    await expect(page.locator('main')).toContainText(lang === 'th' ? 'ลงทะเบียนรับเรื่อง' : 'It is registered')
    await expectSound(page)
    await page.goto(`${prefix}/ita`)
    await page
      .getByRole('contentinfo')
      .getByRole('link', { name: lang === 'th' ? 'ร้องเรียน' : 'Complaints' })
      .click()
    await expect(page).toHaveURL(`${prefix}/complaints`)
  })
}

test('executives are shown with pictures that have words, and without one just as well', async ({ page }) => {
  await page.goto('/en/about/executives')
  const cards = page.locator('main .person')
  await expect(cards).toHaveCount(3)
  await expect(cards.getByRole('img')).toHaveCount(2)
  for (const picture of await cards.getByRole('img').all()) {
    await picture.scrollIntoViewIfNeeded()
    await expect(picture).toHaveAttribute('alt', /^A drawing/)
    await expect
      .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(0)
  }
  // What a card shows is not shown again as a gallery.
  await expect(page.locator('main .gallery')).toHaveCount(0)
  await expectSound(page)
})

test('what is not translated says so, and shows nothing of an unfinished translation', async ({ page }) => {
  const news = await newsIn(false)
  await page.goto(`/en/news/${news.id}`)
  await expect(page.getByText('This page has not been translated yet')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'th')
  await page.goto(`/en/news/${(await newsIn(true)).id}`)
  await expect(page.getByText('This page has not been translated yet')).toHaveCount(0)
  for (const address of ['/en', '/en/news', '/en/feed.xml', '/feed.xml'])
    expect(await (await page.request.get(address)).text(), address).not.toContain('99.59 in 2563')
})

test('addresses stay: an old edition leads on, a withdrawn one says why, and the id alone finds the page', async ({
  page,
  request,
}) => {
  const [old, gone, now] = await Promise.all(['superseded', 'withdrawn', 'current'].map(newsOf))
  await page.goto(`/news/${old!.id}/revisions/${old!.number}`)
  await page.getByRole('link', { name: /ดูฉบับปัจจุบัน/ }).click()
  await expect(page).toHaveURL(`/news/${old!.id}`)
  const answer = await page.goto(`/news/${gone!.id}`)
  expect(answer?.status()).toBe(410)
  await expect(page.locator('main')).toContainText(gone!.reason)
  const moved = await request.get(`/en/evidence/${now!.id}`, { maxRedirects: 0 })
  expect([moved.status(), moved.headers().location]).toEqual([302, `/en/news/${now!.id}`])
  const draft = await one<{ id: string }>(
    `SELECT e.id FROM evidence e WHERE e.kind = 'news' AND NOT EXISTS (SELECT 1 FROM publications p WHERE p.evidence_id = e.id)`,
  )
  expect((await request.get(`/news/${draft.id}`)).status()).toBe(404)
  expect((await request.get('/news?kind=nothing')).status()).toBe(404)
})

test('the index of the Official Information Act names every clause, and what is not there', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 900 })
  await page.goto('/oia')
  await expect(page.locator('.clauses > li')).toHaveCount(13)
  await expect(page.locator('#s7-1')).toContainText('โครงสร้างสำนักงาน')
  await expect(page.locator('#s9-4')).toContainText('ยื่นคำร้องขอย้ายข้าราชการครู')
  await expect(page.locator('#s9-6')).toContainText('ยังไม่มีเอกสารตามข้อนี้')
  await expectSound(page)
})

test('the structure is drawn on a desk and listed on a phone', async ({ page }) => {
  await page.goto('/about/structure')
  await expect(page.locator('svg.chart')).toBeVisible()
  await page.setViewportSize({ width: 390, height: 900 })
  await expect(page.locator('svg.chart')).toBeHidden()
  await expect(page.locator('.tree').first()).toContainText('หน่วยตรวจสอบภายใน')
  await page.goto('/about')
  await page.getByRole('link', { name: 'โครงสร้างสำนักงาน' }).click()
  await expect(page).toHaveURL('/about/structure')
})

test('feeds, the calendar and the numbers of services are files of the same things', async ({
  page,
  request,
}) => {
  const [now, gone] = await Promise.all([newsOf('current'), newsOf('withdrawn')])
  const feeds = ['/feed.xml', '/news/feed.xml', '/evidence/feed.xml']
  for (const address of [...feeds, ...feeds.map((path) => `/en${path}`)]) {
    const feed = await request.get(address)
    expect(feed.headers()['content-type'], address).toContain('application/atom+xml')
    const xml = await feed.text()
    expect(xml.includes(now!.id), address).toBe(!address.endsWith('/evidence/feed.xml'))
    expect(xml, address).not.toContain(gone!.id)
    // XML that is not well-formed is an error page to a browser.
    const fault = await page.evaluate(
      (text) =>
        new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror')?.textContent,
      xml,
    )
    expect(fault, address).toBeFalsy()
  }
  await page.goto('/calendar')
  const events = await page.locator('main .rows > li').count()
  expect(events).toBeGreaterThan(0)
  await expectSound(page)
  const ics = await (await request.get('/calendar.ics')).text()
  expect(ics.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThanOrEqual(events)
  expect(await (await request.get('/en/calendar.ics')).text()).toContain('Monday mornings')
  await page.goto('/service-statistics')
  await page.locator('main .rows a').first().click()
  await expect(page.getByRole('img', { name: /จำนวนครั้งรายเดือน/ })).toBeVisible()
  await expectSound(page)
  const csv = await request.get(`${new URL(page.url()).pathname}/figures.csv`)
  expect(csv.headers()['content-type']).toContain('text/csv')
  expect(await csv.text()).toContain('2568,2024-10')
})
