import { choiceOf, type Query, textOf } from '#components/admin/list-query.ts'

export const writtenChoices = ['', 'yes', 'no'] as const

export const cardFilter = (query: Query) => ({
  year: textOf(query, 'year', 4),
  group: textOf(query, 'group', 40),
  holder: textOf(query, 'holder', 40),
  written: choiceOf(query, 'written', writtenChoices),
})
