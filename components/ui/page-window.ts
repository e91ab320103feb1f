/** The page numbers worth showing: first, last and the neighbours of this one; null is a gap. */
export function pageWindow(page: number, pages: number): (number | null)[] {
  const shown = [...new Set([1, page - 1, page, page + 1, pages])]
    .filter((at) => at >= 1 && at <= pages)
    .sort((a, b) => a - b)
  return shown.flatMap((at, index) => {
    const before = shown[index - 1]
    if (before === undefined || at - before === 1) return [at]
    return at - before === 2 ? [at - 1, at] : [null, at]
  })
}

/** `?page=` as typed: 1 where it is missing, null where it is no page number. */
export function pageNumber(text: string | string[] | undefined): number | null {
  if (text === undefined) return 1
  return typeof text === 'string' && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null
}
