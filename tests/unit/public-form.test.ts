import { afterEach, describe, expect, it } from 'vitest'
import { reportLimits } from '#lib/limits.ts'
import type { FormAnswer } from '#lib/server/public-form.ts'
import { page, startTestFront, type TestFront } from '#tests/support/press.ts'

let front: TestFront | undefined
afterEach(() => front?.close())

const path = '/evidence/bcdf2345/report'
const own = { origin: 'http://office.example', 'content-type': 'application/x-www-form-urlencoded' }

/** A front whose forms answer this; `taken` is what reached them. */
async function startFront(answer: FormAnswer | Error) {
  const taken: { form: string; from: string }[] = []
  front = await startTestFront((internal) => page(`<h1>${decodeURIComponent(internal)}</h1>`), {
    parts: {
      takeForm: async (_address, form, from) => {
        taken.push({ form: form.toString(), from })
        if (answer instanceof Error) throw answer
        return answer
      },
    },
  })
  const send = (body: string, headers: Record<string, string> = own, at = path) =>
    front!.ask(at, { method: 'POST', headers, body })
  return { front, taken, send }
}

describe('the form of a public page', () => {
  it('leads on by 303, and knows the address of its reader behind a proxy of ours alone', async () => {
    const { send, taken } = await startFront({ kind: 'seeOther', location: `${path}?sent=1` })
    const answer = await send('about=other&text=%E0%B8%81', { ...own, 'x-forwarded-for': '203.0.113.9' })
    expect(answer).toMatchObject({ status: 303, headers: { location: `${path}?sent=1` } })
    expect(taken).toEqual([{ form: 'about=other&text=%E0%B8%81', from: '203.0.113.9' }])
  })

  it('comes back with what was typed for this reader alone: nothing of it is kept or reached by an address', async () => {
    const parameters = { problem: 'text', text: '<b>ลับ</b>&x=1' }
    const { front, send } = await startFront({ kind: 'again', status: 422, parameters })
    const answer = await send('text=x')
    expect(answer.status).toBe(422)
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
    expect(String(answer.headers['content-security-policy'])).toContain("form-action 'self'")
    expect(answer.text).toContain('problem=text')
    expect((await front.ask(path)).text).not.toContain('problem')
    expect((await front.ask(`${path}?problem=text&text=x`)).text).not.toContain('problem')
  })

  it.each([
    ['from another site', { ...own, origin: 'https://evil.example' }, 'a=1', 403],
    ['without its origin', { 'content-type': own['content-type'] }, 'a=1', 403],
    ['as another kind of content', { ...own, 'content-type': 'application/json' }, '{}', 415],
    ['longer than any form', own, 'a'.repeat(reportLimits.form + 1), 413],
    [
      'longer than it says',
      { ...own, 'transfer-encoding': 'chunked' },
      'a'.repeat(reportLimits.form + 1),
      413,
    ],
  ])('is not read %s', async (_what, headers, body, status) => {
    const { send, taken } = await startFront({ kind: 'notFound' })
    expect((await send(body, headers)).status).toBe(status)
    expect(taken).toEqual([])
  })

  it('is taken nowhere else, and by no other method', async () => {
    const { front, send } = await startFront({ kind: 'notFound' })
    expect((await send('a=1', own, '/evidence/bcdf2345')).status).toBe(405)
    expect(await front.ask(path, { method: 'DELETE', headers: own })).toMatchObject({
      status: 405,
      headers: { allow: 'GET, HEAD, POST' },
    })
    expect((await send('a=1')).status).toBe(404)
  })

  it('says so while the database is away', async () => {
    const { front, send } = await startFront(new Error('connection refused'))
    front.database.away = true
    expect((await send('a=1')).status).toBe(503)
  })
})
