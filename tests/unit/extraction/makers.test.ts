import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readEvidenceFile } from '#lib/extraction/read.ts'
import { heading, rows, sentences } from '#tests/fixtures/extraction/sentences.ts'

// Files of tests/fixtures/extraction/make.ts: the same report by different makers.

const folder = path.resolve('tests/fixtures/extraction/files')
const read = (name: string) => readEvidenceFile(path.join(folder, name), name)

/** Lines end where the maker broke them: within Thai without a space, else at one. */
const flowing = (text: string) =>
  text.replace(/([\u0e00-\u0e7f])\n(?=[\u0e00-\u0e7f])/g, '$1').replace(/\n/g, ' ')

describe('the same report', { timeout: 60_000 }, () => {
  it.each([
    'chromium.pdf',
    'cairo.pdf',
    'libreoffice.pdf',
    'libreoffice-tagged.pdf',
    'libreoffice-ghostscript.pdf',
    'permissions.pdf',
    'libreoffice.docx',
  ])('is read to the letter from %s', async (name) => {
    const found = await read(name)
    expect(found).toMatchObject({ opening: 'opens', pageCount: 1 })
    const [page] = found.pages
    expect(page!.nature).toBe('text')
    const text = flowing(page!.text)
    // A line may end at a space, or at none: Thai has none to tell by.
    const pattern = (sentence: string) => new RegExp(RegExp.escape(sentence).replaceAll('\\x20', ' ?'))
    for (const sentence of [heading, ...sentences]) expect(text).toMatch(pattern(sentence))
    for (const row of rows) expect(page!.text).toContain(row.join('\t'))
  })
})

describe('the nature of a page', { timeout: 60_000 }, () => {
  it.each([
    ['scan.pdf', 'scan', 'askew and dusty, with a page number'],
    ['scan-with-words.pdf', 'text', 'with the words behind it'],
    ['outlines.pdf', 'outlines', 'letters as curves'],
    ['chromium-ghostscript.pdf', 'glyphs', 'letters whose names were lost'],
    ['pictures.docx', 'pictures', 'a document of pictures'],
  ])('of %s is %s: %s', async (name, nature) => {
    expect((await read(name)).pages.map((page) => page.nature)).toEqual([nature])
  })
  it('of nonsense keeps the lines that can be read', async () => {
    const [page] = (await read('chromium-ghostscript.pdf')).pages
    expect(page!.text).toBe(sentences[4])
  })
})

describe('facts', { timeout: 60_000 }, () => {
  it('of a PDF are told', async () => {
    expect(await read('chromium.pdf')).toMatchObject({ tagged: true, language: 'th', title: heading })
    expect((await read('chromium.pdf')).createdAt).toMatch(/^20\d\d-/)
    expect(await read('libreoffice.pdf')).toMatchObject({
      tagged: false,
      producer: expect.stringMatching(/LibreOffice/),
    })
    expect(await read('scan.pdf')).toMatchObject({ tagged: false, language: '', title: '', createdAt: null })
  })
  it('of a file that asks for a password, lost its end, or carries a program are told', async () => {
    expect(await read('locked.pdf')).toMatchObject({ opening: 'locked', content: 'pdf', pages: [] })
    expect(await read('cut-off.pdf')).toMatchObject({ opening: 'cut_off', content: 'pdf' })
    expect(await read('macros.docm')).toMatchObject({ opening: 'opens', content: 'docx', macros: true })
    expect(await read('libreoffice.docx')).toMatchObject({ macros: false, title: heading })
  })
})
