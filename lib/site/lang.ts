import { notFound } from 'next/navigation'
import { isLang, type Lang } from '#lib/i18n.ts'

export function langParam(lang: string): Lang {
  if (!isLang(lang)) notFound()
  return lang
}
