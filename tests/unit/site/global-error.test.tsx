import { expect, test } from 'vitest'
import { markup } from '#components/layout/markup.ts'
import GlobalError from '../../../app/global-error.tsx'

const failed = (digest?: string) =>
  markup(GlobalError({ error: Object.assign(new Error('away'), digest ? { digest } : {}) }))

test('when the frame of the staff side fails, both languages say what to do next, Thai first, with the reference', () => {
  const page = failed('1899815166')
  expect(page).toContain('<html lang="th">')
  expect(page.indexOf('กดลองใหม่')).toBeGreaterThan(0)
  expect(page.indexOf('try again')).toBeGreaterThan(page.indexOf('กดลองใหม่'))
  expect(page).toContain('1899815166')
  expect(page).not.toMatch(/ style=|away/)
  expect(failed()).not.toMatch(/รหัสอ้างอิง|reference/)
})
