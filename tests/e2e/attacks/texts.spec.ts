import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { db } from '#lib/db.ts'
import * as evidence from '#lib/evidence/commands.ts'
import { createNextRevision, forcePublishRevision, withdrawEvidence } from '#lib/evidence/commands.ts'
import { addRemark } from '#lib/evidence/remark-commands.ts'
import { act, anyway, makeEvidence, must } from '#tests/support/factories.ts'
import { hostile, hostileMarkdown, whatCameAlive } from '#tests/support/hostile-texts.ts'
import { inLanguages, one, portalDatabase } from '#tests/support/portal.ts'
import { publishedItem, upload } from '#tests/support/portal-objects.ts'
import {
  type Clients,
  makePortalPeople,
  openClients,
  type PortalPeople,
} from '#tests/support/portal-people.ts'
import { signInAs } from '#tests/support/sign-in.ts'

// Whatever a person can write, written as markup that would run: it stays the text it is on every page that shows it,
// to the public and to the staff, in both languages.

test.describe.configure({ timeout: 300_000 })

let people: PortalPeople
let clients: Clients
let item: { fiscalYear: number; itemCode: string }
let office: { motto_th: string; address_th: string; opening_en: string }
let ids: Record<'published' | 'withdrawn' | 'draft' | 'returned' | 'forced', string>

test.beforeAll(async () => {
  people = await makePortalPeople()
  const { staff, mark } = people
  const found = await publishedItem()
  item = { fiscalYear: found.fiscal_year, itemCode: found.item_code }
  await db().assignment.create({ data: { ...item, workGroupId: staff.group.id, kind: 'supporting' } })
  const named = { nameTh: hostile('group.nameTh'), nameEn: hostile('group.nameEn') }
  await db().workGroup.update({ where: { id: staff.group.id }, data: named })
  for (const person of Object.values(people.of))
    await db().user.update({ where: { id: person.id }, data: { name: hostile('user.name') } })
  const database = await portalDatabase()
  office = await one('SELECT motto_th, address_th, opening_en FROM offices')
  await database.query(`UPDATE offices SET motto_th = $1, address_th = $2, opening_en = $3`, [
    hostile('office.mottoTh'),
    hostile('office.addressTh'),
    hostile('office.openingEn'),
  ])
  clients = await openClients(people)
  ids = {
    published: await written('published', mark),
    withdrawn: await written('withdrawn', mark),
    draft: await written('draft', mark),
    returned: await written('returned', mark),
    forced: await written('forced', mark),
  }
})

test.afterAll(async () => {
  const database = await portalDatabase()
  await database.query(`UPDATE offices SET motto_th = $1, address_th = $2, opening_en = $3`, [
    office.motto_th,
    office.address_th,
    office.opening_en,
  ])
  const { staff, mark } = people
  await db().assignment.deleteMany({ where: { workGroupId: staff.group.id } })
  await db().workGroup.update({
    where: { id: staff.group.id },
    data: { nameTh: `กลุ่มทดสอบ ${mark}`, nameEn: `Test group ${mark}` },
  })
  for (const client of Object.values(clients)) await client.dispose()
})

/** Evidence of the group with hostile text in every field a writer has, brought as far as asked by hostile reasons. */
async function written(as: keyof typeof ids, mark: string): Promise<string> {
  const { staff } = people
  const { evidenceId, revisionId } = await makeEvidence(staff, {
    item: item.itemCode,
    fiscalYear: item.fiscalYear,
    title: `${mark} ${hostile('title')}`,
  })
  await upload(clients, revisionId, `"><img src=x onerror=top.reached='file'> ${as}.pdf`)
  const link = { id: randomUUID(), url: `https://a.example/?q="onmouseover="x'<b>`, label: hostile('link') }
  await act(evidence.saveRevision, staff.contributor, revisionId, {
    title: `${mark} ${hostile('title')}`,
    summary: hostileMarkdown('summary'),
    changeNote: hostile('changeNote'),
    items: [item],
    links: [link],
    claims: [{ ...item, elementNumber: 1, target: 'text', text: hostile('claim') }],
  })
  must(await addRemark(staff.reviewer, { id: revisionId, body: hostile('remark') }))
  if (as === 'draft') return evidenceId
  await act(evidence.submitRevision, staff.contributor, revisionId)
  if (as === 'returned')
    await act(evidence.returnRevision, staff.reviewer, revisionId, { reason: hostile('return') })
  else if (as === 'forced')
    await act(forcePublishRevision, staff.administrator, revisionId, { reason: hostile('forced') })
  else {
    await act(evidence.approveRevision, staff.reviewer, revisionId)
    await act(evidence.publishRevision, staff.publisher, revisionId, anyway)
    must(await createNextRevision(staff.contributor, { evidenceId }))
  }
  if (as === 'withdrawn')
    must(await withdrawEvidence(staff.director, { evidenceId, reason: hostile('withdrawn') }))
  return evidenceId
}

