import { expect, test } from 'vitest'
import { type HomePart, homeBands, usualHomeParts } from '#lib/office/home-parts.ts'

const drawn = (parts: readonly HomePart[]) =>
  homeBands(parts).map(({ main, side }) => [main.join(' '), side.join(' ')].filter(Boolean).join(' | '))

test.each<[string, readonly HomePart[], string[]]>([
  [
    'as the portal began: the scores stand beside the lists',
    usualHomeParts.slice(1),
    ['doors', 'news evidence | scores', 'promises', 'ask'],
  ],
  ['scores before the lists have the whole width', ['scores', 'news'], ['scores', 'news']],
  ['two narrow ones share the side', ['news', 'scores', 'calendar'], ['news | scores calendar']],
  ['what comes after the side begins anew', ['news', 'scores', 'services'], ['news | scores', 'services']],
  [
    'a wide one parts the lists',
    ['news', 'doors', 'evidence', 'calendar'],
    ['news', 'doors', 'evidence | calendar'],
  ],
  ['nothing', [], []],
])('%s', (_what, parts, bands) => {
  expect(drawn(parts)).toEqual(bands)
  expect(homeBands(parts).flatMap(({ main, side }) => [...main, ...side])).toEqual(parts)
})
