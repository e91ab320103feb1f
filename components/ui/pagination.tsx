import { pageWindow } from '#components/ui/page-window.ts'

/** Pages as plain links. Renders nothing where there is one page only. */
export function Pagination({
  page,
  pages,
  href,
  words,
}: {
  page: number
  pages: number
  href: (page: number) => string
  words: { label: string; previous: string; next: string; page: (page: number) => string }
}) {
  if (pages <= 1) return null
  return (
    <nav aria-label={words.label} className="mt-6 no-print">
      <ul className="pills items-center">
        {page > 1 ? (
          <li>
            <a href={href(page - 1)} rel="prev">
              {words.previous}
            </a>
          </li>
        ) : null}
        {pageWindow(page, pages).map((at, index) =>
          at === null ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a gap has no other name
            <li key={`gap${index}`} className="soft" aria-hidden="true">
              …
            </li>
          ) : (
            <li key={at}>
              <a href={href(at)} aria-label={words.page(at)} aria-current={at === page ? 'page' : undefined}>
                {at}
              </a>
            </li>
          ),
        )}
        {page < pages ? (
          <li>
            <a href={href(page + 1)} rel="next">
              {words.next}
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}