/** The page shows each text letter by letter, and none of it as anything else. */
async function expectMereText(page: Page, address: string, texts: string[]): Promise<void> {
  const spoken: string[] = []
  page.on('dialog', (dialog) => spoken.push(dialog.message()) && dialog.dismiss())
  const answer = await page.goto(address)
  expect.soft(answer!.headers()['content-type'], address).toContain('text/html')
  await expect.soft(page.locator('main').first(), address).toBeVisible()
  const shown = await page.evaluate(() => {
    const typed = [...document.querySelectorAll('input, textarea')].map(
      (field) => (field as HTMLInputElement).value,
    )
    return [document.body.textContent, ...typed].join('\n')
  })
  for (const text of texts) expect.soft(shown, address).toContain(text)
  expect.soft(await whatCameAlive(page), address).toEqual([])
  expect.soft(spoken, address).toEqual([])
}

test('on the public pages', async ({ page }) => {
  const { itemCode, fiscalYear } = item
  const pages: [string, string[]][] = [
    [`/evidence/${ids.published}`, ['title', 'summary', 'link', 'claim'].map(hostile)],
    [`/evidence/${ids.published}/revisions/1`, ['title', 'link', 'claim'].map(hostile)],
    [`/evidence/${ids.forced}`, [hostile('title')]],
    [`/evidence/${ids.withdrawn}`, [hostile('withdrawn')]],
    [`/ita/${fiscalYear}/${itemCode}`, [hostile('title')]],
    [`/ita/${fiscalYear}`, []],
    ['/evidence', [hostile('title')]],
    ['/', []],
  ]
  for (const [path, texts] of pages)
    for (const address of inLanguages(path)) await expectMereText(page, address, texts)
  await expectMereText(page, '/about', [hostile('office.addressTh')])
  await expectMereText(page, '/en', [hostile('office.openingEn')])
})

test('what would have come alive is noticed', async ({ page }) => {
  await page.setContent(`<body>${hostile('nothing escaped')}<a href="javascript:1">x</a></body>`)
  expect((await whatCameAlive(page)).length).toBeGreaterThan(3)
})

test('in the sitemap nothing breaks out of its element', async ({ page }) => {
  const answer = await page.request.get('/sitemap.xml')
  expect(answer.status()).toBe(200)
  expect(await answer.text()).not.toContain('<script')
})

const staffPages: [
  who: 'contributor' | 'reviewer' | 'publisher' | 'director' | 'administrator',
  string,
  string[],
][] = [
  ['contributor', '/admin', ['title']],
  ['contributor', '/admin/evidence', ['title']],
  ['contributor', '/admin/evidence/{draft}/revisions/1', ['title', 'link', 'claim', 'remark']],
  ['contributor', '/admin/evidence/{returned}/revisions/1', ['title', 'return', 'remark']],
  ['contributor', '/admin/evidence/{published}', ['title', 'changeNote']],
  ['contributor', '/admin/evidence/{published}/compare?from=1&to=2', []],
  ['contributor', '/admin/evidence/{withdrawn}', ['withdrawn']],
  ['contributor', '/admin/items/{item}', ['title']],
  ['contributor', '/admin/items/{item}/reuse', []],
  ['contributor', '/admin/calendar', ['group.nameTh']],
  ['reviewer', '/admin/evidence/{returned}/revisions/1', ['return']],
  ['publisher', '/admin/review', []],
  ['publisher', '/admin/review/forced', ['title', 'forced']],
  ['director', '/admin/evidence/{forced}', ['forced']],
  ['administrator', '/admin/users', ['user.name']],
  ['administrator', '/admin/groups', ['group.nameTh']],
  ['administrator', '/admin/office', ['office.mottoTh', 'office.addressTh']],
  ['administrator', '/admin/audit', ['user.name']],
  ['administrator', '/admin/outbox', []],
  ['administrator', '/admin/assignments', ['group.nameTh']],
]

test('on the pages of the staff', async ({ browser, baseURL }) => {
  for (const who of ['contributor', 'reviewer', 'publisher', 'director', 'administrator'] as const) {
    const context = await browser.newContext()
    await signInAs(context, baseURL!, people.of[who].email)
    const page = await context.newPage()
    for (const [, path, texts] of staffPages.filter(([whose]) => whose === who)) {
      const address = path.replace(/\{(\w+)\}/, (_, name) =>
        name === 'item' ? `${item.fiscalYear}/${item.itemCode}` : ids[name as keyof typeof ids],
      )
      await expectMereText(page, address, texts.map(hostile))
    }
    await context.close()
  }
})
