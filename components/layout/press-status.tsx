/** Says which status the page is printed with. The press removes it; it must stand on a public page. */
export function PressStatus({ code }: { code: 404 | 410 }) {
  return <meta name="press-status" content={String(code)} />
}
