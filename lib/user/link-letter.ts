import { placeOfLink } from '#lib/auth/access-token.ts'
import { type Lang, translator } from '#lib/i18n.ts'
import { type Composed, compose } from '#lib/mail/letter.ts'
import { formatInstant } from '#lib/thai/dates.ts'

interface LinkFacts {
  id: string
  expiresAt: Date
  /** an invitation: no password was set yet */
  isFirst: boolean
  name: string
  email: string
  office: Record<Lang, string>
}

/** The letter with a link to set a password: an invitation, or what was asked for. */
export function linkLetter(lang: Lang, { id, expiresAt, isFirst, name, email, office }: LinkFacts): Composed {
  const t = translator(lang)
  const kind = isFirst ? 'invite' : 'reset'
  const words = { name, email, office: office[lang] || office.th }
  return compose({
    lang,
    subject: t(`user.letter.${kind}.subject`, words),
    lead: t(`user.letter.${kind}.lead`, words),
    lines: [{ text: t('user.letter.open'), href: placeOfLink(id) }],
    foot: [t('user.letter.until', { when: formatInstant(expiresAt, lang) }), t(`user.letter.${kind}.foot`)],
  })
}
