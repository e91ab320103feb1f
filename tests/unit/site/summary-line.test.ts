import { expect, test } from 'vitest'
import { summaryLine } from '#lib/site/summary-line.ts'

test.each([
  ['a picture with a line under it', 'ก่อน\n\n![](file:wtzzxq9n "ใต้ภาพ")\n\nหลัง', 'ก่อน หลัง'],
  ['pictures side by side', 'ก่อน\n\n:::gallery\n![](file:aaaa1111)\n:::\n\nหลัง', 'ก่อน หลัง'],
  ['a callout, of which the title is read', ':::note[ควรรู้]\nปิดวันศุกร์\n:::', 'ควรรู้ ปิดวันศุกร์'],
  ['cards and links to files', '::contact\n[แบบฟอร์ม](file:aaaa1111) ใช้ได้', 'แบบฟอร์ม ใช้ได้'],
  [
    'an aside, which is left out',
    'ยื่นได้ทุกวัน\n\n> **ตัวอย่าง** เวลาสมมติขึ้น\n\nไม่มีค่าธรรมเนียม',
    'ยื่นได้ทุกวัน ไม่มีค่าธรรมเนียม',
  ],
  ['an aside that is all there is', '> **ตัวอย่าง** เวลาสมมติขึ้น', 'ตัวอย่าง เวลาสมมติขึ้น'],
  ['colons that are words', 'เวลา :: 9.30 น.', 'เวลา :: 9.30 น.'],
])('%s leaves no signs', (_what, markdown, line) => {
  expect(summaryLine(markdown, 200)).toBe(line)
})
