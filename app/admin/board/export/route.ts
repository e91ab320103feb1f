import type { NextRequest } from 'next/server'
import { exportFor } from '#lib/auth/export.ts'
import { boardParts } from '#lib/board/list.ts'
import { findBoard } from '#lib/board/queries.ts'
import { csvResponse } from '#lib/text/csv-response.ts'
import { xlsxResponse } from '#lib/text/xlsx-response.ts'
import { boardQuery } from '../filter.ts'
import { boardSheet } from './sheet.ts'

/** The board with its filter, whole, as CSV or (`?as=xlsx`) as a workbook; only what this person may read. */
export const GET = (request: NextRequest): Promise<Response> =>
  exportFor(
    request,
    () => true,
    async (actor, asked, words) => {
      const query = boardQuery(asked)
      const board = /^\d{4}$/.test(query.year) ? await findBoard(actor, Number(query.year)) : null
      const rows = board ? boardParts(board.rows, query).flatMap((part) => part.rows) : []
      const sheet = await boardSheet(actor, rows, board?.readAt ?? new Date(), words)
      const name = `board-${query.year}`
      return asked.as === 'xlsx'
        ? xlsxResponse(name, sheet.head, sheet.lines)
        : csvResponse(name, sheet.head, sheet.lines)
    },
  )
