import { readFileSync } from 'node:fs'
import type { ReadFile, ReadPage } from '#lib/extraction/schema.ts'
import { type FrameworkFile, frameworkFile } from '#lib/framework/schema.ts'
import { precheck } from '#lib/precheck/check.ts'
import { rulesOf } from '#lib/precheck/rules.ts'
import type { Finding, Subject } from '#lib/precheck/schema.ts'

const frameworks = new Map<number, FrameworkFile>()

function frameworkOf(year: number): FrameworkFile {
  const known = frameworks.get(year)
  if (known) return known
  const read = frameworkFile.parse(JSON.parse(readFileSync(`prisma/seed/frameworks/${year}.json`, 'utf8')))
  frameworks.set(year, read)
  return read
}

export interface GivenFile extends Partial<Omit<ReadFile, 'pages'>> {
  name?: string
  /** texts of pages, or sheets by name */
  pages: (string | Partial<ReadPage>)[]
}

export function readFileOf(given: GivenFile): { name: string; read: ReadFile } {
  const { name = 'document.pdf', pages, ...rest } = given
  return {
    name,
    read: {
      opening: 'opens',
      content: 'pdf',
      pageCount: pages.length,
      macros: false,
      tagged: true,
      language: 'th-TH',
      title: 'เอกสาร',
      createdAt: null,
      modifiedAt: null,
      producer: '',
      charset: null,
      ...rest,
      pages: pages.map((page, index) => ({
        number: index + 1,
        name: null,
        hidden: false,
        nature: 'text',
        text: '',
        ...(typeof page === 'string' ? { text: page } : page),
      })),
    },
  }
}

/** A subject as an officer would give it: every element claimed, nothing else amiss. */
export function subjectOf(
  year: number,
  code: string,
  given: Partial<Omit<Subject, 'files' | 'item'>> & { files?: (GivenFile | string)[] } = {},
): Subject {
  const item = frameworkOf(year).items.find((one) => one.code === code)!
  const { files = [], ...rest } = given
  const read = files.map((file) => readFileOf(typeof file === 'string' ? { pages: [file] } : file))
  return {
    fiscalYear: year,
    item: {
      code,
      topic: item.topic,
      title: item.title_th,
      period: { fiscalYear: item.data_period.fiscal_year_be, coverage: item.data_period.coverage },
      elements: item.elements,
      contentKinds: item.content_kinds,
    },
    title: '',
    summary: '',
    documentOn: null,
    links: [],
    director: null,
    today: '2026-11-26',
    claims: item.elements.map((_, index) =>
      read.length > 0
        ? { element: index + 1, kind: 'file', file: 1, page: null }
        : { element: index + 1, kind: 'text', text: 'แสดงไว้ในหน้านี้' },
    ),
    files: read,
    ...rest,
  }
}

export const findingsOf = (subject: Subject): Finding[] =>
  precheck(subject, rulesOf(subject.fiscalYear, subject.item.topic))

export const codesOf = (subject: Subject): string[] =>
  [...new Set(findingsOf(subject).map(({ code }) => code))].toSorted()
