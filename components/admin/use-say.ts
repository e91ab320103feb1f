'use client'
import { useTranslations } from 'use-intl/react'
import type { Message } from '#lib/result.ts'

type Say = (key: string, params?: Record<string, string | number>) => string

/** Sentences by keys that come from results; `t` for those written here. */
export function useSay(): { t: Say; say: (message: Message) => string } {
  const t = useTranslations() as unknown as Say
  return { t, say: ({ key, params }) => t(key, params) }
}
