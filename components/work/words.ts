import type { Translate } from '#lib/i18n.ts'

/** 'เลยกำหนด 3 วัน', 'ครบกำหนดวันนี้', 'เหลือ 3 วัน'. */
export function dueWords(t: Translate, daysLeft: number): string {
  if (daysLeft < 0) return t('work.daysLate', { days: -daysLeft })
  return daysLeft === 0 ? t('work.dueToday') : t('work.daysLeft', { days: daysLeft })
}

const namedAtMost = 2

/** The first names and how many more: 'ก, ข และอีก 3 คน'. Empty where there is nobody. */
export function peopleWords(t: Translate, people: readonly { name: string }[]): string {
  const named = people.slice(0, namedAtMost).map((person) => person.name)
  const more = people.length - named.length
  return more > 0 ? t('work.andMore', { names: named.join(', '), more }) : named.join(', ')
}
