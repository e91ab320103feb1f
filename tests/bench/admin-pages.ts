// npm run bench:admin [-- --rounds 5]: server time of every admin page, asked alone, of a portal that runs already.
// BASE_URL, DATA_DIR as for the browser tests. Prints the median and the worst; says which is over the aim.
import { createHash, randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { encode } from 'next-auth/jwt'
import { sessionCookie } from '#lib/auth/cookie.ts'
import { readSecrets } from '#lib/secrets.ts'
import { adminPages } from '#tests/support/admin-pages.ts'
import { one, portalDatabase } from '#tests/support/portal.ts'

const aimMs = 250
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } })
const rounds = Number(values.rounds)
const origin = process.env.BASE_URL ?? 'http://localhost:3000'

async function cookieOf(email: string): Promise<string> {
  const sessionId = randomBytes(32).toString('base64url')
  const user = await one<{ id: string }>('SELECT id FROM users WHERE email = $1', [email])
  await (await portalDatabase()).query(
    'INSERT INTO sessions (id_hash, user_id, user_agent) VALUES ($1, $2, $3)',
    [createHash('sha256').update(sessionId).digest('hex'), user.id, 'bench of the admin pages'],
  )
  const secret = process.env.AUTH_SECRET ?? readSecrets(process.env.DATA_DIR!).authSecret
  return `${sessionCookie}=${await encode({ token: { sessionId }, secret, maxAge: 3_600 })}`
}

async function msOf(address: string, cookie: string): Promise<number> {
  const began = performance.now()
  const answer = await fetch(origin + address, { headers: { cookie }, redirect: 'manual' })
  await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`)
  return performance.now() - began
}

let over = 0
for (const [route, rows] of Object.entries(adminPages)) {
  for (const { as, address } of [rows].flat()) {
    const cookie = await cookieOf(as)
    const path = await address()
    await msOf(path, cookie) // the first asks for the code itself
    const times: number[] = []
    for (let round = 0; round < rounds; round++) times.push(await msOf(path, cookie))
    times.sort((a, b) => a - b)
    const median = times[Math.floor(times.length / 2)]!
    if (median > aimMs) over += 1
    console.log(
      `${median.toFixed(0).padStart(5)} ms  worst ${times.at(-1)!.toFixed(0).padStart(5)} ms  ${median > aimMs ? 'OVER ' : '     '}${route}  ${as.split('@')[0]}`,
    )
  }
}
console.log(`\n${over} over ${aimMs} ms`)
process.exit(0)
