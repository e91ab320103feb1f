import 'server-only'
import { cache } from 'react'
import { readRows } from '#lib/site/read.ts'

/** A news item or an activity that takes place on a day. */
export interface PublicEvent {
  id: string
  kind: string
  slug: string | null
  title: string
  titleEn: string
  /** YYYY-MM-DD */
  startsOn: string
  /** the last day; that of its start where nothing is said, or nothing that can be */
  endsOn: string
  placeTh: string
  placeEn: string
  publishedAt: Date
  /** Buddhist Era, of its first day */
  fiscalYear: number
}

const atMost = 500

/** Everything public that has a day, newest first. Nothing here depends on today: the page may be printed any day. */
export const listEvents = cache(
  (): Promise<PublicEvent[]> =>
    readRows<PublicEvent>(
      'events',
      `SELECT e.*, extract(year FROM e."startsOn"::date + interval '3 months')::int + 543 AS "fiscalYear"
         FROM (SELECT p.evidence_id AS id, p.kind, p.slug, p.title, p.title_en AS "titleEn",
                      p.fields ->> 'startsOn' AS "startsOn",
                      greatest(p.fields ->> 'endsOn', p.fields ->> 'startsOn') AS "endsOn",
                      coalesce(p.fields -> 'place' ->> 'th', '') AS "placeTh",
                      coalesce(p.fields -> 'place' ->> 'en', '') AS "placeEn", p.published_at AS "publishedAt"
                 FROM publications p
                WHERE p.kind IN ('news', 'activity') AND p.state = 'current' AND p.fields ->> 'startsOn' <> '') e
        ORDER BY e."startsOn" DESC, e.id LIMIT ${atMost}`,
    ),
)
