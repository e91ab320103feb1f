import { StatusBody } from '#components/layout/status-body.tsx'
import { translator } from '#lib/i18n.ts'

/** What Next shows by itself in development; the press prints the not-found page of the reader's language. */
export default function NotFound() {
  return (
    <main id="main" className="wrap">
      <StatusBody code="404" lang="th" t={translator('th')} />
    </main>
  )
}
