import { linksIn } from '#lib/text/markdown.ts'

/** A thing on a public page that a reader may say does not open. */
export interface Choice {
  /** what the form sends */
  value: string
  about: 'link' | 'file' | 'other'
  /** as the link check knows it: an address, the SHA-256 of a file; '' for another part of the page */
  address: string
  /** what the page calls it; '' where it stands in running text */
  label: string
}

/** Where `other` stands among the choices there are: last. */
export function choicesOf(page: {
  summary: string
  links: readonly { url: string; label: string }[]
  files: readonly { id: string; displayName: string; sha256: string }[]
}): Choice[] {
  const labels = new Map(linksIn(page.summary).map((url) => [url, '']))
  for (const { url, label } of page.links) labels.set(url, label)
  return [
    ...[...labels].map(([url, label]) => ({ value: url, about: 'link' as const, address: url, label })),
    ...page.files.map(({ id, displayName, sha256 }) => ({
      value: `file:${id}`,
      about: 'file' as const,
      address: sha256,
      label: displayName,
    })),
    { value: 'other', about: 'other', address: '', label: '' },
  ]
}
