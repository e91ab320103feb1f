import { describe, expect, test } from 'vitest'
import { shownPhone, telephoneHref } from '#lib/office/phone.ts'

describe('the number of an office', () => {
  test.each([
    ['0 5311 2345', 'tel:053112345'],
    ['053-112345 ต่อ 101', 'tel:053112345'],
    ['+66 (0)53 112 345', 'tel:+6653112345'],
    ['โทร. 0 5311 2345, 0 5311 2346', 'tel:053112345'],
    ['1579', 'tel:1579'],
  ])('%s calls %s', (phone, href) => expect(telephoneHref(phone)).toBe(href))

  test('stays on one line, what is said beside it does not', () => {
    expect(shownPhone('0 5311 2345 ต่อ 101')).toBe('0\u00a05311\u00a02345 ต่อ 101')
  })
})
