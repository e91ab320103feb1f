import { type NextRequest, NextResponse } from 'next/server'
import { queueFilter, typedQueue } from '#components/review/queue-query.ts'
import { staffWords } from '#lib/auth/language.ts'
import { getActor } from '#lib/auth/session.ts'
import { exportReviewQueue } from '#lib/evidence/review-queue.ts'
import { worded } from '#lib/site/words.ts'
import { csvResponse } from '#lib/text/csv-response.ts'
import { formatDay, formatInstant } from '#lib/thai/dates.ts'

/** The queue of this person with its filter, whole. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await getActor()
  if (!actor) return new NextResponse(null, { status: 307, headers: { Location: '/login' } })
  const { t, lang } = await staffWords()
  const filter = queueFilter(typedQueue(Object.fromEntries(request.nextUrl.searchParams)))
  const head = [
    t('evidence.items'),
    t('revision.title'),
    t('work.evidenceId'),
    t('work.revisionNumber'),
    t('user.group'),
    t('admin.list.state'),
    t('revision.authors'),
    t('revision.step.submitted'),
    t('work.dueTerm'),
    t('review.shownColumn'),
    t('review.askedColumn'),
  ]
  async function* lines() {
    for await (const row of exportReviewQueue(actor!, filter)) {
      yield [
        row.items.map((item) => `${item.itemCode}/${item.fiscalYear}`).join(', '),
        row.title,
        row.evidenceId,
        row.number,
        worded(lang, row.workGroup.nameTh, row.workGroup.nameEn).text,
        row.forced ? t('review.kind.forced') : t(`revision.state.${row.state}`),
        row.authors.map((author) => author.name).join(', '),
        row.submittedAt === null ? '' : formatInstant(row.submittedAt, lang),
        row.items[0]?.dueOn ? formatDay(row.items[0].dueOn, lang) : '',
        row.claimCount,
        row.elementCount,
      ]
    }
  }
  return csvResponse('review-queue', head, lines())
}
