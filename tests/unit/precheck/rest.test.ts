import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Verdict } from '#lib/link-check/verdicts.ts'
import { rulesOf } from '#lib/precheck/rules.ts'
import { findingCodes } from '#lib/precheck/schema.ts'
import th from '#messages/th.json' with { type: 'json' }
import { codesOf, findingsOf, type GivenFile, subjectOf } from '#tests/support/precheck-subject.ts'

describe('elements', () => {
  const claim = (element: number, rest: object) => ({ element, ...rest }) as never
  const plan = (claims: never[]) => codesOf(subjectOf(2568, 'O7', { files: ['หน้าเดียว'], claims }))
  const whole = [claim(1, { kind: 'file', file: 1, page: 1 }), claim(2, { kind: 'text', text: 'แสดงแล้ว' })]

  test('each has its place', () => {
    expect(plan(whole)).toEqual([])
    expect(plan([whole[0]!])).toEqual(['element_missing'])
    expect(plan([claim(1, { kind: 'file', file: 1, page: 2 }), whole[1]!])).toEqual(['claim_page_missing'])
    expect(plan([claim(1, { kind: 'file', file: 2, page: 1 }), whole[1]!])).toEqual(['claim_file_missing'])
    expect(plan([claim(1, { kind: 'link', link: 1 }), whole[1]!])).toEqual(['claim_link_missing'])
  })

  test('“none” where the year allows it, with a reason', () => {
    const stats = (text: string) =>
      codesOf(
        subjectOf(2568, 'O19', {
          claims: [claim(1, { kind: 'text', text }), claim(2, { kind: 'text', text: 'ปี 2567' })],
        }),
      )
    expect(stats('ไม่มีเรื่องร้องเรียนในปีงบประมาณ พ.ศ. 2567')).toEqual([])
    expect(stats('ไม่มี')).toEqual(['none_without_reason'])
    expect(plan([claim(1, { kind: 'text', text: 'ไม่มี' }), whole[1]!])).toEqual(['none_not_allowed'])
  })

  test('asks where the rule is not known', () => {
    const claims = [
      claim(1, { kind: 'text', text: 'ไม่มีประกาศในช่วงนี้' }),
      claim(2, { kind: 'text', text: 'ปี 2567' }),
    ]
    const found = findingsOf(subjectOf(2567, 'O15', { claims }))
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([['none_not_allowed', 'ask']])
  })
})

describe('files', () => {
  const seen = (file: GivenFile) => codesOf(subjectOf(2568, 'O7', { files: [file] }))
  const scan = { nature: 'scan' as const }
  test.each<[string, GivenFile, string[]]>([
    ['a report with a cover picture and photographs', { pages: [scan, 'เนื้อหา', 'เนื้อหา', 'เนื้อหา', scan] }, []],
    ['a scan', { pages: [scan, scan, scan] }, ['file_scan']],
    ['outlines', { pages: [{ nature: 'outlines' }] }, ['file_outlines']],
    ['glyphs', { pages: [{ nature: 'glyphs' }, { nature: 'glyphs' }, 'ก'] }, ['file_glyphs']],
    [
      'pictures in Word',
      { name: 'a.docx', content: 'docx', pages: [{ nature: 'pictures' }] },
      ['file_pictures'],
    ],
    ['blank', { pages: [{ nature: 'blank' }] }, ['file_blank']],
    ['locked', { opening: 'locked', pages: [] }, ['file_locked']],
    ['cut off beyond recognition', { opening: 'cut_off', content: 'other', pages: [] }, ['file_cut_off']],
    ['HTML saved as PDF', { content: 'html', pages: ['ก'] }, ['file_not_what_named']],
    ['macros', { name: 'a.docm', content: 'docx', macros: true, pages: ['ก'] }, ['file_macros']],
    ['a photograph as such', { name: 'a.jpg', content: 'jpeg', pages: [scan] }, []],
    [
      'not made for screen readers',
      { tagged: false, language: '', title: '', pages: ['ก'] },
      ['pdf_no_language', 'pdf_no_title', 'pdf_untagged'],
    ],
  ])('%s', (_, file, expected) => expect(seen(file)).toEqual(expected))

  test('a table item has the table itself', () => {
    const item = (files: GivenFile[]) => codesOf(subjectOf(2568, 'O13', { files }))
    const pdf = { pages: ['รายการ'] }
    expect(item([pdf])).toEqual(['table_not_readable'])
    expect(item([pdf, { name: 'a.xlsx', content: 'xlsx', pages: [{ name: 'ก', text: 'รายการ' }] }])).toEqual(
      [],
    )
  })
})

describe('links', () => {
  const seen = (url: string, verdict: Verdict, item = 'O7') =>
    codesOf(
      subjectOf(2568, item, {
        links: [{ url, label: '', judgement: { verdict, status: 200, movedTo: null, found: '' } }],
      }),
    )
  test.each<[string, Verdict, string[]]>([
    ['https://www.example.go.th/report', 'ok', []],
    ['https://www.example.go.th/', 'ok', ['link_home_page']],
    ['https://www.example.go.th/index.php', 'ok', ['link_home_page']],
    ['https://www.example.go.th/?p=341', 'ok', []],
    ['https://www.example.go.th/#/ita/o7', 'ok', []],
    ['https://www.example.go.th/report', 'gone', ['link_gone']],
    ['https://www.example.go.th/report', 'robot_refused', ['link_robot_refused']],
    ['https://www.example.go.th/report', 'moved', ['link_moved']],
  ])('%s %s', (url, verdict, expected) => expect(seen(url, verdict)).toEqual(expected))

  test('a channel may live at the front door', () => {
    expect(seen('https://eservice.example.go.th/', 'ok', 'O10')).toEqual([])
  })
})

test('every code has its words, and the rules of all shipped years are well formed', () => {
  expect(findingCodes.filter((code) => !(code in th.finding))).toEqual([])
  const years = readdirSync('prisma/seed/frameworks/rules').map((name) => Number.parseInt(name, 10))
  expect(years).toEqual([2565, 2566, 2567, 2568, 2569])
  for (const year of years) expect(rulesOf(year, 'no_gift_policy').declaration).toBeDefined()
})
