import 'server-only'
import type { Tx } from '#lib/db.ts'
import { newsForMs, tell } from '#lib/notice/tell.ts'
import { dayOf } from '#lib/thai/dates.ts'
import type { Verdict } from './verdicts.ts'

interface Alarm {
  targetId: string
  host: string
  verdict: Verdict
  at: Date
}

interface Concerned {
  targetId: string
  workGroupId: string
  title: string
  userIds: string[]
}

/**
 * Tells the groups whose evidence leads to what is broken now: one line a group, host and day, for when a host dies with
 * a hundred of its pages nobody wants a hundred letters.
 */
export async function tellOfAlarms(tx: Tx, all: readonly Alarm[]): Promise<void> {
  const alarms = all.filter(({ at }) => Date.now() - at.getTime() < newsForMs)
  if (alarms.length === 0) return
  const concerned = await tx.$queryRaw<Concerned[]>`
    SELECT DISTINCT ON (u.target_id, p.work_group_id) u.target_id::text AS "targetId",
           p.work_group_id::text AS "workGroupId", p.title,
           ARRAY(SELECT DISTINCT m.user_id::text FROM memberships m WHERE m.work_group_id = p.work_group_id) AS "userIds"
      FROM link_uses u JOIN publications p ON p.id = u.publication_id AND p.state = 'current'
     WHERE u.target_id = ANY(${alarms.map(({ targetId }) => targetId)}::uuid[])
     ORDER BY u.target_id, p.work_group_id, p.published_at DESC`
  const alarmOf = new Map(alarms.map((alarm) => [alarm.targetId, alarm]))
  const lines = concerned.map((one) => ({ ...one, alarm: alarmOf.get(one.targetId)! }))
  const byHost = Map.groupBy(lines, ({ workGroupId, alarm }) => `${workGroupId}/${alarm.host || 'files'}`)
  for (const [place, [first, ...others]] of byHost) {
    if (!first) continue
    const { alarm, title, userIds, targetId } = first
    await tell(
      tx,
      {
        kind: 'linkBroken',
        userIds,
        params: { host: alarm.host, title, verdict: alarm.verdict, more: others.length },
        path: others.length === 0 ? `/admin/links/${targetId}` : `/admin/links?state=broken&q=${alarm.host}`,
      },
      { key: `link/${place}/${dayOf(alarm.at)}`, now: alarm.at },
    )
  }
}
