import { beforeEach, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { redirectLimits } from '#lib/limits.ts'
import { listRedirects } from '#lib/redirect/queries.ts'
import { receiveRedirects } from '#lib/redirect/receive.ts'
import { csvLine, csvMark } from '#lib/text/csv.ts'
import { resetDatabase } from '#tests/support/database.ts'
import { makeCycle, makeStaff, must, type Staff } from '#tests/support/factories.ts'
import { asThaiBytes, asWorkbook } from '#tests/support/old-site-sheet.ts'
import { makeRedirect } from '#tests/support/redirect-matrix.ts'

let staff: Staff
beforeEach(async () => {
  await resetDatabase()
  await makeCycle()
  staff = await makeStaff()
})

interface Asked {
  mayLeave?: boolean
  confirmed?: string | null
  name?: string
}

const send = (bytes: Buffer, { mayLeave = false, confirmed = null, name = 'ตาราง.csv' }: Asked = {}) =>
  receiveRedirects(
    staff.administrator,
    {
      sending: {
        body: (async function* () {
          yield bytes
        })(),
        name,
        length: bytes.length,
      },
      ...{ mayLeave, confirmed },
    },
    {},
  )

const table = (rows: readonly string[][]): Buffer => Buffer.from(csvMark + rows.map(csvLine).join(''))
const pdf = '%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n'
const heads = ['ที่อยู่เดิม', 'ปลายทาง', 'เหตุผลภาษาไทย', 'เหตุผลภาษาอังกฤษ', 'หมายเหตุ']
const rows = [
  ['/website/?p=1', '/ita/2568/O12', '', '', 'ส่งเป็นหลักฐาน'],
  ['https://www.old.example/wp-content/*', '', 'ย้ายไปแล้ว', 'Moved', ''],
  ['/คู่มือ.pdf', 'https://www.obec.go.th/x', '', '', ''],
  ['/website?p=1', '/ita/2568', '', '', ''],
  ['/nothing', '', '', '', ''],
  ['/both', '/ita', 'มีทั้งสอง', '', ''],
  ['/evidence', '/ita', '', '', ''],
  ['ไม่ใช่ที่อยู่', '/ita', '', '', ''],
  ['/taken', '/ita/2568', '', '', ''],
  ['/same', '/ita/2568', '', '', ''],
]
const verdicts = (answer: { rows: { number: number; verdict: string; message: { key: string } | null }[] }) =>
  answer.rows.map(({ number, verdict, message }) =>
    `${number} ${verdict} ${message?.key.split('.').at(-1) ?? ''}`.trim(),
  )

it.each([
  ['CSV in UTF-8', 'ตาราง.csv', () => table([heads, ...rows])],
  ['CSV of a Thai Windows', 'ตาราง.csv', () => asThaiBytes([heads, ...rows])],
  ['XLSX', 'ตาราง.xlsx', () => asWorkbook([heads, ...rows])],
])('tells what every row would become, and writes nothing: %s', async (_kind, name, bytes) => {
  await makeRedirect(staff, { from: '/taken', kind: 'page', to: '/ita' })
  await makeRedirect(staff, { from: '/same', kind: 'page', to: '/ita/2568' })
  const looked = must(await send(bytes(), { name }))
  expect(verdicts(looked)).toEqual([
    '2 ready',
    '3 ready',
    '4 refused sheetOutside',
    '5 refused sheetTwice',
    '6 refused reason',
    '7 refused sheetBoth',
    '8 refused ours',
    '9 refused notAddress',
    '10 refused taken',
    '11 already',
  ])
  expect(looked.added).toBeNull()
  expect(looked.rows[0]).toMatchObject({ kind: 'page', target: '/ita/2568/O12' })
  expect(await db().redirect.count()).toBe(2)
  expect(await db().blob.count()).toBe(0)
})

it('adds what was looked at, each row with its act, and the same sheet adds nothing twice', async () => {
  const bytes = table(rows)
  const { sheet } = must(await send(bytes, { mayLeave: true }))
  const written = must(await send(bytes, { mayLeave: true, confirmed: sheet }))
  expect(written.added).toBe(5)
  const { redirects } = await listRedirects(staff.administrator, { q: '', state: '', sort: 'address' }, 1)
  expect(redirects.map(({ host, path, kind, target, note }) => [host + path, kind, target, note])).toEqual([
    ['/same', 'page', '/ita/2568', ''],
    ['/taken', 'page', '/ita/2568', ''],
    ['/website', 'page', '/ita/2568/O12', 'ส่งเป็นหลักฐาน'],
    ['/คู่มือ.pdf', 'external', 'https://www.obec.go.th/x', ''],
    ['old.example/wp-content/*', 'gone', '', ''],
  ])
  const acts = await db().auditEntry.groupBy({ by: ['action'], _count: true, orderBy: { action: 'asc' } })
  expect(acts.map(({ action, _count }) => [action, _count])).toEqual(
    expect.arrayContaining([
      ['redirect.add', 5],
      ['redirect.import', 1],
    ]),
  )

  const again = must(await send(bytes, { mayLeave: true }))
  expect(again.rows.filter(({ verdict }) => verdict === 'already')).toHaveLength(5)
  expect(again.rows.filter(({ verdict }) => verdict === 'ready')).toHaveLength(0)
  expect(await send(bytes, { mayLeave: true, confirmed: sheet })).toMatchObject({
    problem: 'conflict',
    message: { key: 'problem.redirect.sheetNothing' },
  })
  expect(await db().redirect.count()).toBe(5)
})

it('takes rows that follow one another to their end, and refuses a circle', async () => {
  const chain = table([
    ['/a', '/ita/2568'],
    ['/b', '/a'],
    ['https://one.example/x', 'https://two.example/y'],
    ['https://two.example/y', 'https://one.example/x'],
  ])
  const { rows: judged } = must(await send(chain, { mayLeave: true }))
  expect(judged.map(({ verdict, target, message }) => [verdict, message?.key ?? target])).toEqual([
    ['ready', '/ita/2568'],
    ['ready', '/ita/2568'],
    ['ready', 'https://two.example/y'],
    ['refused', 'problem.redirect.loop'],
  ])
})

it('refuses another sheet than the one that was looked at, a sheet that is none, an empty one and a long one', async () => {
  const { sheet } = must(await send(table(rows)))
  const fault = async (bytes: Buffer, asked: Asked = {}) => {
    const result = await send(bytes, asked)
    return result.ok ? 'taken' : result.message.key.split('.').at(-1)
  }
  expect(await fault(table(rows.slice(1)), { confirmed: sheet })).toBe('sheetChanged')
  expect(await fault(Buffer.from(pdf), { name: 'ก.pdf' })).toBe('sheetType')
  expect(await fault(table([heads]))).toBe('sheetEmpty')
  const { rows: most } = redirectLimits.sheet
  const long = (count: number) => table(Array.from({ length: count }, (_, at) => [`/old/${at}`, '/ita']))
  expect(await fault(long(most + 1))).toBe('sheetLong')
  expect(must(await send(long(most))).rows).toHaveLength(most)
  expect(await db().redirect.count()).toBe(0)
})

it('is for administrators', async () => {
  const bytes = table(rows)
  const { sheet } = must(await send(bytes))
  const asked = {
    sending: {
      body: (async function* () {
        yield bytes
      })(),
      name: 'ตาราง.csv',
      length: bytes.length,
    },
    ...{ mayLeave: true, confirmed: sheet },
  }
  expect(await receiveRedirects(staff.director, asked, {})).toMatchObject({ problem: 'forbidden' })
  expect(await db().redirect.count()).toBe(0)
})
