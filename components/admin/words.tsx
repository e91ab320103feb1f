'use client'
import { IntlProvider, useMessages } from 'use-intl/react'
import type { Lang, Messages } from '#lib/i18n.ts'

/** Sentences for the client components of the staff side. */
export function Words({
  lang,
  messages,
  children,
}: {
  lang: Lang
  messages: Partial<Messages>
  children: React.ReactNode
}) {
  return (
    <IntlProvider locale={lang} messages={messages as Messages} timeZone="Asia/Bangkok">
      {children}
    </IntlProvider>
  )
}

/** Sentences that only the pages below say, beside those of every page. */
export function MoreWords({
  lang,
  messages,
  children,
}: {
  lang: Lang
  messages: Partial<Messages>
  children: React.ReactNode
}) {
  const all = { ...useMessages(), ...messages }
  return (
    <IntlProvider locale={lang} messages={all as Messages} timeZone="Asia/Bangkok">
      {children}
    </IntlProvider>
  )
}
