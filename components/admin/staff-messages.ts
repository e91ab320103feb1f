import { type Lang, type Messages, messagesOf } from '#lib/i18n.ts'

/** What only public pages and the importer say stays out of the staff pages' weight. */
const publicOnly = ['site', 'ita', 'about', 'status', 'framework', 'ask'] as const

export function staffMessages(lang: Lang): Partial<Messages> {
  const left = Object.entries(messagesOf(lang)).filter(
    ([name]) => !(publicOnly as readonly string[]).includes(name),
  )
  return Object.fromEntries(left) as Partial<Messages>
}
