import type { Translate } from '#lib/i18n.ts'

/** The words of a list that has pages. */
export const pageWords = (t: Translate) => ({
  label: t('common.pages'),
  previous: t('common.previous'),
  next: t('common.next'),
  page: (page: number) => t('common.page', { page: String(page) }),
})
