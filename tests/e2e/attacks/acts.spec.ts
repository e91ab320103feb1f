import { randomUUID } from 'node:crypto'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { db } from '#lib/db.ts'
import { saveRevision } from '#lib/evidence/commands.ts'
import type { RevisionState } from '#lib/evidence/workflow.ts'
import { act, makeEvidence, type Staff, versionOf } from '#tests/support/factories.ts'
import type { Persona } from '#tests/support/personas.ts'
import { publishedItem, upload } from '#tests/support/portal-objects.ts'
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
import { beginningOf } from '#tests/support/tus-headers.ts'

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

const systemFields = [
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

test('saving: no other person, no other revision, no field of the system, no part of another revision', async ({
  browser,
}) => {
  const [draft, submitted, published] = [
    await work(people.staff, 'draft'),
    await work(people.staff, 'submitted'),
    await work(people.staff, 'published'),
  ]
  const theirs = await work(people.other, 'draft')
  const link = { id: randomUUID(), url: 'https://theirs.example.go.th/', label: 'ลิงก์ของกลุ่มอื่น' }
  await act(saveRevision, people.other.contributor, theirs.revisionId, {
    title: `ร่างของกลุ่มอื่น ${people.mark}`,
    items: [item],
    links: [link],
  })
  const file = await upload(clients, draft.revisionId, 'ไฟล์ของเรา.pdf')
  const theirFile = await upload(
    clients,
    theirs.revisionId,
    'ไฟล์ของกลุ่มอื่น.pdf',
    'contributor of another group',
  )

  const page = await pageOf(browser, 'contributor', revisionPage(draft))
  await page.getByLabel('ชื่อหลักฐาน').fill(`ชื่อใหม่ ${people.mark}`)
  const form = await holdForm(page, 'saveRevision', () => press(page, 'บันทึก'))
  expect(form.page).toBe(revisionPage(draft))
  const ours = { fiscalYear: String(item.fiscalYear), itemCode: item.itemCode, elementNumber: '1' }
  const claim = (target: string) =>
    Object.fromEntries(
      Object.entries({ ...ours, target, page: '', text: '' }).map(([name, value]) => [
        `claims.0.${name}`,
        value,
      ]),
    )
  const withLink = (id: string, url: string) => ({
    'links.0.id': id,
    'links.0.url': url,
    'links.0.label': 'ก',
  })

  await expectOnlyTheHonest(
    form,
    'contributor',
    [draft, submitted, published, theirs],
    [
      ...strangers('notFound'),
      ...others('forbidden', 'reviewer', 'publisher', 'director', 'administrator'),
      { as: 'contributor', with: { id: theirs.revisionId }, said: 'notFound' },
      { as: 'contributor', with: { id: randomUUID() }, said: 'notFound' },
      { as: 'contributor', with: { id: submitted.revisionId }, said: 'conflict' },
      { as: 'contributor', with: { id: published.revisionId }, said: 'conflict' },
      { as: 'contributor', with: { id: `${draft.revisionId}' OR '1'='1` }, said: 'invalid' },
      ...adding('contributor', systemFields),
      ...adding('contributor', [
        'items.0.position',
        'claims.0.revisionId',
        'claims.0.kind',
        'claims.0.attachmentId',
      ]),
      ...['-1', '0', '1.5', 'NaN', '', '1; DROP TABLE users'].map((version) => ({
        as: 'contributor' as const,
        with: { version },
        said: 'invalid',
      })),
      { as: 'contributor', with: { version: '999' }, said: 'conflict' },
      { as: 'contributor', with: claim(`file:${theirFile.id}`), said: 'invalid' },
      { as: 'contributor', with: claim(`link:${link.id}`), said: 'invalid' },
      { as: 'contributor', with: claim('publication:1'), said: 'invalid' },
      { as: 'contributor', with: withLink(link.id, 'https://ours.example/'), said: 'conflict' },
      ...[
        'javascript:alert(1)',
        'JaVaScRiPt://x/%0aalert(1)',
        'data:text/html,x',
        'https://a@b.example',
        '//evil.example',
        'file:///etc/passwd',
      ].map((url) => ({ as: 'contributor' as const, with: withLink(randomUUID(), url), said: 'invalid' })),
    ],
  )
  const saved = await db().revision.findUniqueOrThrow({ where: { id: draft.revisionId } })
  expect(saved.title).toBe(`ชื่อใหม่ ${people.mark}`)

  const removing = await holdForm(page, 'removeAttachment', () => press(page, 'ลบ ไฟล์ของเรา.pdf'))
  await expectOnlyTheHonest(
    removing,
    'contributor',
    [draft, theirs],
    [
      ...strangers('notFound'),
      ...others('forbidden', 'reviewer', 'publisher', 'director', 'administrator'),
      { as: 'contributor', with: { attachmentId: theirFile.id }, said: 'notFound' },
      {
        as: 'contributor',
        with: { revisionId: theirs.revisionId, attachmentId: theirFile.id },
        said: 'notFound',
      },
      { as: 'contributor', with: { sha256: file.sha256 }, said: 'invalid' },
    ],
  )
})

test('submitting, approving, publishing: no step is skipped, none is done by who may not', async ({
  browser,
}) => {
  const [first, draft, submitted, published] = [
    await work(people.staff, 'draft'),
    await work(people.staff, 'draft'),
    await work(people.staff, 'submitted'),
    await work(people.staff, 'published'),
  ]
  const [theirDraft, theirSubmitted] = [
    await work(people.other, 'draft'),
    await work(people.other, 'submitted'),
  ]
  const watched = [first, draft, submitted, published, theirDraft, theirSubmitted]
  const elsewhere = (as: Persona): Attempt[] => [
    { as, with: { id: published.revisionId }, said: 'conflict' },
    { as, with: { id: randomUUID() }, said: 'notFound' },
    { as, with: { version: '999' }, said: 'conflict' },
    ...adding(as, ['state', 'publishedAt', 'approvedById']),
  ]

  const writer = await pageOf(browser, 'contributor', revisionPage(first))
  const submitting = await holdForm(writer, 'submitRevision', async () => {
    await press(writer, 'บันทึกและเสนอตรวจ')
    await press(writer, 'เสนอตรวจทั้งที่ยังไม่ครบ')
  })
  await expectOnlyTheHonest(submitting, 'contributor', watched, [
    ...strangers('notFound'),
    ...others('forbidden', 'reviewer', 'publisher', 'director', 'administrator'),
    { as: 'contributor', with: { id: theirDraft.revisionId, version: '2' }, said: 'notFound' },
    { as: 'contributor', with: { id: submitted.revisionId }, said: 'conflict' },
    ...elsewhere('contributor'),
  ])

  const reviewer = await pageOf(browser, 'reviewer', revisionPage(first))
  const approving = await holdForm(reviewer, 'approveRevision', () => press(reviewer, 'เห็นชอบ'))
  await expectOnlyTheHonest(approving, 'reviewer', watched, [
    ...strangers('notFound'),
    ...others('forbidden', 'contributor', 'director', 'administrator'),
    { as: 'reviewer', with: { id: theirSubmitted.revisionId, version: '3' }, said: 'notFound' },
    { as: 'reviewer', with: { id: draft.revisionId }, said: 'conflict' },
    ...elsewhere('reviewer'),
  ])

  const publisher = await pageOf(browser, 'publisher', revisionPage(first))
  const publishing = await holdForm(publisher, 'publishRevision', () => press(publisher, 'เผยแพร่'))
  await expectOnlyTheHonest(publishing, 'publisher', watched, [
    ...strangers('notFound'),
    ...others('forbidden', 'contributor', 'reviewer', 'administrator'),
    { as: 'publisher', with: { id: draft.revisionId }, said: 'conflict' },
    {
      as: 'publisher',
      with: { id: submitted.revisionId, version: String(await versionOf(submitted.revisionId)) },
      said: 'conflict',
    },
    ...elsewhere('publisher'),
  ])
  const twice = await sendForm(clients.publisher, publishing)
  expect(twice.said, 'sent once more').toBe('conflict')

  const withdrawer = await pageOf(browser, 'publisher', `/admin/evidence/${first.evidenceId}`)
  await press(withdrawer, 'ถอนการเผยแพร่')
  await withdrawer.getByLabel('เหตุผลที่ประชาชนจะได้อ่าน').fill('ทดสอบการถอน')
  const withdrawing = await holdForm(withdrawer, 'withdrawEvidence', () => press(withdrawer, 'ถอนการเผยแพร่'))
  await expectOnlyTheHonest(withdrawing, 'publisher', watched, [
    ...strangers('notFound'),
    ...others('forbidden', 'contributor', 'reviewer'),
    { as: 'publisher', with: { evidenceId: draft.evidenceId }, said: 'notFound' },
    { as: 'publisher', with: { reason: ' ' }, said: 'invalid' },
    ...adding('publisher', ['state', 'withdrawnAt', 'id']),
  ])
})

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

test('people and groups: nobody gives themselves a role, no form writes what is not on it', async ({
  browser,
}) => {
  const { staff, other } = people
  const readPeople = () =>
    db().user.findMany({
      where: { email: { contains: people.mark } },
      orderBy: { email: 'asc' },
      include: { officeRoles: true, memberships: true },
    })
  const before = JSON.stringify(await readPeople())
  const user = other.reviewer.id
  const page = await pageOf(browser, 'administrator', `/admin/users/${user}`)

  const roles = await holdForm(page, 'setUserRoles', () => press(page, 'บันทึกบทบาท'))
  const everyoneElse = others(
    'forbidden',
    'member of no group',
    'contributor',
    'reviewer',
    'publisher',
    'director',
  )
  const signedOut = strangers('forbidden')
  await expectRefusals(roles, [
    ...signedOut,
    ...everyoneElse,
    {
      as: 'contributor',
      with: { id: staff.contributor.id, 'office.administrator': 'on' },
      said: 'forbidden',
    },
    { as: 'director', with: { id: staff.director.id, 'office.administrator': 'on' }, said: 'forbidden' },
    ...adding(
      'administrator',
      ['office.superuser', 'office', 'groups', 'state', 'passwordHash', `groups.${staff.group.id}.owner`],
      'on',
    ),
    { as: 'administrator', with: { [`groups.${randomUUID()}.reviewer`]: 'on' }, said: 'invalid' },
    { as: 'administrator', with: { version: '999' }, said: 'conflict' },
    { as: 'administrator', with: { id: randomUUID() }, said: 'notFound' },
  ])

  const details = await holdForm(page, 'updateUser', () => press(page, 'บันทึก'))
  await expectRefusals(details, [
    ...signedOut,
    ...everyoneElse,
    ...adding('administrator', [
      'passwordHash',
      'password',
      'state',
      'office.administrator',
      'officeRoles.0',
      'createdAt',
      'disabledAt',
    ]),
    { as: 'administrator', with: { email: staff.director.email }, said: 'invalid' },
  ])

  await page.getByLabel('รหัสผ่านใหม่', { exact: true }).fill('seven quiet rivers turn')
  const password = await holdForm(page, 'setUserPassword', () => press(page, 'ตั้งรหัสผ่านใหม่'))
  await expectRefusals(password, [
    ...signedOut,
    ...everyoneElse,
    { as: 'director', with: { id: staff.administrator.id }, said: 'forbidden' },
    ...adding('administrator', ['passwordHash', 'email']),
  ])
  for (const name of ['disableUser', 'endUserSessions', 'enableUser']) {
    const fields = { id: staff.administrator.id, ...(name === 'endUserSessions' ? {} : { version: '1' }) }
    await expectRefusals({ page: `/admin/users/${user}`, action: serverAction(name).id, fields }, [
      ...signedOut,
      ...everyoneElse,
    ])
  }
  const own = {
    currentPassword: 'not known',
    password: 'seven quiet rivers turn',
    id: staff.administrator.id,
  }
  await expectRefusals(
    { page: '/admin/account', action: serverAction('changeOwnPassword').id, fields: own },
    others('invalid', 'director', 'contributor'),
  )
  expect(JSON.stringify(await readPeople())).toBe(before)
  expect((await sendForm(clients.administrator, roles)).said, 'the honest form').toBe('done')

  const groupBefore = JSON.stringify(await db().workGroup.findUnique({ where: { id: other.group.id } }))
  await page.goto(`/admin/groups/${other.group.id}`)
  const group = await holdForm(page, 'updateWorkGroup', () => press(page, 'บันทึก'))
  await expectRefusals(group, [
    ...signedOut,
    ...everyoneElse,
    ...adding('administrator', ['slug', 'state', 'memberships.0']),
    { as: 'administrator', with: { position: '0' }, said: 'invalid' },
    { as: 'administrator', with: { position: '99999999999' }, said: 'invalid' },
  ])
  expect(JSON.stringify(await db().workGroup.findUnique({ where: { id: other.group.id } }))).toBe(groupBefore)
})

test('what belongs to another group cannot be begun, taken, remarked on, thrown away or added to', async () => {
  const theirs = await work(people.other, 'draft')
  const published = await work(people.other, 'published')
  const before = await standing([theirs, published])
  const ours = {
    workGroupId: people.other.group.id,
    fiscalYear: String(item.fiscalYear),
    itemCode: item.itemCode,
  }
  const draft = { id: theirs.revisionId, version: '2' }
  const attempts: [action: string, fields: Record<string, string>, said: string][] = [
    ['addRemark', { id: theirs.revisionId, body: 'ไม่ควรเข้ามาได้' }, 'notFound'],
    ['discardDraft', draft, 'notFound'],
    ['returnRevision', { ...draft, reason: 'x' }, 'notFound'],
    ['confirmForcedRevision', { id: published.revisionId, version: '5' }, 'notFound'],
    ['createNextRevision', { evidenceId: published.evidenceId }, 'notFound'],
    ['withdrawEvidence', { evidenceId: published.evidenceId, reason: 'x' }, 'notFound'],
    ['createEvidence', ours, 'forbidden'],
    ['holdAssignment', ours, 'notFound'],
  ]
  for (const [name, fields, said] of attempts) {
    const { id, pages } = serverAction(name)
    for (const persona of ['contributor', 'reviewer'] as const) {
      const outcome = await sendForm(clients[persona], { page: addressFor(pages), action: id, fields })
      expect.soft(outcome.said, `${name} by the ${persona} of another group`).toBe(said)
    }
  }
  for (const persona of ['contributor', 'publisher', 'administrator', 'anonymous'] as const) {
    const sent = await clients[persona].post('/api/uploads', {
      headers: {
        ...beginningOf({ revision: theirs.revisionId, filename: 'a.txt', size: 6 }),
        'content-type': 'application/offset+octet-stream',
      },
      data: 'a text',
    })
    expect.soft(sent.status(), persona).toBe(persona === 'anonymous' ? 401 : 404)
  }
  expect(await standing([theirs, published])).toBe(before)
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
  // For people without a session: what they send is looked at, and a made-up link is nobody's.
  const forVisitors: Record<string, string> = { askForReset: 'invalid', setPasswordByLink: 'notFound' }
  for (const { id, name, pages } of serverActions()) {
    if (open.includes(name)) continue
    for (const persona of ['anonymous', 'disabled user'] as const) {
      for (const page of [addressFor(pages), '/login']) {
        const form = { page, action: id, fields: { id: randomUUID(), version: '1' } }
        const outcome = await sendForm(clients[persona], form)
        if (name in forVisitors) {
          expect.soft([forVisitors[name], ''], `${name} on ${page}`).toContain(outcome.said)
          continue
        }
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

test('an action called with nonsense answers with a sentence, and the portal stays up', async () => {
  const { id } = serverAction('updateWorkGroup')
  const form = { page: `/admin/groups/${people.other.group.id}`, action: id, fields: {} }
  for (const args of ['[]', '[1,2]', '[{},{}]', '["a","b","c"]', '[null,null]']) {
    const outcome = await sendForm(clients.administrator, form, { args })
    expect([outcome.status, outcome.said], args).toEqual([200, 'invalid'])
  }
  for (const args of [
    '{"a":1}',
    'x',
    '',
    '["$K9"]',
    '["$1:__proto__"]',
    '["$Q1"]',
    '["$F1"]',
    '[{"then":"$1:x"}]',
  ]) {
    const outcome = await sendForm(clients.administrator, form, { args })
    expect(outcome.said, args).not.toBe('done')
  }
  const unknown = await sendForm(clients.administrator, { ...form, action: '7f'.repeat(21) })
  expect([[404, 409].includes(unknown.status), unknown.said]).toEqual([true, ''])
  const large = await sendForm(clients.administrator, { ...form, fields: { nameTh: 'ก'.repeat(1_500_000) } })
  expect(large.said).not.toBe('done')
  expect((await clients.administrator.get('/admin/groups')).status()).toBe(200)
})
