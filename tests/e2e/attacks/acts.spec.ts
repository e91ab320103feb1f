import { randomUUID } from 'node:crypto'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { db } from '#lib/db.ts'
import type { RevisionState } from '#lib/evidence/workflow.ts'
import { makeEvidence, type Staff } from '#tests/support/factories.ts'
import type { Persona } from '#tests/support/personas.ts'
import { publishedItem } from '#tests/support/portal-objects.ts'
import {
  type Clients,
  makePortalPeople,
  openClients,
  type PortalPeople,
} from '#tests/support/portal-people.ts'
import {
  holdForm,
  type Outcome,
  type SentForm,
  sendForm,
  serverAction,
  serverActions,
} from '#tests/support/server-actions.ts'
import { signInAs } from '#tests/support/sign-in.ts'

// What the forms of the portal send is taken from the browser as it leaves, changed in every way that could pay, and sent
// by other people. Nothing of it may take place; then the honest one is sent, so that each refusal was of the change.

test.describe.configure({ timeout: 300_000 })

let people: PortalPeople
let clients: Clients
let item: { fiscalYear: number; itemCode: string }

test.beforeAll(async () => {
  people = await makePortalPeople()
  clients = await openClients(people)
  const { fiscal_year, item_code } = await publishedItem()
  item = { fiscalYear: fiscal_year, itemCode: item_code }
})
test.afterAll(async () => {
  for (const client of Object.values(clients)) await client.dispose()
})

let made = 0
const work = (staff: Staff, state: RevisionState) =>
  makeEvidence(staff, {
    state,
    item: item.itemCode,
    fiscalYear: item.fiscalYear,
    title: `งานที่ถูกโจมตี ${++made} ${people.mark}`,
  })
type Work = Awaited<ReturnType<typeof work>>

const revisionPage = ({ evidenceId }: Work) => `/admin/evidence/${evidenceId}/revisions/1`

async function pageOf(
  browser: Browser,
  persona: Exclude<Persona, 'anonymous'>,
  address: string,
): Promise<Page> {
  const context = await browser.newContext()
  await signInAs(context, process.env.BASE_URL!, people.of[persona].email)
  const page = await context.newPage()
  await page.goto(address)
  return page
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).last().click()

/** Everything that an act could have changed, as the database has it. */
async function standing(ids: { revisionId: string; evidenceId: string }[]): Promise<string> {
  const evidenceIds = ids.map(({ evidenceId }) => evidenceId)
  const where = { evidenceId: { in: evidenceIds } }
  const [revisions, publications, acts] = await Promise.all([
    db().revision.findMany({
      where,
      orderBy: { id: 'asc' },
      include: { authors: true, items: true, links: true, attachments: true, claims: true, remarks: true },
    }),
    db().publication.findMany({ where, orderBy: { id: 'asc' } }),
    db().auditEntry.count({ where: { objectType: 'evidence', objectId: { in: evidenceIds } } }),
  ])
  return JSON.stringify({ revisions, publications, acts }, null, 1)
}

interface Attempt {
  as: Persona
  /** fields that are put in the place of the form's own, or added */
  with?: Record<string, string>
  /** what the action must say; one of several where the order of the questions does not matter */
  said: string
}

const strangers = (said: string): Attempt[] => [
  { as: 'anonymous', said: 'signedOut' },
  { as: 'disabled user', said: 'signedOut' },
  ...(['member of no group', 'contributor of another group', 'reviewer of another group'] as const).map(
    (as) => ({ as, said }),
  ),
]
const others = (said: string, ...personas: Persona[]): Attempt[] => personas.map((as) => ({ as, said }))
const adding = (as: Persona, names: string[], value = 'published'): Attempt[] =>
  names.map((name) => ({ as, with: { [name]: value }, said: 'invalid' }))

async function expectRefusals(form: SentForm, attempts: Attempt[]): Promise<void> {
  for (const { as, with: change = {}, said } of attempts) {
    const outcome = await sendForm(clients[as], { ...form, fields: { ...form.fields, ...change } })
    expect.soft(outcome.said, `${as} with ${JSON.stringify(change)}`).toBe(said)
    expect.soft(outcome.status, `${as} with ${JSON.stringify(change)}`).toBe(200)
  }
}

/** The attempts change nothing of what is named; the form as it was taken from the browser does. */
async function expectOnlyTheHonest(
  form: SentForm,
  honest: Persona,
  watched: { revisionId: string; evidenceId: string }[],
  attempts: Attempt[],
): Promise<Outcome> {
  const before = await standing(watched)
  await expectRefusals(form, attempts)
  expect(await standing(watched)).toBe(before)
  const outcome = await sendForm(clients[honest], form)
  expect(outcome.said, 'the honest form').toBe('done')
  return outcome
}

const _systemFields = [
  ...[
    'state',
    'status',
    'publishedAt',
    'publishedById',
    'approvedById',
    'submittedAt',
    'ownerId',
    'workGroupId',
    'evidenceId',
  ],
  ...[
    'role',
    'officeRoles',
    'hash',
    'sha256',
    'authorIds.0',
    'authors',
    'number',
    'createdById',
    'forced',
    '$and',
  ],
]

