import type { NextRequest } from 'next/server'
import { exportFor } from '#lib/auth/export.ts'
import { boardParts } from '#lib/board/list.ts'
import { findBoard } from '#lib/board/queries.ts'
import { csvResponse } from '#lib/text/csv-response.ts'
import { boardQuery } from '../filter.ts'
import { boardSheet } from './sheet.ts'

/** The board with its filter, whole; only what this person may read. */
export const GET = (request: NextRequest): Promise<Response> =>
  exportFor(
    request,
    () => true,
    async (actor, asked, words) => {
      const query = boardQuery(asked)
      const board = await findBoard(actor, Number(query.year))
      const rows = board ? boardParts(board.rows, query).flatMap((part) => part.rows) : []
      const sheet = await boardSheet(actor, rows, board?.readAt ?? new Date(), words)
      return csvResponse('board', sheet.head, sheet.lines)
    },
  )
