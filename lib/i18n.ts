import { createTranslator } from 'use-intl/core'
import en from '#messages/en.json' with { type: 'json' }
import th from '#messages/th.json' with { type: 'json' }

export const languages = ['th', 'en'] as const
export type Lang = (typeof languages)[number]
export const isLang = (value: unknown): value is Lang => value === 'th' || value === 'en'

export type Messages = typeof th
export const messagesOf = (lang: Lang): Messages => (lang === 'en' ? (en as Messages) : th)

const create = (lang: Lang) =>
  createTranslator<Messages>({ locale: lang, messages: messagesOf(lang), timeZone: 'Asia/Bangkok' })

// Most sentences have no values and say the same each time; a page asks for a hundred of them.
function make(lang: Lang): ReturnType<typeof create> {
  const translate = create(lang)
  const said = new Map<string, string>()
  const remembering = (...[key, ...values]: Parameters<typeof translate>): string => {
    if (values.length > 0) return translate(key, ...values)
    const held = said.get(key)
    if (held !== undefined) return held
    const sentence = translate(key)
    said.set(key, sentence)
    return sentence
  }
  return Object.assign(remembering, translate)
}

export type Translate = ReturnType<typeof create>

let made: Record<Lang, Translate> | undefined

/** `translator('th')('item.asks')`: sentences of messages/ in ICU syntax. */
export function translator(lang: Lang): Translate {
  made ??= { th: make('th'), en: make('en') }
  return made[lang]
}

/** The public address of a path: Thai has no prefix, English lives under /en. */
export const localPath = (lang: Lang, path: string): string =>
  lang === 'th' ? path : path === '/' ? '/en' : `/en${path}`
