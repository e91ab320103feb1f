import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import nextAuthModule, { type AuthOptions } from 'next-auth'
import credentialsModule from 'next-auth/providers/credentials'
import { env } from '#lib/env.ts'
import { sessionCookie } from './cookie.ts'
import { type Attempt, signIn } from './sign-in.ts'
import { absoluteSeconds, type SessionToken } from './token.ts'

// The packages are CommonJS: Node hands out the module, Next its default export.
const defaultOf = <T>(module: T): T => (module as { default?: T }).default ?? module
const nextAuth = defaultOf(nextAuthModule)
const credentialsProvider = defaultOf(credentialsModule)

const hostCookie = (name: string) => ({
  name,
  options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: true },
})
const csrfCookie = '__Host-csrf'

function optionsFor(authorize: () => Promise<{ id: string } | null>, secret: string): AuthOptions {
  return {
    secret,
    session: { strategy: 'jwt', maxAge: absoluteSeconds },
    jwt: { maxAge: absoluteSeconds },
    pages: { signIn: '/login', error: '/login' },
    cookies: {
      sessionToken: hostCookie(sessionCookie),
      callbackUrl: hostCookie('__Host-callback'),
      csrfToken: hostCookie(csrfCookie),
    },
    providers: [credentialsProvider({ credentials: {}, authorize })],
    callbacks: {
      // Nothing of the person goes into the cookie: name, roles and state are read at each request.
      jwt: ({ user }): SessionToken => ({ sessionId: (user as unknown as { sessionId: string }).sessionId }),
    },
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
  }
}

/**
 * Signs in through next-auth's credentials provider. Returns the `Set-Cookie` line of the new session, or null.
 * next-auth guards this call by a double-submit token; our form's guard is its own Origin, demanded by the front server
 * and by the route, so the token is made here.
 */
export async function credentialsCookie(attempt: Attempt): Promise<string | null> {
  const { PUBLIC_URL, AUTH_SECRET } = env()
  // next-auth takes its address from here alone, never from the Host header.
  process.env.NEXTAUTH_URL = PUBLIC_URL
  const csrfToken = randomBytes(32).toString('hex')
  const csrfHash = createHash('sha256').update(`${csrfToken}${AUTH_SECRET}`).digest('hex')
  const answer = new Answer()
  // next-auth answers 401 to whatever is thrown in here; a database that is away is no wrong password.
  let fault: unknown
  const authorize = () =>
    signIn(attempt).catch((error: unknown) => {
      fault = error
      return null
    })
  await nextAuth(
    {
      method: 'POST',
      query: { nextauth: ['callback', 'credentials'] },
      headers: {},
      cookies: { [csrfCookie]: `${csrfToken}|${csrfHash}` },
      body: { csrfToken, callbackUrl: `${PUBLIC_URL}/admin`, json: 'true' },
    } as never,
    answer as never,
    optionsFor(authorize, AUTH_SECRET),
  )
  if (fault) throw fault
  if (answer.code >= 500) throw new Error(`next-auth answered ${answer.code}`)
  return answer.code === 200
    ? (answer.cookies.find((line) => line.startsWith(`${sessionCookie}=`)) ?? null)
    : null
}

/** The part of a Pages API response that next-auth writes to. */
class Answer {
  code = 200
  cookies: string[] = []
  status(code: number): this {
    this.code = code
    return this
  }
  getHeader(): string[] {
    return this.cookies
  }
  setHeader(name: string, value: string | string[]): this {
    if (name.toLowerCase() === 'set-cookie') this.cookies = [value].flat()
    return this
  }
  json(): void {}
  send(): void {}
  end(): void {}
}
