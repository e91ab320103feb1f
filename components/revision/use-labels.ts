'use client'
import { useSay } from '#components/admin/use-say.ts'
import { claimOf, controlId, type Draft } from './draft.ts'
import { type Place, placeOf } from './merge.ts'
import type { EditorFile } from './use-uploads.ts'

/** What the parts of a draft are called, and what stands in them, in words. */
export function useLabels(draft: Draft, files: readonly EditorFile[]) {
  const { t } = useSay()
  const fixed: Record<string, string> = {
    title: t('revision.title'),
    summary: t('revision.summary'),
    documentOn: t('revision.documentOn'),
    fiscalYear: t('revision.fiscalYear'),
    changeNote: t('revision.changeNote'),
    items: t('revision.elements'),
    links: t('revision.links'),
    claims: t('revision.elements'),
  }
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
    return fixed[control] ?? t('revision.thisForm')
  }

  function ofPlace(place: Place, ...drafts: Draft[]): string {
    const { kind, key } = placeOf(place)
    if (kind === 'text') return fixed[key] ?? key
    const [, code = '', element = ''] = key.split('/')
    if (kind === 'item') return code
    if (kind === 'claim') return elementLabel(code, element)
    const link = drafts.flatMap((one) => one.links).find((one) => one.id === key)
    return `${t('revision.link.one')} ${link?.label || link?.url || ''}`
  }

  /** Empty where nothing stands there. */
  function textOf(place: Place, of: Draft): string {
    const { kind, key } = placeOf(place)
    if (kind === 'text') return of[key as 'title']
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
