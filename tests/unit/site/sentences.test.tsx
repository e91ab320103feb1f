import { expect, test } from 'vitest'
import { markup } from '#components/layout/markup.ts'
import { sentenceWith, words } from '#components/layout/worded.tsx'
import { translator } from '#lib/i18n.ts'
import { marked } from '#lib/site/words.ts'

const inEvidence = (lang: 'th' | 'en', title: string, more: number) =>
  markup(
    <p>
      {sentenceWith(
        (text) => translator(lang)('work.mendEvidence', { title: text, more }),
        words(marked(lang, title)),
      )}
    </p>,
  )

test('in an English sentence the Thai title alone is Thai, so that a screen reader reads the rest in English', () => {
  expect(inEvidence('en', 'แผนงาน & งบ', 2)).toBe(
    '<p>in “<span lang="th">แผนงาน &amp; งบ</span>” and 2 more</p>',
  )
  expect(inEvidence('en', 'Annual report', 0)).toBe('<p>in “Annual report”</p>')
  expect(inEvidence('th', 'แผนงาน', 0)).toBe('<p>ในหลักฐาน “แผนงาน”</p>')
})
