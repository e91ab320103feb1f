import 'server-only'
import { cache } from 'react'
import { activity } from '#lib/content/kinds/activity.ts'
import { type Fields, fieldsOf } from '#lib/content/values.ts'
import { pictureOf } from '#lib/cycle/public.ts'
import type { PublicPicture } from '#lib/picture/shown.ts'
import { readRows } from '#lib/site/read.ts'
import type { Costed } from './figures.ts'

export interface PublicActivity extends Costed {
  id: string
  title: string
  titleEn: string
  groupTh: string
  groupEn: string
  fields: Fields
  /** the last day; that of its start where nothing is said, or nothing that can be */
  endsOn: string
  participants: number | null
  /** the first of its pictures */
  picture: PublicPicture | null
  publishedAt: Date
}

type Kept = Omit<PublicActivity, 'participants' | 'budget' | 'spent'>

const atMost = 500
const number = (value: unknown): number | null => (typeof value === 'number' ? value : null)

/** The fiscal years (BE) in which something public began, newest first. */
export const listActivityYears = cache(
  async (): Promise<number[]> =>
    (
      await readRows<{ year: number }>(
        'activity-years',
        `SELECT DISTINCT extract(year FROM (p.fields ->> 'startsOn')::date + interval '3 months')::int + 543 AS year
           FROM publications p WHERE p.kind = 'activity' AND p.state = 'current' AND p.fields ->> 'startsOn' <> ''
          ORDER BY year DESC`,
      )
    ).map(({ year }) => year),
)

/** Every public activity that began in a fiscal year (BE), newest first; at most 500. */
export const listActivities = cache(async (fiscalYear: number): Promise<PublicActivity[]> => {
  const rows = await readRows<Kept>(
    'activities-of-year',
    `SELECT p.evidence_id AS id, p.title, p.title_en AS "titleEn", p.fields, p.fields ->> 'startsOn' AS "startsOn",
            greatest(p.fields ->> 'endsOn', p.fields ->> 'startsOn') AS "endsOn",
            p.published_at AS "publishedAt", g.slug AS "groupSlug", g.name_th AS "groupTh", g.name_en AS "groupEn",
            (SELECT ${pictureOf('f')} FROM publication_files f JOIN publication_pictures s ON s.file_id = f.id
              WHERE f.publication_id = p.id ORDER BY f.position LIMIT 1) AS picture
       FROM publications p JOIN work_groups g ON g.id = p.work_group_id
      WHERE p.kind = 'activity' AND p.state = 'current'
        AND p.fields ->> 'startsOn' BETWEEN $1 AND $2
      ORDER BY p.fields ->> 'startsOn' DESC, p.evidence_id LIMIT ${atMost}`,
    [`${fiscalYear - 544}-10-01`, `${fiscalYear - 543}-09-30`],
  )
  return rows.map((row) => {
    const fields = fieldsOf(activity, row.fields)
    return {
      ...row,
      fields,
      participants: number(fields.participants),
      budget: number(fields.budget),
      spent: number(fields.spent),
    }
  })
})
