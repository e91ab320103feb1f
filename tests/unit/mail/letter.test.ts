import { expect, test } from 'vitest'
import { compose, headerLine } from '#lib/mail/letter.ts'

test.each([
  ['a\r\nBcc: x@y', 'a Bcc: x@y'],
  ['a\u2028b\u0085c\u0000d', 'a b c d'],
  ['\u202eกลับหัว', 'กลับหัว'],
  ['  สองที่  ', 'สองที่'],
])('a header is one line: %j', (typed, line) => {
  expect(headerLine(typed)).toBe(line)
})

test('text and HTML say the same, and nothing in it is markup', () => {
  const letter = compose({
    lang: 'th',
    subject: 'เรื่อง\nใหม่',
    lead: 'นำ <script>',
    lines: [{ text: 'a & "b"', href: 'https://office.example/admin?a=1&b="2"' }, { text: 'ไม่มีลิงก์' }],
    foot: ['ท้าย'],
  })
  expect(letter.subject).toBe('เรื่อง ใหม่')
  expect(letter.text).toContain('• a & "b"\n  https://office.example/admin')
  expect(letter.html).toContain('นำ &lt;script&gt;')
  expect(letter.html).toContain('href="https://office.example/admin?a=1&amp;b=&quot;2&quot;"')
  expect(letter.html).not.toMatch(/<(script|img|link|style)/)
})
