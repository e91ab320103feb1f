import { Parser } from 'htmlparser2'
import { expect, it } from 'vitest'
import { atomXml, entryId } from '#lib/feed/atom.ts'

const at = new Date('2026-11-26T05:00:00Z')
const hostile = 'ข่าว <b>&"\'\u0000\u001f\ud800 ]]>'

it('is well-formed whatever people write', () => {
  const xml = atomXml({
    lang: 'th',
    title: hostile,
    self: 'https://office.example/feed.xml?a=1&b=2',
    url: 'https://office.example/',
    updatedAt: at,
    entries: [
      {
        key: 'evidence 2b3c4d5e',
        title: hostile,
        summary: hostile,
        author: hostile,
        url: 'https://office.example/news/2b3c4d5e',
        publishedAt: at,
        updatedAt: at,
        categories: [hostile],
      },
    ],
  })
  const open: string[] = []
  const texts: string[] = []
  const parser = new Parser(
    {
      onopentag: (name) => void open.push(name),
      onclosetag: (name) => expect(open.pop()).toBe(name),
      ontext: (text) => void texts.push(text),
    },
    { xmlMode: true },
  )
  parser.end(xml)
  expect(open).toEqual([])
  expect(texts.join('')).toContain('<b>&"\'')
  expect(xml).not.toMatch(/[^\P{Cc}\n]|<b>/u)
  expect(xml.isWellFormed()).toBe(true)
})

it('gives an entry one id for ever, of its key alone', () => {
  expect(entryId('evidence 2b3c4d5e')).toBe(entryId('evidence 2b3c4d5e'))
  expect(entryId('evidence 2b3c4d5e')).not.toBe(entryId('evidence 2b3c4d5f'))
  expect(entryId('x')).toMatch(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  )
})
