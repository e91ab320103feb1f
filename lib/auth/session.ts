import 'server-only'
import type { Route } from 'next'
import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { type Actor, isAdministrator } from '#lib/user/actor.ts'
import { sessionCookie } from './cookie.ts'
import { signInPath } from './next-path.ts'
import { findSession, type SignedIn } from './sessions.ts'
import { openSessionId } from './token.ts'

/** The session of this request, read once however often it is asked for. */
export const currentSession = cache(async (): Promise<SignedIn | null> => {
  const cookie = (await cookies()).get(sessionCookie)?.value
  const sessionId = cookie ? await openSessionId(cookie) : null
  return sessionId ? findSession(sessionId) : null
})

export const getActor = async (): Promise<Actor | null> => (await currentSession())?.actor ?? null

export async function requireSession(): Promise<SignedIn> {
  const session = await currentSession()
  if (session) return session
  redirect(signInPath((await headers()).get('x-staff-path') ?? '') as Route)
}

/** Every page under app/admin starts with it. Who is not signed in goes to the sign-in page and comes back. */
export const requireActor = async (): Promise<Actor> => (await requireSession()).actor

/** For pages that only administrators know of. */
export async function requireAdministrator(): Promise<Actor> {
  const actor = await requireActor()
  if (!isAdministrator(actor)) notFound()
  return actor
}
