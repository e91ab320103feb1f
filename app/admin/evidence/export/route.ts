import { type NextRequest, NextResponse } from 'next/server'
import { itemsOf } from '#components/work/evidence-table.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { getActor } from '#lib/auth/session.ts'
import { contentPath } from '#lib/content/kinds.ts'
import { exportEvidence } from '#lib/evidence/all-evidence.ts'
import { localPath } from '#lib/i18n.ts'
import { worded } from '#lib/site/words.ts'
import { csvResponse } from '#lib/text/csv-response.ts'
import { formatDay, formatInstant } from '#lib/thai/dates.ts'
import { evidenceFilter, typedFilter } from '../filter.ts'

/** The list with its filter, whole; only what this person may read. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await getActor()
  if (!actor) return new NextResponse(null, { status: 307, headers: { Location: '/login' } })
  const { t, lang } = await staffWords()
  const filter = evidenceFilter(typedFilter(Object.fromEntries(request.nextUrl.searchParams)))
  const head = [
    t('work.evidenceId'),
    t('revision.title'),
    t('evidence.items'),
    t('user.group'),
    t('admin.list.state'),
    t('work.revisionNumber'),
    t('revision.documentOn'),
    t('work.saved'),
    t('evidence.publishedTerm'),
    t('revision.publicAddress'),
  ]
  async function* lines() {
    for await (const row of exportEvidence(actor!, filter)) {
      yield [
        row.evidenceId,
        row.title,
        itemsOf(row),
        worded(lang, row.workGroup.nameTh, row.workGroup.nameEn).text,
        t(`revision.state.${row.state}`),
        row.number,
        row.documentOn === null ? '' : formatDay(row.documentOn, lang),
        formatInstant(row.savedAt, lang),
        row.publishedAt === null ? '' : formatInstant(row.publishedAt, lang),
        localPath(lang, contentPath({ ...row, id: row.evidenceId })),
      ]
    }
  }
  return csvResponse('evidence', head, lines())
}
