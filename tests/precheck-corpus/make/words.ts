// Numbers, days and months as Thai offices write them. Years are Buddhist Era.

export const thaiDigits = (text: string | number): string =>
  String(text).replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)))

const months = [
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

/** month from 1 */
export const monthName = (month: number): string => months[month - 1]![0]
export const monthShort = (month: number): string => months[month - 1]![1]

/** [month, year] of the fiscal year's months, the first `count` of them. */
export const fiscalMonths = (year: number, count = 6): [number, number][] =>
  Array.from({ length: count }, (_, at) => (at < 3 ? [at + 10, year - 1] : [at - 2, year]))

/** "5 มกราคม 2567" of an ISO day. */
export function longDay(iso: string, thai = false): string {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number]
  const text = `${day} ${monthName(month)} ${thai ? 'พ.ศ. ' : ''}${year + 543}`
  return thai ? thaiDigits(text) : text
}

export const shortDay = (iso: string): string => {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number]
  return `${day} ${monthShort(month)} ${String(year + 543).slice(2)}`
}

/** "12,500.00" */
export const baht = (amount: number): string =>
  amount.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** The same numbers for the same seed on every machine. */
export function dice(seed: string): () => number {
  let state = [...seed].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) >>> 0, 7)
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
