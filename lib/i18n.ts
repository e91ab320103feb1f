import { createTranslator } from 'use-intl/core'
import en from '#messages/en.json' with { type: 'json' }
import th from '#messages/th.json' with { type: 'json' }

export const languages = ['th', 'en'] as const
export type Lang = (typeof languages)[number]
export const isLang = (value: unknown): value is Lang => value === 'th' || value === 'en'

export type Messages = typeof th
export const messagesOf = (lang: Lang): Messages => (lang === 'en' ? (en as Messages) : th)

const make = (lang: Lang) =>
  createTranslator<Messages>({ locale: lang, messages: messagesOf(lang), timeZone: 'Asia/Bangkok' })

let made: Record<Lang, ReturnType<typeof make>> | undefined

export type Translate = ReturnType<typeof make>

/** `translator('th')('item.asks')`: sentences of messages/ in ICU syntax. */
export function translator(lang: Lang): Translate {
  made ??= { th: make('th'), en: make('en') }
  return made[lang]
}

/** The public address of a path: Thai has no prefix, English lives under /en. */
export const localPath = (lang: Lang, path: string): string =>
  lang === 'th' ? path : path === '/' ? '/en' : `/en${path}`
