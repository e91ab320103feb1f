import { readCode, readDate, readYear } from './cells.ts'
import type { Meaning, Settings } from './schema.ts'

const names: Record<Meaning, RegExp> = {
  code: /^(?:รหัส(?:ข้อ)?|ข้อ(?:ที่)?|oit|code|item)(?![ก-ฮ]{4})/i,
  title: /ชื่อ|เรื่อง|หัวข้อ|รายการ|title|name|subject/i,
  address: /ที่อยู่|ลิงก์|ลิงค์|url|link|address|เว็บ|ไฟล์|file/i,
  date: /วันที่|วัน|date|เผยแพร่เมื่อ/i,
  year: /ปี|year/i,
}

const looksLike: Record<Exclude<Meaning, 'title'>, (cell: string) => boolean> = {
  code: (cell) => readCode(cell).ok,
  address: (cell) => /^(?:https?:\/\/|www\.|\/)|\.(?:pdf|docx?|xlsx?|pptx?|csv|jpe?g|png)$/i.test(cell),
  date: (cell) => cell !== '' && readDate(cell).ok,
  year: (cell) => readYear(cell) !== null,
}

/** Guesses what the columns mean by their names and by what stands in them. The first row holds names if it is no row itself. */
export function guessSettings(rows: readonly { cells: readonly string[] }[]): Settings {
  const [first, ...rest] = rows
  const width = Math.max(0, ...rows.slice(0, 50).map(({ cells }) => cells.length))
  const heads = first !== undefined && rest.length > 0 && !first.cells.some(looksLike.code)
  const sample = (heads ? rest : rows).slice(0, 200)
  const share = (meaning: Exclude<Meaning, 'title'>, at: number): number => {
    const filled = sample.map(({ cells }) => cells[at]?.trim() ?? '').filter(Boolean)
    return filled.length === 0 ? 0 : filled.filter(looksLike[meaning]).length / filled.length
  }
  const letters = (at: number): number =>
    sample.reduce((sum, { cells }) => sum + (cells[at]?.length ?? 0), 0) / Math.max(1, sample.length)
  const taken = new Set<number>()
  const best = (score: (at: number) => number): number => {
    let found = -1
    let most = 0.4
    for (let at = 0; at < width; at++) {
      const points = taken.has(at) ? 0 : score(at)
      if (points > most) [found, most] = [at, points]
    }
    if (found >= 0) taken.add(found)
    return found
  }
  const named = (meaning: Meaning, at: number): number =>
    heads && names[meaning].test(first!.cells[at]?.trim() ?? '') ? 0.5 : 0
  const column = (meaning: Exclude<Meaning, 'title'>) => best((at) => share(meaning, at) + named(meaning, at))
  const code = column('code')
  const address = column('address')
  const year = column('year')
  const date = column('date')
  const title = best((at) => named('title', at) + Math.min(letters(at) / 20, 1))
  return {
    ...{ code, title, address, date, year },
    heads: heads ? 'on' : '',
    usualYear: null,
    workGroupId: '',
    hosts: hostsIn(sample.map(({ cells }) => cells[address] ?? '')),
    missing: 'leave',
    redirects: 'on',
  }
}

/** The site that most addresses belong to, when it is most of them: that is the old one. */
function hostsIn(addresses: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const address of addresses) {
    const host = /^(?:https?:\/\/)?(?:www\.)?([a-z0-9.-]+\.[a-z]{2,})(?=[/?#]|$)/i.exec(address.trim())?.[1]
    if (host) counts.set(host.toLowerCase(), (counts.get(host.toLowerCase()) ?? 0) + 1)
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return most && most[1] * 2 > total && most[1] > 1 ? [most[0]] : []
}
