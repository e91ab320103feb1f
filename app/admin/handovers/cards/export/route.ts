import type { NextRequest } from 'next/server'
import { exportFor } from '#lib/auth/export.ts'
import { chosenCycle, listCycles } from '#lib/cycle/queries.ts'
import { listItemsWithCards } from '#lib/item-card/queries.ts'
import { cardParts } from '#lib/item-card/schema.ts'
import { csvResponse } from '#lib/text/csv-response.ts'
import { formatInstant } from '#lib/thai/dates.ts'
import { cardFilter } from '../filter.ts'

const everyoneTheirOwn = () => true

export const GET = (request: NextRequest): Promise<Response> =>
  exportFor(request, everyoneTheirOwn, async (actor, query, { t, lang }) => {
    const filter = cardFilter(query)
    const cycle = chosenCycle(await listCycles(actor), filter.year)
    const items = cycle ? await listItemsWithCards(actor, { ...filter, fiscalYear: cycle.fiscalYear }) : []
    return csvResponse(
      `item-cards-${cycle?.fiscalYear ?? ''}`,
      [
        t('assignment.item'),
        t('assignment.title'),
        t('user.group'),
        t('assignment.holder'),
        ...cardParts.map((part) => t(`itemCard.part.${part}`)),
        t('work.saved'),
      ],
      items.map((item) => [
        item.itemCode,
        item.titleTh,
        item.groups.map(({ nameTh }) => nameTh).join('; '),
        item.groups.flatMap(({ holder }) => holder ?? []).join('; '),
        ...cardParts.map((part) => item[part]),
        item.updatedAt ? formatInstant(item.updatedAt, lang) : '',
      ]),
    )
  })
