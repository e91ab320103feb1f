import type { Translate } from '#lib/i18n.ts'

/** 'เลยกำหนด 3 วัน', 'ครบกำหนดวันนี้', 'เหลือ 3 วัน'. */
export function dueWords(t: Translate, daysLeft: number): string {
  if (daysLeft < 0) return t('work.daysLate', { days: -daysLeft })
  return daysLeft === 0 ? t('work.dueToday') : t('work.daysLeft', { days: daysLeft })
}
