/** Why evidence comes back, the commonest first: what offices lose points for. Sentences: `review.reason.*`. */
export const returnReasons = [
  'element_missing',
  'wrong_year',
  'period_incomplete',
  'wrong_page',
  'link_dead',
  'link_not_public',
  'file_unreadable',
  'not_signed',
  'whole_law',
  'wrong_format',
  'unclear_text',
  'personal_data',
  'as_remarked',
] as const
export type ReturnReason = (typeof returnReasons)[number]
