import { describe, expect, it } from 'vitest'
import { canTryAgain, refusalBefore, takesPaste } from '#components/revision/upload-rules.ts'
import { uploadLimits } from '#lib/limits.ts'
import en from '#messages/en.json' with { type: 'json' }
import th from '#messages/th.json' with { type: 'json' }

describe('before a byte is sent', () => {
  it.each([
    ['แผน.pdf', 1_000, null],
    ['รูป.JPEG', uploadLimits.image, null],
    ['รูป.jpg', uploadLimits.image + 1, 'problem.fileTooLarge'],
    ['ตาราง.csv', uploadLimits.text + 1, 'problem.fileTooLarge'],
    ['รายงาน.docx', uploadLimits.document + 1, 'problem.fileTooLarge'],
    ['ว่าง.pdf', 0, 'problem.fileEmpty'],
    ['หน้า.html', 10, 'problem.fileType'],
    ['ไม่มีนามสกุล', 10, 'problem.fileType'],
  ])('%s of %i bytes: %s', (name, size, key) => {
    expect(refusalBefore({ name, size }, 3)?.key ?? null).toBe(key)
  })

  it('a full revision takes no more', () => {
    expect(refusalBefore({ name: 'แผน.pdf', size: 10 }, 0)?.key).toBe('problem.fileTooMany')
  })

  it('says only what the messages know, in both languages', () => {
    for (const key of ['fileTooLarge', 'fileEmpty', 'fileType', 'fileTooMany'] as const) {
      expect(th.problem[key]).toBeTruthy()
      expect(en.problem[key]).toBeTruthy()
    }
  })
})

it('offers a second try only where it can help', () => {
  expect(canTryAgain({ key: 'problem.unreachable' })).toBe(true)
  expect(canTryAgain({ key: 'problem.signedOut' })).toBe(true)
  expect(canTryAgain({ key: 'problem.fileTooLarge' })).toBe(false)
  expect(canTryAgain({ key: 'problem.fileSame' })).toBe(false)
})

it.each([
  ['a screenshot', ['Files'], true, true],
  ['a file of a Mac, while typing', ['text/plain', 'Files'], true, false],
  ['a file of a Mac, elsewhere', ['text/plain', 'Files'], false, true],
  ['cells of a sheet, which bring their picture', ['text/plain', 'text/html', 'Files'], false, false],
  ['a picture of a web page', ['text/html', 'Files'], false, true],
  ['text', ['text/plain'], false, false],
])('takes %s for files or not', (_what, types, typing, taken) => {
  expect(takesPaste(types, typing)).toBe(taken)
})
