import { type NextRequest, NextResponse } from 'next/server'
import { sessionCookie } from '#lib/auth/cookie.ts'
import { signInPath } from '#lib/auth/next-path.ts'

// A courtesy, never a lock: it leads visitors without a cookie to the sign-in page and sets the policy for scripts.
// Every page asks requireActor(), every command its policy.

const isFile = /^\/admin\/files\/[^/]+\/[^/]+$/
const isDev = process.env.NODE_ENV === 'development'

const policy = (nonce: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${isDev ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

export function proxy(request: NextRequest): NextResponse {
  const { nextUrl, method, cookies } = request
  const isRead = method === 'GET' || method === 'HEAD'
  const query = new URLSearchParams(nextUrl.search)
  query.delete('_rsc')
  const path = nextUrl.pathname + (query.size > 0 ? `?${query}` : '')
  // A form that is sent after its session has ended must hear so from its action, with what was typed kept.
  if (isRead && nextUrl.pathname.startsWith('/admin') && !cookies.has(sessionCookie)) {
    return withHeaders(
      NextResponse.redirect(new URL(signInPath(path), request.url), 307),
      "default-src 'none'; frame-ancestors 'none'",
    )
  }
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))))
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy(nonce))
  headers.set('x-staff-path', path)
  // A file brings a policy of its own, stricter than that of pages (lib/files/headers.ts).
  if (isFile.test(nextUrl.pathname)) return NextResponse.next({ request: { headers } })
  return withHeaders(NextResponse.next({ request: { headers } }), policy(nonce))
}

function withHeaders(response: NextResponse, csp: string): NextResponse {
  response.headers.set('Content-Security-Policy', csp)
  response.headers.set('Cache-Control', 'no-store')
  return response
}

export const config = { matcher: ['/admin/:path*', '/login/:path*'] }
