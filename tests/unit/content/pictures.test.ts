import { expect, test } from 'vitest'
import { readFields } from '#lib/content/fields.ts'
import { page } from '#lib/content/kinds/page.ts'
import { fieldsOf, fieldsText, picturesIn, withPicturesNamed } from '#lib/content/values.ts'
import { withFiles } from '#lib/text/file-marks.ts'

const person = (th: string, picture: string) => ({ name: { th, en: '' }, picture })
const people = [person('ผู้อำนวยการ', 'file:aaaa1111'), person('รองผู้อำนวยการ', '')]

test.each([
  ['file:aaaa1111', 'file:aaaa1111'],
  [' file:aaaa1111 ', 'file:aaaa1111'],
  ['', ''],
  ['https://elsewhere.example/face.jpg', ''],
  ['file:../../secret', ''],
])('a picture typed as %j is kept as %j', (typed, kept) => {
  const read = readFields(page, { people: [person('ก', typed)] })
  expect(read).toMatchObject({ ok: true, fields: { people: [{ picture: kept }] } })
})

test('what the fields name is a picture, and no word that is searched for', () => {
  const fields = fieldsOf(page, { people })
  expect(picturesIn(page, fields)).toEqual(['aaaa1111'])
  expect(fieldsText(fields)).toBe('ผู้อำนวยการ รองผู้อำนวยการ')
})

test('a copy of the revision names its own files, and is no change for that', () => {
  const copied = JSON.parse(withFiles(JSON.stringify({ people }), new Map([['aaaa1111', 'bbbb2222']])))
  expect(picturesIn(page, fieldsOf(page, copied))).toEqual(['bbbb2222'])
  const named = (kept: unknown, id: string) =>
    withPicturesNamed(page, fieldsOf(page, kept), [{ id, displayName: 'ภาพ.png' }])
  expect(named(copied, 'bbbb2222')).toEqual(named({ people }, 'aaaa1111'))
  expect(named(copied, 'bbbb2222')).toMatchObject({ people: [{ picture: 'ภาพ.png' }, { picture: '' }] })
})
