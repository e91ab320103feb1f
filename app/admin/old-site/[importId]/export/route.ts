import type { NextRequest } from 'next/server'
import { noteWords } from '#components/old-site/import-rows.tsx'
import { exportFor } from '#lib/auth/export.ts'
import { env } from '#lib/env.ts'
import { canImportOldSite } from '#lib/old-site/policy.ts'
import { findImport } from '#lib/old-site/queries.ts'
import { csvResponse } from '#lib/text/csv-response.ts'

export const GET = (
  request: NextRequest,
  { params }: { params: Promise<{ importId: string }> },
): Promise<Response> =>
  exportFor(request, canImportOldSite, async (actor, query, { t }) => {
    const found = await findImport(actor, (await params).importId)
    if (!found) return new Response('not found\n', { status: 404 })
    const rows = found.all.filter((row) => !query.state || row.state === query.state)
    return csvResponse(
      'old-site',
      [
        t('oldSite.row'),
        t('oldSite.meaning.code'),
        t('oldSite.meaning.title'),
        t('oldSite.meaning.address'),
        t('oldSite.verdict'),
        t('oldSite.evidenceAddress'),
        t('oldSite.why'),
      ],
      rows.map((row) => [
        row.number,
        row.code,
        row.title,
        row.address,
        t(`oldSite.state.${row.state}`),
        row.evidenceId ? `${env().PUBLIC_URL}/evidence/${row.evidenceId}` : '',
        row.notes.map((note) => noteWords(t, note)).join(' · '),
      ]),
    )
  })
