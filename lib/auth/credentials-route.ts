import 'server-only'
import { z } from 'zod'
import { env } from '#lib/env.ts'
import { isLang, translator } from '#lib/i18n.ts'
import { type Failure, fail } from '#lib/result.ts'
import { isOwnOrigin } from '#lib/server/origin.ts'
import { withoutNul } from '#lib/text/nul.ts'
import { languageCookie, typedEmailCookie } from './cookie.ts'
import { credentialsCookie } from './next-auth.ts'
import { safeNextPath } from './next-path.ts'
import { refusedFor } from './sign-in.ts'

const maxBody = 16_384

const typedIn = z.object({
  email: z.string().transform(withoutNul).pipe(z.string().trim().min(1).max(254)),
  password: z.string().min(1).max(1_000),
  next: z.string().max(500).optional(),
})

/**
 * The sign-in request: counted before next-auth sees it, so that too many tries are a real 429. Our page posts JSON and
 * reads the answer; the same form without JavaScript posts itself and is led on by redirects.
 */
export async function postCredentials(request: Request): Promise<Response> {
  const { headers } = request
  const publicHost = new URL(env().PUBLIC_URL).host
  if (!isOwnOrigin(headers.get('origin') ?? undefined, headers.get('host') ?? undefined, publicHost)) {
    return answer(403, fail('forbidden', 'problem.forbidden'))
  }
  const byForm = !headers.get('content-type')?.startsWith('application/json')
  const body = await readBody(request, byForm)
  const typed = typedIn.safeParse(body)
  const next = safeNextPath(body?.next)
  if (!typed.success)
    return byForm ? backToForm('incomplete', next, body) : answer(400, fail('invalid', 'login.incomplete'))
  const arrival = {
    address: headers.get('x-client-address') ?? '',
    userAgent: headers.get('user-agent') ?? '',
    requestId: headers.get('x-request-id') ?? '',
  }
  const seconds = await refusedFor({ email: typed.data.email, ...arrival })
  if (seconds !== null) return limited(seconds, byForm, headers)
  const cookie = await credentialsCookie({ ...typed.data, ...arrival })
  if (!cookie) return byForm ? backToForm('wrong', next, body) : answer(401, fail('invalid', 'login.wrong'))
  if (!byForm) return answer(200, { ok: true, goTo: next }, { 'Set-Cookie': cookie })
  return new Response(null, { status: 303, headers: { Location: next, 'Set-Cookie': cookie } })
}

async function readBody(request: Request, byForm: boolean): Promise<Record<string, unknown> | null> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBody) return null
  const text = await request.text()
  if (text.length > maxBody) return null
  if (byForm) return Object.fromEntries(new URLSearchParams(text))
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

const answer = (
  status: number,
  body: Failure | { ok: true; goTo: string },
  headers: Record<string, string> = {},
): Response => Response.json(body, { status, headers: { 'Cache-Control': 'no-store', ...headers } })

/** Without JavaScript: to the form again, which finds what was typed in a cookie of one minute, never in the address. */
function backToForm(
  problem: 'wrong' | 'incomplete',
  next: string,
  body: Record<string, unknown> | null,
): Response {
  const email = typeof body?.email === 'string' ? body.email.slice(0, 254) : ''
  const query = new URLSearchParams({ problem, ...(next === '/admin' ? {} : { next }) })
  return new Response(null, {
    status: 303,
    headers: {
      Location: `/login?${query}`,
      'Set-Cookie': `${typedEmailCookie}=${encodeURIComponent(email)}; Path=/; Max-Age=60; Secure; HttpOnly; SameSite=Lax`,
    },
  })
}

function limited(seconds: number, byForm: boolean, headers: Headers): Response {
  const minutes = Math.ceil(seconds / 60)
  const retry = { 'Retry-After': String(seconds) }
  if (!byForm) return answer(429, fail('limited', 'login.limited', { params: { minutes } }), retry)
  const cookie = headers.get('cookie')?.match(new RegExp(`(?:^|;\\s*)${languageCookie}=(\\w+)`))?.[1]
  const lang = isLang(cookie) ? cookie : 'th'
  const t = translator(lang)
  const html = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${t('login.title')}</title><h1>${t('login.title')}</h1><p>${t('login.limited', { minutes })}</p><p><a href="/login">${t('login.back')}</a></p></html>`
  return new Response(html, {
    status: 429,
    headers: { ...retry, 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
