import { csvLine, csvMark } from './csv.ts'

type Row = readonly (string | number | boolean | null)[]

/** A CSV file to save, written as its rows come: any number of them in little memory. */
export function csvResponse(
  name: string,
  head: readonly string[],
  rows: Iterable<Row> | AsyncIterable<Row>,
): Response {
  const encoder = new TextEncoder()
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield encoder.encode(csvMark + csvLine(head))
    let text = ''
    for await (const row of rows) {
      text += csvLine(row)
      if (text.length < 64_000) continue
      yield encoder.encode(text)
      text = ''
    }
    if (text) yield encoder.encode(text)
  }
  const iterator = chunks()
  return new Response(
    new ReadableStream({
      async pull(controller) {
        const { done, value } = await iterator.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      async cancel() {
        await iterator.return(undefined)
      },
    }),
    {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${name}.csv"`,
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
      },
    },
  )
}
