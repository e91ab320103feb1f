import type { NextRequest } from 'next/server'
import { postCredentials } from '#lib/auth/credentials-route.ts'

/**
 * Of next-auth's addresses only the one we use is open: sign-out, session and the rest have forms and pages of ours, and
 * what is not there cannot be misused.
 */
export async function POST(
  request: NextRequest,
  { params }: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  const { nextauth } = await params
  if (nextauth.join('/') === 'callback/credentials') return postCredentials(request)
  return new Response('not found\n', { status: 404 })
}
