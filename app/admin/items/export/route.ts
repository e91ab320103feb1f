import { type NextRequest, NextResponse } from 'next/server'
import { staffWords } from '#lib/auth/language.ts'
import { getActor } from '#lib/auth/session.ts'
import { listCycleItems } from '#lib/cycle/queries.ts'
import { itemProgress } from '#lib/evidence/item-evidence.ts'
import { countItemFindings } from '#lib/finding/queries.ts'
import { worded } from '#lib/site/words.ts'
import { csvResponse } from '#lib/text/csv-response.ts'
import { dayOf, formatDay } from '#lib/thai/dates.ts'
import { chosenItems, itemFilter, withProgress } from '../list.ts'

/** The list with its filter, whole; only what this person may read. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await getActor()
  if (!actor) return new NextResponse(null, { status: 307, headers: { Location: '/login' } })
  const { t, lang } = await staffWords()
  const filter = itemFilter(Object.fromEntries(request.nextUrl.searchParams))
  const year = Number(filter.year)
  const [items, progress, findings] = await Promise.all([
    listCycleItems(actor, year),
    itemProgress(actor, year),
    countItemFindings(actor, year),
  ])
  const head = [
    t('work.itemYear'),
    t('work.itemCode'),
    t('work.item'),
    t('user.group'),
    t('work.holder'),
    t('work.inTheWorks'),
    t('work.publicShown'),
    t('work.elements'),
    t('finding.severity.fault'),
    t('finding.severity.ask'),
    t('work.dueTerm'),
  ]
  async function* lines() {
    for (const { item, states, shown, findings: counts } of chosenItems(
      withProgress(items, progress, findings),
      filter,
      dayOf(new Date()),
    )) {
      yield [
        item.fiscalYear,
        item.itemCode,
        worded(lang, item.titleTh, item.titleEn).text,
        item.assignments
          .map(({ workGroup }) => worded(lang, workGroup.nameTh, workGroup.nameEn).text)
          .join(', '),
        item.assignments.flatMap(({ holder }) => holder?.name ?? []).join(', '),
        states.map((state) => t(`revision.state.${state}`)).join(', '),
        shown,
        item.elements.length,
        counts?.fault ?? 0,
        counts?.ask ?? 0,
        item.dueOn === null ? '' : formatDay(item.dueOn, lang),
      ]
    }
  }
  return csvResponse('items', head, lines())
}
