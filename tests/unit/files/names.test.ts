import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanDisplayName, displayNameMax, publicFileName } from '#lib/files/names.ts'
import { fileKinds, kindFacts } from '#lib/files/types.ts'

const pdf = 'application/pdf'

describe('the name people see', () => {
  test.each([
    ['แผนจัดซื้อ ปี 2568.pdf', 'pdf', 'แผนจัดซื้อ ปี 2568.pdf'],
    ['C:\\Users\\ครู\\แผน.pdf', 'pdf', 'แผน.pdf'],
    ['../../etc/passwd', 'txt', 'passwd.txt'],
    ['report.html', 'pdf', 'report.pdf'],
    ['photo.png', 'pdf', 'photo.pdf'],
    ['photo.JPEG', 'jpeg', 'photo.jpeg'],
    ['แผน v1.2', 'docx', 'แผน v1.2.docx'],
    ['invoice\u202Efdp.exe', 'pdf', 'invoicefdp.pdf'],
    ['a\u0000b\r\nc\u200Bd.pdf', 'pdf', 'abcd.pdf'],
    ['งบ: "ไตรมาส" <1>|?.xlsx', 'xlsx', 'งบ- -ไตรมาส- -1---.xlsx'],
    ['.pdf', 'pdf', 'ไฟล์.pdf'],
    ['', 'csv', 'ไฟล์.csv'],
    ['...', 'png', 'ไฟล์.png'],
  ] as const)('%j, which is %s, becomes %j', (typed, kind, cleaned) => {
    expect(cleanDisplayName(typed, kind)).toBe(cleaned)
  })

  test('is never too long, never holds a path, a control character or a turn of direction, and ends rightly', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.constantFrom(...fileKinds),
        (typed, kind) => {
          const name = cleanDisplayName(typed, kind)
          expect([...name].length).toBeLessThanOrEqual(displayNameMax)
          expect(name).not.toMatch(/[/\\<>:"|?*\p{Cc}\p{Cf}\p{Cs}]/u)
          expect(name).toMatch(/^.+\.(?:pdf|docx|xlsx|pptx|csv|txt|png|jpe?g|webp)$/u)
          expect(cleanDisplayName(name, kind)).toBe(name)
        },
      ),
    )
  })
})

describe('the name in the address', () => {
  const named = (hint: string, taken: string[] = [], mime = pdf) =>
    publicFileName({ displayName: 'แผน.pdf', mime, hint, taken: new Set(taken) })

  test('says item and year, and counts on', () => {
    expect(named('O12-2568')).toBe('O12-2568.pdf')
    expect(named('O12-2568', ['O12-2568.pdf'])).toBe('O12-2568-2.pdf')
    expect(named('O12-2568', ['o12-2568.PDF', 'O12-2568-2.pdf'])).toBe('O12-2568-3.pdf')
  })
  test('takes its ending from the type', () => {
    expect(named('O12-2568', [], 'text/csv; charset=windows-874')).toBe('O12-2568.csv')
    expect(named('O12-2568', [], 'image/jpeg')).toBe('O12-2568.jpg')
  })
  test('always passes the check of the database', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.constantFrom(...fileKinds),
        (hint, kind) => {
          expect(named(hint, [], kindFacts[kind].mime)).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/)
        },
      ),
    )
  })
})
