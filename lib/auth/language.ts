import 'server-only'
import { cookies } from 'next/headers'
import { isLang, type Lang, type Translate, translator } from '#lib/i18n.ts'
import { languageCookie } from './cookie.ts'

/** The language of the staff side: of the person's browser, Thai where nothing was chosen. */
export async function staffLang(): Promise<Lang> {
  const chosen = (await cookies()).get(languageCookie)?.value
  return isLang(chosen) ? chosen : 'th'
}

export async function staffWords(): Promise<{ lang: Lang; t: Translate }> {
  const lang = await staffLang()
  return { lang, t: translator(lang) }
}
