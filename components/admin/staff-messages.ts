import { type Lang, type Messages, messagesOf } from '#lib/i18n.ts'

/** What only public pages, the command line and words made on the server say stays out of the staff pages' weight. */
const serverOnly = [
  'about',
  'accessibility',
  'activity',
  'ask',
  'backup',
  'block',
  'board',
  'clock',
  'complaints',
  'copy',
  'design',
  'display',
  'finding',
  'framework',
  'giftReport',
  'glance',
  'gone',
  'guide',
  'integrity',
  'ita',
  'item',
  'job',
  'mail',
  'media',
  'oia',
  'progress',
  'risk',
  'share',
  'site',
  'status',
  'strategy',
  'teams',
  'work',
] as const

/** Said by client components of a few pages alone, which bring them along (`PageWords`). */
const ofTheirPages = [
  'audit',
  'blessing',
  'cycle',
  'declaration',
  'frameworkDraft',
  'gift',
  'group',
  'holiday',
  'link',
  'oldSite',
  'redirect',
  'report',
  'yearStart',
] as const
export type OfItsPages = (typeof ofTheirPages)[number]

const left = new Set<string>([...serverOnly, ...ofTheirPages])

export function staffMessages(lang: Lang): Partial<Messages> {
  return Object.fromEntries(
    Object.entries(messagesOf(lang)).filter(([name]) => !left.has(name)),
  ) as Partial<Messages>
}

export const moreMessages = (lang: Lang, names: readonly OfItsPages[]): Partial<Messages> =>
  Object.fromEntries(names.map((name) => [name, messagesOf(lang)[name]]))
