'use client'
import { useLocale } from 'use-intl/react'
import { useSay } from '#components/admin/use-say.ts'
import type { ContentKind } from '#lib/content/kind.ts'
import { claimOf, controlId, type Draft, type TypedField } from './draft.ts'
import { type Place, placeOf } from './merge.ts'
import type { EditorFile } from './use-uploads.ts'

/** What the parts of a draft are called, and what stands in them, in words. */
export function useLabels(
  draft: Draft,
  files: readonly EditorFile[],
  contentKind: ContentKind | null = null,
) {
  const { t } = useSay()
  const lang = useLocale() === 'en' ? 'en' : 'th'
  const fixed: Record<string, string> = {
    title: t('revision.title'),
    summary: t('revision.summary'),
    titleEn: t('content.titleEn'),
    summaryEn: t('content.summaryEn'),
    english: t('content.englishState'),
    documentOn: t('revision.documentOn'),
    fiscalYear: t('revision.fiscalYear'),
    changeNote: t('revision.changeNote'),
    items: t('revision.elements'),
    links: t('revision.links'),
    claims: t('revision.elements'),
  }
  const fieldLabel = (name: string) =>
    contentKind?.fields.find((field) => field.name === name)?.label[lang] ?? name
  const elementLabel = (code: string, number: string) =>
    t('revision.missing.element', { code, number: Number(number) })
  const linkLabel = (index: number) => t('revision.claim.linkNumber', { number: index + 1 })

  function ofControl(control: string): string {
    const link = draft.links.findIndex((one) =>
      ['url', 'label'].some((part) => controlId.link(one.id, part) === control),
    )
    if (link >= 0) return linkLabel(link)
    const claim = /^claim-\d+-(O\d+)-(\d+)-/.exec(control)
    if (claim) return elementLabel(claim[1]!, claim[2]!)
    const field = /^fields\.([^.]+)/.exec(control)
    return field ? fieldLabel(field[1]!) : (fixed[control] ?? t('revision.thisForm'))
  }

  function ofPlace(place: Place, ...drafts: Draft[]): string {
    const { kind, key } = placeOf(place)
    if (kind === 'text') return fixed[key] ?? key
    if (kind === 'field') return fieldLabel(key)
    const [, code = '', element = ''] = key.split('/')
    if (kind === 'item') return code
    if (kind === 'claim') return elementLabel(code, element)
    const link = drafts.flatMap((one) => one.links).find((one) => one.id === key)
    return `${t('revision.link.one')} ${link?.label || link?.url || ''}`
  }

  /** Empty where nothing stands there. */
  function textOf(place: Place, of: Draft): string {
    const { kind, key } = placeOf(place)
    if (kind === 'text') return key === 'english' ? t(`content.englishIs.${of.english}`) : of[key as 'title']
    if (kind === 'field') return typedText(of.fields[key])
    if (kind === 'item') return of.items.includes(key) ? t('revision.conflict.answered') : ''
    if (kind === 'link') {
      const link = of.links.find((one) => one.id === key)
      return link ? `${link.label}\n${link.url}` : ''
    }
    const { target, page, text } = claimOf(of, key)
    if (target === 'text') return text
    if (target === 'none') return `${t('revision.claim.noneSaid')} ${text}`
    const [type, id] = target.split(':')
    const link = of.links.find((one) => one.id === id)
    const name = type === 'file' ? files.find((one) => one.id === id)?.displayName : link?.label || link?.url
    return target === ''
      ? ''
      : [name ?? t('revision.files'), page && t('revision.claim.atPage', { page })].filter(Boolean).join(' ')
  }
  return { ofControl, ofPlace, textOf }
}

/** A declared field in words: both languages, and a line for each row. */
function typedText(value: TypedField | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'string') return value
  if (Array.isArray(value))
    return value.map((row) => Object.values(row).map(typedText).filter(Boolean).join(' · ')).join('\n')
  return [value.th, value.en].filter(Boolean).join('\n')
}
