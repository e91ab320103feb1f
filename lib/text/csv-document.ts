/** A CSV file that is a public document: the press keeps it, so it carries no head of its own. */
export const csvDocument = (text: string): Response =>
  new Response(text, { headers: { 'content-type': 'text/csv; charset=utf-8' } })

export const noDocument = (): Response => new Response('not found\n', { status: 404 })
