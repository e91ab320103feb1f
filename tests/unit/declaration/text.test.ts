import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { hashOfText } from '#lib/declaration/hash.ts'
import { tongues } from '#lib/declaration/languages.ts'
import { houseLetters, inHouseLetters } from '#lib/declaration/letters.ts'
import { paragraphsOf, textToSign, translationsOf } from '#lib/declaration/text.ts'

const row = (language: string, title: string, text: string) => ({ language, title, text, state: 'ready' })

describe('the text that is signed', () => {
  const fields = {
    translations: [row('th', 'คำประกาศ', 'หนึ่ง\n\nสอง'), row('fr', 'Déclaration', 'De bon cœur')],
  }

  test('holds every translation under its language, byte for byte', () => {
    expect(textToSign(fields)).toBe('[th]\nคำประกาศ\n\nหนึ่ง\n\nสอง\n\n[fr]\nDéclaration\n\nDe bon cœur\n')
  })

  test('has the hash that anyone reckons of its bytes', () => {
    const bytes = Buffer.from(textToSign(fields), 'utf8')
    expect(hashOfText(textToSign(fields))).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  test('is another text when one letter, one language or the order changes', () => {
    const [thai, french] = fields.translations as [object, object]
    const others = [
      [thai, { ...french, title: 'Declaration' }],
      [thai],
      [french, thai],
      [thai, french, row('en', 'Declaration', 'Willingly')],
    ]
    const hashes = others.map((translations) =>
      hashOfText(textToSign({ translations: translations as never })),
    )
    expect(new Set([...hashes, hashOfText(textToSign(fields))]).size).toBe(others.length + 1)
  })

  test('is the same however a letter with its mark was typed', () => {
    const composed = { translations: [row('fr', 'é', 'à')] }
    const apart = { translations: [row('fr', 'e\u0301', 'a\u0300')] }
    expect(textToSign(apart)).toBe(textToSign(composed))
  })

  test('knows each language once, and none that has no text', () => {
    const rows = [
      row('th', 'ก', 'ก'),
      row('th', 'ข', 'ข'),
      row('en', 'A', ''),
      row('xx', 'x', 'x'),
      row('', '', 'y'),
    ]
    expect(translationsOf({ translations: rows }).map(({ title }) => title)).toEqual(['ก'])
  })
})

test('paragraphs are parted by empty lines', () => {
  expect(paragraphsOf({ text: 'ก\nข\n\n \nค\n' })).toEqual(['ก\nข', 'ค'])
})

describe('letters of the house', () => {
  test.each([
    ['ที่นี่น้ำใจ ก่ก้ก๊ก๋ ญู ฐู ฎุ กำ้', true],
    ['Notre déclaration d’intégrité, de bon cœur : nº 1', true],
    ['Ikrar kami sebagai pejabat yang jujur', true],
    ['Tiếng Việt', false],
    ['မြန်မာ', false],
    ['中文', false],
    ['ລາວ', false],
  ])('%s: %s', (text, isThere) => expect(inHouseLetters(text)).toBe(isThere))

  test('are those that the style sheet takes from our files', () => {
    const sheet = readFileSync('components/ui/fonts.css', 'utf8')
    const said = [...sheet.matchAll(/unicode-range:([^;]+);/g)].flatMap(([, list]) =>
      list!.split(',').map((range) => {
        const [first, last = first] = range.trim().slice(2).split('-')
        return [Number.parseInt(first!, 16), Number.parseInt(last!, 16)] as const
      }),
    )
    const all = (ranges: readonly (readonly [number, number])[]) =>
      new Set(
        ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, n) => first + n)),
      )
    expect([...all(said)].sort()).toEqual([...all(houseLetters)].sort())
  })
})

test('every language has a tag that a browser knows, once', () => {
  const tags = tongues.map(({ value }) => value)
  expect(new Set(tags).size).toBe(tags.length)
  expect(Intl.getCanonicalLocales(tags)).toEqual(tags)
})
