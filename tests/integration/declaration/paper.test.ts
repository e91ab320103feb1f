import { writeFileSync } from 'node:fs'
import { createElement } from 'react'
import { describe, expect, test } from 'vitest'
import { Booklet } from '#components/declaration/booklet-view.tsx'
import { type PaperShown, Poster } from '#components/declaration/poster-view.tsx'
import { markup } from '#components/layout/markup.ts'
import { translationsOf } from '#lib/declaration/text.ts'
import { translator } from '#lib/i18n.ts'
import type { Site } from '#lib/office/public.ts'
import { plannedDeclarations } from '#prisma/seed/demo/contents/declarations.ts'
import { overflowOf, printMarkup, sheetsOf } from '#tests/support/paper.ts'

// The declaration of the demonstration in its four languages, printed as readers get it.
const [first] = plannedDeclarations
const draft = first!.story[0] as unknown as { draft: { title: string; titleEn: string; fields: never } }
const { fields, title, titleEn } = draft.draft
const translations = translationsOf(fields)
const signedAt = new Date('2022-01-11T10:00:00Z')
const facts: PaperShown = {
  year: '2565',
  fields,
  counts: {
    groups: Array.from({ length: 11 }, (_, index) => ({
      nameTh: `กลุ่มส่งเสริมการศึกษาทางไกล เทคโนโลยีสารสนเทศและการสื่อสาร ${index + 1}`,
      nameEn: `Distance Learning and ICT Group ${index + 1}`,
      count: index + 1,
    })),
    total: 66,
    firstAt: signedAt,
    lastAt: signedAt,
  },
  textSha256: 'a'.repeat(64),
  revision: { title, titleEn },
}
const site = {
  nameTh: 'สำนักงานเขตพื้นที่การศึกษาประถมศึกษาเชียงใหม่ เขต 1',
  nameEn: 'Chiang Mai Primary Educational Service Area Office 1',
  logo: null,
  demonstration: true,
} as unknown as Site

/** PAPER_FOLDER: where to leave the sheets for somebody to look at. */
function show(name: string, pdf: Buffer): Buffer {
  if (process.env.PAPER_FOLDER) writeFileSync(`${process.env.PAPER_FOLDER}/${name}.pdf`, pdf)
  return pdf
}
const lettersOf = (text: string) => text.replaceAll(/[^\p{Letter}\p{Mark}]/gu, '')

describe('a poster', () => {
  test.each([
    ['a4', 210, 297],
    ['a3', 297, 420],
  ] as const)(
    'stands whole on one sheet of %s in each language',
    async (paper, width, height) => {
      for (const shown of translations) {
        const body = markup(
          createElement('main', { className: `paper paper-${paper}` }, Poster({ facts, site, shown })),
        )
        if (paper === 'a4')
          expect(await overflowOf('th', body, '.poster'), shown.tongue.value).toBeLessThanOrEqual(0)
        const sheets = await sheetsOf(
          show(`poster-${shown.tongue.value}-${paper}`, await printMarkup('th', body)),
        )
        expect(sheets.map((sheet) => [sheet.width, sheet.height])).toEqual([[width, height]])
        expect(lettersOf(sheets[0]!.text)).toContain(lettersOf(shown.text.split('\n').at(-1)!).slice(-20))
      }
    },
    300_000,
  )
})

test('a booklet has a cover, each language from a page of its own, and the signatures last', async () => {
  const t = translator('th')
  const body = markup(
    createElement(
      'main',
      { className: 'paper paper-a5' },
      Booklet({ facts: { ...facts, translations, others: [] }, site, lang: 'th', t }),
    ),
  )
  const sheets = await sheetsOf(show('booklet', await printMarkup('th', body)))
  for (const { width, height } of sheets) expect([width, height]).toEqual([148, 210])
  const begins = translations.map(({ title: name }) =>
    sheets.findIndex(({ text }) => lettersOf(text).includes(lettersOf(name).slice(-12))),
  )
  expect(begins).toEqual([...begins].sort((one, other) => one - other))
  expect(new Set(begins).size).toBe(translations.length)
  expect(sheets.at(-1)!.text).toContain('SHA-256')
  expect(sheets.length).toBeLessThanOrEqual(translations.length * 2 + 3)
}, 300_000)
