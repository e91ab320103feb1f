import { NextResponse } from 'next/server'
import { staffWords } from '#lib/auth/language.ts'
import { getActor } from '#lib/auth/session.ts'
import { listUnconfirmed } from '#lib/evidence/forced-list.ts'
import { worded } from '#lib/site/words.ts'
import { csvResponse } from '#lib/text/csv-response.ts'
import { formatInstant } from '#lib/thai/dates.ts'

/** What was published in an emergency and waits for a second person to look. */
export async function GET(): Promise<Response> {
  const actor = await getActor()
  if (!actor) return new NextResponse(null, { status: 307, headers: { Location: '/login' } })
  const [{ t, lang }, rows] = await Promise.all([staffWords(), listUnconfirmed(actor)])
  const head = [
    t('evidence.items'),
    t('revision.title'),
    t('work.evidenceId'),
    t('work.revisionNumber'),
    t('user.group'),
    t('revision.authors'),
    t('review.unconfirmed.who'),
    t('review.unconfirmed.when'),
    t('review.forceReasonTitle'),
  ]
  return csvResponse(
    'emergency-publications',
    head,
    rows.map((row) => [
      row.items.map((item) => `${item.itemCode}/${item.fiscalYear}`).join(', '),
      row.title,
      row.evidenceId,
      row.number,
      worded(lang, row.workGroup.nameTh, row.workGroup.nameEn).text,
      row.authors.join(', '),
      row.forcedBy,
      formatInstant(row.forcedAt, lang),
      row.reason,
    ]),
  )
}
