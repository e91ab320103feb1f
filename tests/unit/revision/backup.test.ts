import { describe, expect, it } from 'vitest'
import { type Backup, draftBackups, readBackup } from '#components/revision/backup.ts'

const backup = (title: string, at = '2026-11-24T14:04:00Z'): Backup => ({
  version: 3,
  at,
  draft: {
    title,
    summary: '',
    documentOn: '',
    fiscalYear: '',
    changeNote: '',
    titleEn: '',
    summaryEn: '',
    english: 'none',
    fields: {},
    items: [],
    links: [],
    claims: {},
  },
})

function browser() {
  const kept = new Map<string, string>()
  return {
    kept,
    get length() {
      return kept.size
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}
const now = new Date('2026-11-24T15:00:00Z')
const titles = (list: Backup[]) => list.map(({ draft }) => draft.title)

describe('typed text that was not saved', () => {
  it('is found by the next visit of the same person, and by nobody else', () => {
    const store = browser()
    draftBackups(store, 'somsri', 'r1', 'first').keep(backup('พิมพ์ค้าง'))
    expect(draftBackups(store, 'somchai', 'r1', 'next').left(now)).toEqual([])
    expect(draftBackups(store, 'somsri', 'r2', 'next').left(now)).toEqual([])
    expect(titles(draftBackups(store, 'somsri', 'r1', 'next').left(now))).toEqual(['พิมพ์ค้าง'])
  })

  it('is not written over by new typing, nor by another tab; the youngest is offered first', () => {
    const store = browser()
    draftBackups(store, 'somsri', 'r1', 'first').keep(backup('ก่อน'))
    draftBackups(store, 'somsri', 'r1', 'second').keep(backup('หลัง', '2026-11-24T14:30:00Z'))
    const visit = draftBackups(store, 'somsri', 'r1', 'third')
    visit.keep(backup('กำลังพิมพ์', '2026-11-24T14:59:00Z'))
    expect(titles(visit.left(now))).toEqual(['หลัง', 'ก่อน'])
    visit.drop('second')
    visit.forget()
    expect(titles(draftBackups(store, 'somsri', 'r1', 'fourth').left(now))).toEqual(['ก่อน'])
  })

  it('goes after two weeks, and when it is no draft of ours', () => {
    const store = browser()
    draftBackups(store, 'somsri', 'r1', 'first').keep(backup('เก่า', '2026-11-09T14:00:00Z'))
    store.setItem('draft.somsri.r1.broken', '{"version":1}')
    expect(draftBackups(store, 'somsri', 'r1', 'next').left(now)).toEqual([])
    expect(store.kept.size).toBe(0)
  })

  it('is not missed by the page when the browser keeps nothing', () => {
    const store = {
      ...browser(),
      setItem: () => {
        throw new Error('full')
      },
    }
    expect(draftBackups(store, 'somsri', 'r1', 'first').keep(backup('ก'))).toBe(false)
  })

  it.each([null, '', 'null', '[]', '{"version":"1"}', JSON.stringify({ ...backup('ก'), at: 'never' })])(
    'is not read from %s',
    (text) => {
      expect(readBackup(text)).toBeNull()
    },
  )
})
