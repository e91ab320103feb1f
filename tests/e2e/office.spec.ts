import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { logoLimits } from '#lib/limits.ts'
import { contrast, paletteOf } from '#lib/office/colours.ts'
import { publicPages } from '#tests/support/portal.ts'
import { signInAs } from '#tests/support/sign-in.ts'
import { administrator, alertOf, origin, watch } from '#tests/support/staff-pages.ts'

// What the office looks like is one for all: these tests follow one another, and leave it as it was.
test.describe.configure({ mode: 'serial', timeout: 240_000 })

/** #rrggbb of a computed `rgb(…)`. */
const hexOf = (rgb: string): string =>
  `#${rgb
    .match(/\d+/g)!
    .slice(0, 3)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`

const colourOf = (page: Page, selector: string, property: 'color' | 'backgroundColor'): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element)[name], property)
    .then(hexOf)

const itemPage = async (): Promise<string> =>
  (await publicPages()).find(({ address }) => /^\/ita\/2568\/O/.test(address))!.address

/** A public page on a cold load: what it asks for, and whether every text on it can be read. */
async function readPublicly(browser: Browser, address: string, scheme: 'light' | 'dark') {
  const context = await browser.newContext({ colorScheme: scheme })
  const page = await context.newPage()
  const faults = watch(page)
  let bytes = 0
  const types: string[] = []
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  const typeOf = new Map<string, string>()
  session.on('Network.responseReceived', (event) => typeOf.set(event.requestId, event.type))
  session.on('Network.loadingFinished', (event) => {
    const type = typeOf.get(event.requestId) ?? ''
    types.push(type)
    if (type !== 'Font') bytes += event.encodedDataLength
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  const link = await colourOf(page, 'main a', 'color')
  const { violations } = await new AxeBuilder({ page }).withRules('color-contrast').analyze()
  const theme = page.locator('link[href^="/theme/"]')
  const stylesheet = (await theme.count()) > 0 ? await theme.getAttribute('href') : null
  const logo = page.locator('.brand img.logo')
  const mark =
    (await logo.count()) > 0
      ? { alt: await logo.getAttribute('alt'), src: await logo.getAttribute('src') }
      : null
  await context.close()
  return {
    link,
    bytes,
    types,
    faults,
    stylesheet,
    mark,
    unreadable: violations.flatMap(({ nodes }) => nodes.map(({ html }) => html)),
  }
}

test('a main colour that is hard to read is made readable, shown before it is saved, and worn by every page in both schemes', async ({
  page,
  context,
  browser,
  request,
}) => {
  const faults = watch(page)
  const chosen = '#ffe600'
  const item = await itemPage()
  await signInAs(context, origin(), administrator)
  await page.goto('/admin/office')
  await page.getByLabel('รหัสสี').fill('yellow')
  await page.getByRole('button', { name: 'ใช้สีนี้' }).click()
  await expect(page.getByText('รหัสสีต้องเป็น #')).toBeVisible()
  await page.getByLabel('รหัสสี').fill(chosen)
  await expect(page.getByText(paletteOf(chosen, 'light').indigo)).toBeVisible()
  expect(await colourOf(page, '.preview .button', 'backgroundColor')).toBe(paletteOf(chosen, 'light').indigo)
  await page.getByRole('button', { name: 'ใช้สีนี้' }).click()
  await expect(page.getByRole('status')).toContainText('เปลี่ยนสีแล้ว')

  for (const scheme of ['light', 'dark'] as const) {
    const seen = await readPublicly(browser, item, scheme)
    expect(seen.link, scheme).toBe(paletteOf(chosen, scheme).indigo)
    expect(contrast(seen.link, scheme === 'light' ? '#ffffff' : '#1a2029')).toBeGreaterThanOrEqual(4.5)
    expect(seen.unreadable, scheme).toEqual([])
    expect(seen.faults, scheme).toEqual([])
    expect(seen.types, scheme).not.toContain('Script')
    expect(seen.types.length, scheme).toBeLessThanOrEqual(8)
    expect(seen.bytes, scheme).toBeLessThanOrEqual(25_000)
  }
  const { stylesheet } = await readPublicly(browser, item, 'light')
  const css = await request.get(stylesheet!)
  expect(css.status()).toBe(200)
  expect(css.headers()).toMatchObject({
    'content-type': 'text/css; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
  })
  expect(
    (await request.get(stylesheet!, { headers: { 'if-none-match': css.headers().etag! } })).status(),
  ).toBe(304)
  expect((await request.get('/theme/0123456789abcdef.css')).status()).toBe(404)

  await page.getByRole('button', { name: 'กลับไปใช้สีครามเดิม' }).click()
  await page.getByRole('button', { name: 'ใช้สีนี้' }).click()
  await expect(page.getByText('ใช้สีครามของระบบ')).toBeVisible()
  await expect.poll(async () => (await (await request.get(item)).text()).includes('/theme/')).toBe(false)
  expect((await request.get(stylesheet!)).status()).toBe(404)
  expect(faults).toEqual([])
})

test('a mark is taken as a picture, made small, described, shown in public and to staff, and taken away', async ({
  page,
  context,
  browser,
  request,
}) => {
  const faults = watch(page)
  const item = await itemPage()
  await signInAs(context, origin(), administrator)
  await page.goto('/admin/office')
  const choose = page.getByLabel(/^(เลือก|เปลี่ยน)รูปตรา$/)
  await choose.setInputFiles({
    name: 'mark.png',
    mimeType: 'image/png',
    buffer: Buffer.from('<!doctype html><script>alert(1)</script>'),
  })
  await expect(alertOf(page)).toContainText('HTML')
  await choose.setInputFiles({
    name: 'mark.png',
    mimeType: 'image/png',
    buffer: Buffer.alloc(logoLimits.upload + 1, 7),
  })
  await expect(alertOf(page)).toContainText('ใหญ่เกิน 2 MB')
  await choose.setInputFiles({
    name: 'mark.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('ข้อความล้วน ไม่ใช่รูป'),
  })
  await expect(alertOf(page)).toContainText('PNG')

  const picture = await sharp({
    create: { width: 900, height: 600, channels: 4, background: { r: 122, g: 31, b: 106, alpha: 0.9 } },
  })
    .png()
    .toBuffer()
  await choose.setInputFiles({ name: 'ตรา.png', mimeType: 'image/png', buffer: picture })
  await expect(page.getByRole('status')).toContainText('เปลี่ยนตราแล้ว')
  await page.getByLabel('คำบรรยายตราภาษาไทย').fill('ตราเสมาธรรมจักร')
  await page.getByRole('button', { name: 'บันทึกคำบรรยาย' }).click()
  await expect(page.getByText('บันทึกแล้ว')).toBeVisible()
  await expect(page.locator('.staff-brand img.logo')).toHaveAttribute('alt', 'ตราเสมาธรรมจักร')

  const seen = await readPublicly(browser, item, 'dark')
  expect(seen.mark?.alt).toBe('ตราเสมาธรรมจักร')
  expect(seen.faults).toEqual([])
  expect(seen.types.length).toBeLessThanOrEqual(8)
  expect(seen.bytes).toBeLessThanOrEqual(25_000)
  const served = await request.get(seen.mark!.src!)
  expect(served.headers()).toMatchObject({
    'content-type': 'image/webp',
    'x-content-type-options': 'nosniff',
    'cache-control': 'public, max-age=31536000, immutable',
  })
  expect((await served.body()).length).toBeLessThanOrEqual(logoLimits.bytes)

  await page.getByRole('button', { name: 'เอาตราออก' }).click()
  await expect(page.getByText('ยังไม่มีตรา')).toBeVisible()
  await expect.poll(async () => (await (await request.get(item)).text()).includes('/logo/')).toBe(false)
  expect((await request.get(seen.mark!.src!)).status()).toBe(404)
  // The browser tells of the three that were refused.
  expect(faults.filter((fault) => !/status of 41[35]/.test(fault))).toEqual([])
})

test('the page of the office shows the running cycle; where nothing is known of the contact, home leads to where it will be', async ({
  page,
  context,
}) => {
  await signInAs(context, origin(), administrator)
  await page.goto('/admin/office')
  await page.getByRole('link', { name: 'ดูรอบและแก้วัน' }).click()
  await expect(page).toHaveURL('/admin/cycles/2568')
  await page.goto('/')
  await page.locator('#ask').locator('..').getByRole('link').first().click()
  await expect(page).toHaveURL('/about#contact')
})

test('the front page is set together by keyboard, citizens see it so at once, and it is put back', async ({
  page,
  context,
  browser,
}) => {
  const faults = watch(page)
  const citizen = await (await browser.newContext()).newPage()
  const headings = () => citizen.locator('main h2[id]').evaluateAll((all) => all.map(({ id }) => id))
  const read = async () => {
    await citizen.goto('/')
    return headings()
  }
  const usual = ['disclosure', 'doors', 'newest', 'latest', 'scores', 'promise', 'ask']
  expect(await read()).toEqual(usual)

  await signInAs(context, origin(), administrator)
  await page.goto('/admin/office')
  await page.getByRole('link', { name: 'จัดหน้าแรก' }).click()
  const up = page.getByRole('button', { name: 'เลื่อน คะแนน ITA ของสำนักงาน ขึ้น' })
  await expect(up).toBeVisible()
  await expect(page.locator('form[inert]')).toHaveCount(0)
  await up.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('อยู่ลำดับที่ 4 จาก 7')).toBeAttached()
  await page.keyboard.press('Enter')
  await expect(page.getByText('อยู่ลำดับที่ 3 จาก 7')).toBeAttached()
  await page.getByRole('button', { name: 'ซ่อน คำสัญญาของเรา' }).press('Enter')
  await expect(page.getByRole('button', { name: 'แสดง คำสัญญาของเรา' })).toBeFocused()
  await page.getByRole('button', { name: 'แสดง ปฏิทินกิจกรรม' }).press('Enter')
  await expect(page.getByRole('button', { name: 'ซ่อน ปฏิทินกิจกรรม' })).toBeFocused()
  expect(await read()).toEqual(usual)
  await page.getByRole('button', { name: 'บันทึก' }).click()
  await expect(page.getByRole('status')).toContainText('บันทึกแล้ว')
  await expect.poll(read).toEqual(['disclosure', 'doors', 'scores', 'newest', 'latest', 'ask', 'events'])
  const { violations } = await new AxeBuilder({ page: citizen }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])

  await page.getByRole('button', { name: 'กลับไปใช้แบบเดิมของระบบ' }).click()
  await page.getByRole('button', { name: 'บันทึก' }).click()
  await expect.poll(read).toEqual(usual)
  await citizen.context().close()
  expect(faults).toEqual([])
})
