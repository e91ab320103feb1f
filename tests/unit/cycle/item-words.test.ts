import { expect, test } from 'vitest'
import { isTyped } from '#lib/cycle/item-words.ts'

const item = (number: number, titleTh = 'คู่มือการให้บริการ') => ({
  itemCode: `O${number}`,
  titleTh,
  titleEn: 'Service handbook',
})

test.each(['O2', 'o2', 'o 2', 'ข้อ 2', 'ข้อ ๒', 'ข้อ O2', 'O02', '2'])(
  '%s is the item itself, and no other that begins with it',
  (typed) => {
    expect(isTyped(item(2), typed)).toBe(true)
    expect(isTyped(item(12), typed)).toBe(false)
    expect(isTyped(item(21), typed)).toBe(false)
  },
)

test.each([
  ['คู่มือ', true],
  ['บริการ คู่มือ', true],
  ['HANDBOOK', true],
  ['คู่มือ o2', true],
  ['คู่มือ แผน', false],
])('%s', (typed, found) => {
  expect(isTyped(item(2), typed)).toBe(found)
})
