import { describe, expect, test } from 'vitest'
import { isEditable, isOpen, type RevisionState, type Step, transition } from '#lib/evidence/workflow.ts'
import { messagesOf } from '#lib/i18n.ts'

const states: RevisionState[] = [
  'draft',
  'submitted',
  'returned',
  'approved',
  'published',
  'superseded',
  'withdrawn',
]
const steps: Step[] = ['submit', 'return', 'approve', 'publish', 'supersede', 'withdraw']

// The whole life of a revision, written a second time on purpose.
const allowed = new Set([
  'draft submit submitted',
  'returned submit submitted',
  'submitted return returned',
  'approved return returned',
  'submitted approve approved',
  'approved publish published',
  'published supersede superseded',
  'published withdraw withdrawn',
])

describe('the life of a revision', () => {
  for (const state of states) {
    for (const step of steps) {
      test(`${step} from ${state}`, () => {
        const result = transition({ state }, step)
        const next = [...allowed].find((line) => line.startsWith(`${state} ${step} `))?.split(' ')[2]
        expect(result).toEqual(
          next ? { ok: true, next } : { ok: false, because: `problem.${step}From.${state}` },
        )
      })
    }
  }

  test('a refused step is a sentence in both languages', () => {
    for (const state of states) {
      for (const step of steps.filter((s) => s !== 'supersede')) {
        const result = transition({ state }, step)
        if (result.ok) continue
        for (const lang of ['th', 'en'] as const) {
          const sentence = result.because
            .split('.')
            .reduce<unknown>(
              (node, key) => (node as Record<string, unknown> | undefined)?.[key],
              messagesOf(lang),
            )
          expect(sentence, `${lang} ${result.because}`).toBeTypeOf('string')
        }
      }
    }
  })

  test('only a draft and a returned revision can be written', () => {
    expect(states.filter((state) => isEditable({ state }))).toEqual(['draft', 'returned'])
  })

  test('a revision is open until it is published', () => {
    expect(states.filter((state) => isOpen({ state }))).toEqual([
      'draft',
      'submitted',
      'returned',
      'approved',
    ])
  })
})
