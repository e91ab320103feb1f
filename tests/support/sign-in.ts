import { createHash, randomBytes } from 'node:crypto'
import type { BrowserContext, Page } from '@playwright/test'
import { encode } from 'next-auth/jwt'
import { sessionCookie } from '#lib/auth/cookie.ts'
import { readSecrets } from '#lib/secrets.ts'
import { one, portalDatabase } from './portal.ts'

/** Opens a session without the form: its row, and the cookie that holds its id. */
export async function openSessionOf(email: string): Promise<{ idHash: string; cookie: string }> {
  const sessionId = randomBytes(32).toString('base64url')
  const idHash = createHash('sha256').update(sessionId).digest('hex')
  const user = await one<{ id: string }>('SELECT id FROM users WHERE email = $1', [email])
  const database = await portalDatabase()
  await database.query('INSERT INTO sessions (id_hash, user_id, user_agent) VALUES ($1, $2, $3)', [
    idHash,
    user.id,
    'browser test',
  ])
  const secret = process.env.AUTH_SECRET ?? readSecrets(process.env.DATA_DIR!).authSecret
  return { idHash, cookie: await encode({ token: { sessionId }, secret, maxAge: 3_600 }) }
}

/** Signs a browser in. Returns the hash that names the session's row, for tests that end it. */
export async function signInAs(context: BrowserContext, baseURL: string, email: string): Promise<string> {
  const { idHash, cookie } = await openSessionOf(email)
  await setHostCookie(context, baseURL, sessionCookie, cookie)
  return idHash
}

/** A `__Host-` cookie belongs to an address, not to a domain: playwright's own `addCookies` names the domain. */
export async function setHostCookie(
  context: BrowserContext,
  baseURL: string,
  name: string,
  value: string,
): Promise<void> {
  const page = await context.newPage()
  const browser = await context.newCDPSession(page)
  const cookie = {
    name,
    value,
    url: baseURL,
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'Lax' as const,
  }
  const { success } = await browser.send('Network.setCookie', cookie)
  await page.close()
  if (!success) throw new Error(`the browser did not take the cookie ${name}`)
}

/** As a person does: by the form, from wherever the page is. */
export async function signInByForm(page: Page, email: string, password: string): Promise<void> {
  if (!page.url().includes('/login')) await page.goto('/login')
  await page.locator('input[name="email"]').fill(email)
  await page.locator('input[name="password"]').fill(password)
  await page.locator('input[name="password"]').press('Enter')
  await page.waitForURL((url) => url.pathname.startsWith('/admin'))
}

/** The session dies as it does when an administrator disables an account, without the account being changed. */
export async function endSession(idHash: string): Promise<void> {
  await (await portalDatabase()).query(
    `UPDATE sessions SET ended_at = now(), end_reason = 'account_changed' WHERE id_hash = $1`,
    [idHash],
  )
}
