import { diffArrays } from 'diff'

export interface DiffPart {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/** A call with more takes seconds. */
const segmentedAtOnce = 5_000
/** Beyond so many changes nobody reads word by word: whole lines are told instead, then the whole text. */
const mostWordEdits = 1_000
const mostLineEdits = 500

let made: Intl.Segmenter | undefined
const segmenter = (): Intl.Segmenter => (made ??= new Intl.Segmenter('th', { granularity: 'word' }))

/** Words, spaces and marks in their order; joined they are the text again. */
export function wordsOf(text: string): string[] {
  return linesOf(text).flatMap((line) => {
    const words: string[] = []
    for (let at = 0; at < line.length; at += segmentedAtOnce) {
      const piece = line.slice(at, at + segmentedAtOnce)
      for (const { segment } of segmenter().segment(piece)) words.push(segment)
    }
    return words
  })
}

const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

/** What was taken out of `before` and put into `after`, word by word; Thai words as a dictionary cuts them. */
export function wordDiff(before: string, after: string): DiffPart[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const byWord = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: mostWordEdits })
  const changes = byWord ?? diffArrays(linesOf(before), linesOf(after), { maxEditLength: mostLineEdits })
  if (changes === undefined) return wholly(before, after)
  return changes.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }))
}

const wholly = (before: string, after: string): DiffPart[] =>
  (
    [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ] as const
  ).filter((part) => part.text !== '')