test('publishing in an emergency: the administrator alone, and once', async ({ browser }) => {
  const draft = await work(people.staff, 'draft')
  const page = await pageOf(browser, 'administrator', revisionPage(draft))
  await press(page, 'เผยแพร่ฉุกเฉิน')
  await page.getByLabel('เหตุฉุกเฉินคืออะไร').fill('ประกาศต้องขึ้นก่อนเที่ยงคืน')
  const form = await holdForm(page, 'forcePublishRevision', () => press(page, 'เผยแพร่เดี๋ยวนี้'))
  await expectOnlyTheHonest(
    form,
    'administrator',
    [draft],
    [
      ...strangers('notFound'),
      ...others('forbidden', 'contributor', 'reviewer', 'publisher', 'director'),
      { as: 'administrator', with: { reason: '' }, said: 'invalid' },
      ...adding('administrator', ['confirmedAt', 'forced']),
    ],
  )
  expect((await sendForm(clients.administrator, form)).said, 'sent once more').toBe('forbidden')
})

/** A page that knows the action, with ids that fit its address. */
const addressFor = (pages: string[]): string =>
  (pages.find((page) => !page.includes('[')) ?? pages.find((page) => !page.includes('...'))!)
    .replace('[fiscalYear]', String(item.fiscalYear))
    .replace('[itemCode]', item.itemCode)
    .replace('[number]', '1')
    .replace(/\[\w+\]/, 'abcdefgh')

test('every server action of the build asks who it is, wherever it is called from', async () => {
  const open = ['signOutHere', 'chooseLanguage'] // they act on the visitor's own cookies
  for (const { id, name, pages } of serverActions()) {
    if (open.includes(name)) continue
    for (const persona of ['anonymous', 'disabled user'] as const) {
      for (const page of [addressFor(pages), '/login']) {
        const form = { page, action: id, fields: { id: randomUUID(), version: '1' } }
        const outcome = await sendForm(clients[persona], form)
        if (name === 'previewSummary') expect.soft(outcome.text, name).not.toContain('<p>')
        else expect.soft(['signedOut', ''], `${name} on ${page} by ${persona}`).toContain(outcome.said)
        if (page !== '/login' && name !== 'previewSummary')
          expect.soft(outcome.said, `${name} on ${page}`).toBe('signedOut')
      }
    }
  }
})

test('an act is not done by a page that does not know it, nor handed on', async () => {
  const { group } = people.other
  const form = {
    page: '/admin',
    action: serverAction('updateWorkGroup').id,
    fields: {
      id: group.id,
      version: '1',
      nameTh: 'เปลี่ยนจากหน้าอื่น',
      nameEn: 'From another page',
      position: '900',
    },
  }
  for (const page of ['/admin', '/admin/groups', '/login', '/admin/account']) {
    expect((await sendForm(clients.administrator, { ...form, page })).said, page).toBe('')
  }
  const forwarded = await sendForm(
    clients.administrator,
    { ...form, page: `/admin/groups/${group.id}` },
    { headers: { 'x-action-forwarded': '1' } },
  )
  expect([forwarded.status, forwarded.said]).toEqual([404, ''])
  for (const page of ['/', '/ita', '/en/evidence']) {
    expect((await sendForm(clients.administrator, { ...form, page })).status, page).toBe(405)
  }
  expect((await db().workGroup.findUniqueOrThrow({ where: { id: group.id } })).nameTh).toBe(group.nameTh)
})

test('an act that does not come from a page of ours is refused before anything of it is read', async () => {
  const { group } = people.other
  const form = {
    page: `/admin/groups/${group.id}`,
    action: serverAction('updateWorkGroup').id,
    fields: { id: group.id, version: '1', nameTh: 'จากที่อื่น', nameEn: 'From elsewhere', position: '900' },
  }
  const own = process.env.BASE_URL!
  const origins = [
    'https://evil.example',
    'null',
    `${own}.evil.example`,
    own.replace('localhost', 'localhost@evil.example'),
    'file://',
    'javascript:1',
    '',
  ]
  for (const origin of origins) {
    const outcome = await sendForm(clients.administrator, form, {
      headers: { origin, referer: `${own}/admin` },
    })
    expect(outcome.status, origin).toBe(403)
  }
  const { port } = new URL(own)
  const { ask } = await import('#tests/support/press.ts')
  for (const address of [form.page, '/api/uploads', '/api/auth/callback/credentials']) {
    const cookie = (await clients.administrator.storageState()).cookies
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ')
    const answer = await ask(Number(port), address, {
      method: 'POST',
      headers: { cookie, 'next-action': form.action },
      body: 'x',
    })
    expect(answer.status, `${address} without an origin`).toBe(403)
  }
  expect((await db().workGroup.findUniqueOrThrow({ where: { id: group.id } })).nameTh).toBe(group.nameTh)
})
