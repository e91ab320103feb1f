/** In the order of the year. Thai short names are written with their dots. */
export const thaiMonths = [
  ['มกราคม', 'ม.ค.'],
  ['กุมภาพันธ์', 'ก.พ.'],
  ['มีนาคม', 'มี.ค.'],
  ['เมษายน', 'เม.ย.'],
  ['พฤษภาคม', 'พ.ค.'],
  ['มิถุนายน', 'มิ.ย.'],
  ['กรกฎาคม', 'ก.ค.'],
  ['สิงหาคม', 'ส.ค.'],
  ['กันยายน', 'ก.ย.'],
  ['ตุลาคม', 'ต.ค.'],
  ['พฤศจิกายน', 'พ.ย.'],
  ['ธันวาคม', 'ธ.ค.'],
] as const

const englishMonths = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may', 'may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
]

const plain = (name: string): string => name.toLowerCase().replace(/[.\s]/g, '')

const numbers = new Map<string, number>()
for (const [index, names] of thaiMonths.entries()) {
  for (const name of names) numbers.set(plain(name), index + 1)
  // ตุลา, มีนา, เมษา: the way months are said
  numbers.set(plain(names[0]).replace(/(คม|ยน|พันธ์)$/, ''), index + 1)
}
for (const [index, names] of englishMonths.entries()) for (const name of names) numbers.set(name, index + 1)

/** 1–12 for a Thai or English month name, long or short, with or without dots; null for anything else. */
export const monthNumber = (name: string): number | null => numbers.get(plain(name)) ?? null
