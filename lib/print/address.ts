/** '/print/integrity/declarations/2568/poster.pdf?in=ms': where a page that is made for paper is given as PDF. */
export function pdfAddress(page: string): string {
  const [path, query] = page.split('?', 2)
  return `/print${path}.pdf${query ? `?${query}` : ''}`
}
