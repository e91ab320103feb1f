import 'server-only'
import { db, type Tx } from '#lib/db.ts'
import type { JobFacts } from '#lib/job/define.ts'
import { type Judgement, judge } from '#lib/link-check/judge.ts'
import { observe } from '#lib/link-check/observe.ts'
import type { VisitOptions } from '#lib/outgoing/visit.ts'
import { wantCheck } from './want.ts'

/** Hours for which a look is good enough. */
const lookHours = 20

/** Links of an open revision that neither the link check nor a look of today knows. Examples lead nowhere. */
export async function listUnseenLinks(tx: Tx, revisionId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ url: string }[]>`
    SELECT DISTINCT l.url FROM revision_links l JOIN revisions r ON r.id = l.revision_id
     WHERE l.revision_id = ${revisionId}::uuid AND r.state IN ('draft', 'returned', 'submitted', 'approved')
       AND NOT EXISTS (SELECT 1 FROM link_targets t WHERE t.kind = 'link' AND t.address = l.url AND t.verdict IS NOT NULL)
       AND NOT EXISTS (SELECT 1 FROM link_looks o WHERE o.address = l.url
         AND o.looked_at > now() - make_interval(hours => ${lookHours}))
       AND NOT (l.url ~* '^https?://([^/]*\\.)?example([:/]|$)' AND EXISTS (SELECT 1 FROM offices o WHERE o.demonstration))
     ORDER BY l.url`
  return rows.map(({ url }) => url)
}

/** Broken off at any moment, what was not looked at is unseen still. */
export async function lookAtLinks(
  revisionId: string,
  { signal, options = {} }: { signal: AbortSignal; options?: VisitOptions },
): Promise<JobFacts | undefined> {
  const urls = await listUnseenLinks(db(), revisionId)
  for (const url of urls) {
    signal.throwIfAborted()
    await keepLook(url, judge(url, await observe(url, { ...options, signal })))
  }
  if (urls.length === 0) return undefined
  await db().$transaction(async (tx) => {
    const revision = await tx.revision.findUnique({ where: { id: revisionId }, select: { id: true } })
    if (revision) await wantCheck(tx, revisionId)
  })
  return { checked: urls.length }
}

async function keepLook(address: string, { verdict, status, movedTo, found }: Judgement): Promise<void> {
  const seen = { verdict, status, movedTo, found, lookedAt: new Date() }
  await db().linkLook.upsert({ where: { address }, create: { address, ...seen }, update: seen })
}
