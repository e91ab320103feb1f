import http from 'node:http'
import https from 'node:https'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest'
import { judge } from '#lib/link-check/judge.ts'
import { observe } from '#lib/link-check/observe.ts'
import { verdicts, weightOf } from '#lib/link-check/verdicts.ts'
import type { VisitOptions } from '#lib/outgoing/visit.ts'
import { behaviours, html, type Reply } from '#tests/support/link-behaviours.ts'
import { certificateFor } from '#tests/support/mail-server.ts'

vi.stubEnv('DATABASE_URL', 'postgresql://none@localhost/none')
vi.stubEnv('AUTH_SECRET', 'a secret of the tests that signs nothing')

let reply: Reply
let port = 0
const server = http.createServer((request, response) => reply(request, response, { port }))
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const options = (more: VisitOptions = {}): VisitOptions => ({
  loopbackPort: port,
  resolve: async () => [{ address: '127.0.0.1', family: 4 }],
  ...more,
})
const check = async (address: string, more?: VisitOptions) =>
  judge(address, await observe(address, options(more)))

describe('what other sites do', () => {
  it.each(behaviours.map((one, index) => ({ ...one, index })))(
    '$what: $verdict',
    async (behaviour) => {
      const { host = `host${behaviour.index}.example`, path = '/news/2568/12' } = behaviour
      const address = host.startsWith('http') ? host : `http://${host}:${port}${path}`
      reply = (request, response, at) => {
        const writeHead = response.writeHead.bind(response)
        response.writeHead = ((status: number, headers?: Record<string, string>) =>
          writeHead(
            status,
            headers?.location ? { ...headers, location: headers.location.replace('HOST', host) } : headers,
          )) as typeof response.writeHead
        behaviour.reply(request, response, at)
      }
      const judged = await check(address)
      expect(judged.verdict).toBe(behaviour.verdict)
      if (behaviour.verdict === 'moved') expect(judged.movedTo).toMatch(behaviour.movedTo!)
      else expect(judged.movedTo).toBeNull()
      if (behaviour.found) expect(judged.found).toMatch(behaviour.found)
    },
    40_000,
  )

  it('every verdict of a link has its row', () => {
    const shown = new Set<string>(behaviours.map(({ verdict }) => verdict))
    const elsewhere = ['tls', 'file_missing', 'file_altered']
    expect(verdicts.filter((one) => !shown.has(one) && !elsewhere.includes(one))).toEqual([])
  })

  it('a certificate that nobody vouches for', async () => {
    const { private: key, cert } = await certificateFor('secure.example')
    const secure = https.createServer({ key, cert }, (_request, response) => response.end('here'))
    await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve))
    const at = (secure.address() as AddressInfo).port
    expect(await check(`https://secure.example:${at}/a`, { loopbackPort: at })).toMatchObject({
      verdict: 'tls',
      status: null,
    })
    secure.close()
  })

  it('a name that is known to nobody is gone; a name server that is away is no fault of theirs', async () => {
    const failing = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }))
    expect(await check('http://no.example/a', { resolve: failing('ENOTFOUND') })).toMatchObject({
      verdict: 'gone',
    })
    expect(await check('http://no.example/a', { resolve: failing('EAI_AGAIN') })).toMatchObject({
      verdict: 'temporary',
    })
  })

  it('a body that drips for ever, or never begins', async () => {
    const limits = { bytes: 10_000, ms: 300, redirects: 8 }
    reply = (_request, response) => {
      const drip = setInterval(() => response.write('.'), 20)
      response.on('close', () => clearInterval(drip))
    }
    expect(await check(`http://drips.test:${port}/a`, { limits })).toMatchObject({ verdict: 'temporary' })
    reply = () => {}
    expect(await check(`http://silent.test:${port}/a`, { limits })).toMatchObject({ verdict: 'temporary' })
  })

  it('a body without end is judged by its beginning', async () => {
    reply = (request, response, at) => {
      html('ไม่พบหน้าเว็บ', 'x'.repeat(50_000))(request, response, at)
    }
    expect(
      await check(`http://long.test:${port}/a`, { limits: { bytes: 2_000, ms: 5_000, redirects: 8 } }),
    ).toMatchObject({ verdict: 'soft_404' })
  })

  it('a name that changes its mind after the first answer leads nowhere inside', async () => {
    reply = (_request, response) => response.writeHead(302, { location: `http://b.test:${port}/` }).end()
    const answers = ['127.0.0.1', '169.254.169.254']
    const resolve = async () => [{ address: answers.shift()!, family: 4 as const }]
    expect(await check(`http://a.test:${port}/x`, { resolve })).toMatchObject({ verdict: 'not_asked' })
  })
})

test('what we were not let in to see neither breaks nor mends', () => {
  expect(verdicts.filter((one) => weightOf(one) === 'good')).toEqual(['ok', 'moved'])
  expect(verdicts.filter((one) => weightOf(one) === 'unknown')).toEqual([
    'robot_refused',
    'too_many_requests',
    'not_asked',
  ])
})
