/** Says which status the page is printed with. The press removes it; it must stand on a public page. */
export function PressStatus({ code }: { code: 404 | 410 | 500 | 503 }) {
  return <meta name="press-status" content={String(code)} />
}
