'use server'
import { refresh } from 'next/cache'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { actContext } from '#lib/action.ts'
import { isLang } from '#lib/i18n.ts'
import { languageCookie, sessionCookie } from './cookie.ts'
import { currentSession } from './session.ts'
import { signOut } from './sessions.ts'

export async function signOutHere(): Promise<void> {
  const session = await currentSession()
  if (session) await signOut(session, await actContext())
  const jar = await cookies()
  jar.set(sessionCookie, '', { maxAge: 0, path: '/', secure: true, httpOnly: true, sameSite: 'lax' })
  redirect('/login?notice=signedOut')
}

export async function chooseLanguage(form: FormData): Promise<void> {
  const lang = form instanceof FormData ? form.get('lang') : null
  if (!isLang(lang)) return
  const jar = await cookies()
  jar.set(languageCookie, lang, {
    maxAge: 365 * 86_400,
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'lax',
  })
  refresh()
}
