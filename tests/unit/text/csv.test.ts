import { expect, test } from 'vitest'
import { csvLine } from '#lib/text/csv.ts'
import { csvResponse } from '#lib/text/csv-response.ts'

test.each(['=1+1', '+66', '-2', '@SUM(A1)', '\tx', '\rx'])(
  'a cell that begins like a formula does not act: %j',
  (text) => {
    expect(csvLine([text]).replaceAll('"', '').startsWith("'")).toBe(true)
  },
)

test('quotes, commas and line ends stay inside their cell; numbers stay numbers', () => {
  expect(csvLine(['a "b", c', 'x\ny', -5, null, true, 'ก'])).toBe('"a ""b"", c","x\ny",-5,,true,ก\r\n')
})

test('the file says that it is UTF-8, is saved and never kept', async () => {
  const response = csvResponse('users', ['ชื่อ'], [['สมศรี'], ['=evil()']])
  const bytes = new Uint8Array(await response.arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(new TextDecoder().decode(bytes)).toBe("ชื่อ\r\nสมศรี\r\n'=evil()\r\n")
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="users.csv"')
  expect(response.headers.get('cache-control')).toBe('no-store')
})
