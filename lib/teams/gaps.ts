import { type Fields, isEmpty, type Row } from '#lib/content/values.ts'

/** Duties that somebody does and nobody is learning. Of the last tier, where everyone is, nothing is asked. */
export const dutiesWithoutLearner = (fields: Fields): Row[] =>
  (Array.isArray(fields.duties) ? fields.duties : []).filter(
    ({ tier, duty, learner }) =>
      tier !== 'everyone' && tier !== 'successors' && !isEmpty(duty ?? null) && isEmpty(learner ?? null),
  )
