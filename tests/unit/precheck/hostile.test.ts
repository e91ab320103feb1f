import { expect, test } from 'vitest'
import { precheck } from '#lib/precheck/check.ts'
import { rulesOf } from '#lib/precheck/rules.ts'
import { subjectOf } from '#tests/support/precheck-subject.ts'

// Whoever may attach a file may attach this: a rule that looks again and again at the same letters would hold the worker.
test.each([
  'ต.ค. ',
  '2567 - ',
  '1 ต.ค. 2567\t',
  'นายดี มาก 0812345678\n',
  '1\t3509900123451\n',
  '1 ',
  'มาตรา 1\n',
  '(ก',
  'ปีงบประมาณ พ.ศ. ',
])('a page of nothing but %j comes to an end', (piece) => {
  const pages = [piece.repeat(Math.floor(200_000 / piece.length))]
  const rules = {
    ...rulesOf(2568, 'no_gift_policy'),
    ...rulesOf(2569, 'procurement_monthly'),
    ...rulesOf(2567, 'powers'),
  }
  expect(Array.isArray(precheck(subjectOf(2568, 'O21', { files: [{ pages }] }), rules))).toBe(true)
})
