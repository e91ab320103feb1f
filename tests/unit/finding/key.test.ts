import { describe, expect, test } from 'vitest'
import { findingKey } from '#lib/finding/key.ts'
import { maskCitizenIds } from '#lib/finding/mask.ts'
import type { Finding } from '#lib/precheck/schema.ts'

const finding = (more: Partial<Finding> = {}): Finding => ({
  code: 'wrong_fiscal_year',
  severity: 'fault',
  where: { part: 'file', file: 1, page: 3 },
  params: { year: 2566, expected: 2568, name: 'แผน.pdf' },
  found: 'ปีงบประมาณ 2566',
  ...more,
})
const item = { fiscalYear: 2568, itemCode: 'O12' }
const standing = { item, file: 'a'.repeat(64), link: null }
const key = (more: Partial<Finding> = {}, at: Partial<typeof standing> = {}) =>
  findingKey(finding(more), { ...standing, ...at })

describe('a finding is the same', () => {
  test.each([
    ['when its file was renamed', { params: { year: 2566, expected: 2568, name: 'ชื่อใหม่.pdf' } }, {}],
    ['when its file stands at another place in the list', { where: { part: 'file', file: 2, page: 3 } }, {}],
    ['when more was read around it', { found: 'ประจำปีงบประมาณ 2566' }, {}],
    ['when it is told as less grave', { severity: 'ask' }, {}],
    ['for each item that the file serves', {}, { item: { ...item, itemCode: 'O13' } }],
  ] as const)('%s', (_, more, at) => {
    expect(key(more as Partial<Finding>, at)).toBe(key())
  })
})

describe('a finding is another', () => {
  test.each([
    ['in other bytes', {}, { file: 'b'.repeat(64) }],
    ['on another page', { where: { part: 'file', file: 1, page: 4 } }, {}],
    ['of another year', { params: { year: 2565, expected: 2568 } }, {}],
    ['of another kind', { code: 'declaration_year' }, {}],
  ] as const)('%s', (_, more, at) => {
    expect(key(more as Partial<Finding>, at)).not.toBe(key())
  })

  test('of another item, where it is about an element', () => {
    const missing = { code: 'element_missing', where: { part: 'element', element: 2 }, params: {} } as const
    const of = (itemCode: string) => key(missing, { file: null as never, item: { ...item, itemCode } })
    expect(of('O12')).not.toBe(of('O13'))
  })
})

test.each([
  ['เลข 1103702071811 อยู่', 'เลข 1-xxxx-xxxxx-xx-1 อยู่'],
  ['๑-๑๐๓๗-๐๒๐๗๑-๘๑-๑', '1-xxxx-xxxxx-xx-1'],
  ['1-1037-02071-81-1 และ 1-9999-99999-99-9', '1-xxxx-xxxxx-xx-1 และ 1-xxxx-xxxxx-xx-9'],
  ['โครงการ 67019123456 เลขภาษี 0994000158378', 'โครงการ 67019123456 เลขภาษี 0994000158378'],
  ['1103702071812', '1103702071812'],
])('citizen ids are covered and nothing else: %s', (text, covered) => {
  expect(maskCitizenIds(text)).toBe(covered)
})
