import { expect, it, test } from 'vitest'
import { themeKey, themeParam } from '#lib/activity/themes.ts'
import { activityThemes } from '#lib/content/kinds/activity.ts'

test('every kind that is offered has a key of its own, and what an office writes keeps the key of its words', () => {
  const keys = activityThemes.map(themeKey)
  expect(keys).toEqual(activityThemes.map(({ key }) => key))
  expect(new Set(keys).size).toBe(keys.length)
  const own = themeKey({ th: 'ค่ายเยาวชนสุจริต' })
  expect(own).toBe(themeKey({ th: 'ค่ายเยาวชนสุจริต' }))
  expect(own).not.toBe(themeKey({ th: 'ค่ายครูสุจริต' }))
  for (const key of [...keys, own]) expect(themeParam(key)).toBe(key)
})

it.each([
  [undefined, null],
  ['5s', '5s'],
  ['5ส', undefined],
  ['', undefined],
  [['flag', '5s'], undefined],
])('reads %j as %j', (text, read) => expect(themeParam(text)).toBe(read))
