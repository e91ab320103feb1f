'use client'
import { IntlProvider } from 'use-intl/react'
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
