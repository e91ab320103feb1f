/** Where a declaration stands as a poster or a booklet, without the prefix of a language. A4 and the reader's language need no word. */
export function paperPage(
  year: string,
  what: 'poster' | 'booklet',
  { in: tongue, paper }: { in?: string; paper?: 'a3' | 'a4' } = {},
): string {
  const query = new URLSearchParams({
    ...(tongue ? { in: tongue } : {}),
    ...(paper === 'a3' ? { paper } : {}),
  })
  return `/integrity/declarations/${year}/${what}${query.size > 0 ? `?${query}` : ''}`
}
