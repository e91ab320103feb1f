type Cell = string | number | boolean | null

const widest = 48

/**
 * A workbook of one sheet to save. Cells keep their kind, so figures can be summed, and what looks like a formula stays
 * text. It is made whole in memory: for lists of thousands of rows, not more.
 */
export async function xlsxResponse(
  name: string,
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<Response> {
  const { utils, write } = await import('@e965/xlsx')
  const sheet = utils.aoa_to_sheet([[...head], ...rows.map((row) => [...row])])
  sheet['!cols'] = head.map((title, column) => ({
    wch: Math.min(widest, Math.max(title.length, ...rows.map((row) => String(row[column] ?? '').length)) + 2),
  }))
  if (sheet['!ref']) sheet['!autofilter'] = { ref: sheet['!ref'] }
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, name.slice(0, 31))
  const bytes: ArrayBuffer = write(book, { bookType: 'xlsx', type: 'array', compression: true })
  return new Response(bytes, {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="${name}.xlsx"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
