import { type Lang, type Messages, messagesOf } from '#lib/i18n.ts'

/** What only public pages, the importer and words made on the server say stays out of the staff pages' weight. */
const serverOnly = [
  'site',
  'ita',
  'about',
  'status',
  'framework',
  'ask',
  'finding',
  'backup',
  'board',
  'progress',
  'gone',
] as const

export function staffMessages(lang: Lang): Partial<Messages> {
  const left = Object.entries(messagesOf(lang)).filter(
    ([name]) => !(serverOnly as readonly string[]).includes(name),
  )
  return Object.fromEntries(left) as Partial<Messages>
}
