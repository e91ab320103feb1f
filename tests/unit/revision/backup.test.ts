import { describe, expect, it } from 'vitest'
import { type Backup, draftBackup, readBackup } from '#components/revision/backup.ts'

const backup = (title: string, at = '2026-11-24T14:04:00Z'): Backup => ({
  version: 3,
  at,
  draft: {
    title,
    summary: '',
    documentOn: '',
    fiscalYear: '',
    changeNote: '',
    items: [],
    links: [],
    claims: {},
  },
})

function browser() {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}
const now = new Date('2026-11-24T15:00:00Z')

describe('typed text that was not saved', () => {
  it('is found by the next visit of the same person, and by nobody else', () => {
    const store = browser()
    draftBackup(store, 'somsri', 'r1').keep(backup('พิมพ์ค้าง'))
    expect(draftBackup(store, 'somchai', 'r1').open(now)).toBeNull()
    expect(draftBackup(store, 'somsri', 'r2').open(now)).toBeNull()
    expect(draftBackup(store, 'somsri', 'r1').open(now)?.draft.title).toBe('พิมพ์ค้าง')
  })

  it('is not written over by new typing before it has been looked at', () => {
    const store = browser()
    draftBackup(store, 'somsri', 'r1').keep(backup('ของเดิม'))
    const visit = draftBackup(store, 'somsri', 'r1')
    expect(visit.open(now)?.draft.title).toBe('ของเดิม')
    visit.keep(backup('ของใหม่'))
    visit.forget()
    expect(draftBackup(store, 'somsri', 'r1').open(now)?.draft.title).toBe('ของเดิม')
  })

  it('is gone once decided, saved or old', () => {
    const store = browser()
    const visit = draftBackup(store, 'somsri', 'r1')
    visit.keep(backup('x'))
    visit.open(now)
    visit.decided()
    expect(visit.open(now)).toBeNull()
    visit.keep(backup('x', '2026-11-01T00:00:00Z'))
    expect(visit.open(now)).toBeNull()
    expect(store.kept.size).toBe(0)
  })

  it('does not break the page where the browser keeps nothing', () => {
    const full = {
      getItem: () => {
        throw new Error('denied')
      },
      setItem: () => {
        throw new Error('full')
      },
      removeItem: () => {
        throw new Error('denied')
      },
    }
    const visit = draftBackup(full, 'somsri', 'r1')
    expect(visit.keep(backup('x'))).toBe(false)
    expect(visit.open(now)).toBeNull()
    visit.forget()
    visit.decided()
  })
})

it.each([
  ['nothing', null],
  ['no JSON', '{'],
  ['another shape', '{"version":1,"at":"2026-11-24","draft":{"title":"x"}}'],
  ['a list', '[]'],
  ['links that are none', JSON.stringify({ ...backup('x'), draft: { ...backup('x').draft, links: [1] } })],
])('takes %s for no backup', (_name, text) => {
  expect(readBackup(text)).toBeNull()
})
