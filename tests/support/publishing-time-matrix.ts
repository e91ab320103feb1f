import { setPublishingTime } from '#lib/publishing-time/commands.ts'
import { dayOf, formatDay } from '#lib/thai/dates.ts'
import { makeEvidence, must, type Staff, versionOf } from './factories.ts'

const publishers = ['publisher', 'director']

/** As it is typed into the form: the day in Thai, nine o'clock. */
export const inDays = (days: number) => ({
  day: formatDay(dayOf(new Date(Date.now() + days * 86_400_000)), 'th'),
  time: '9.00 น.',
})

const approved = async (staff: Staff) => {
  const { revisionId } = await makeEvidence(staff, { state: 'approved' })
  return { id: revisionId, version: await versionOf(revisionId) }
}

/** Rows of the authorisation matrix for times of publishing. */
export const publishingTimeMatrix = {
  'revision.setPublishingTime': {
    allowed: publishers,
    input: async (staff: Staff) => ({ ...(await approved(staff)), ...inDays(2) }),
  },
  'revision.cancelPublishingTime': {
    allowed: publishers,
    input: async (staff: Staff) => {
      const revision = await approved(staff)
      must(await setPublishingTime(staff.publisher, { ...revision, ...inDays(2) }))
      return { id: revision.id }
    },
  },
}
