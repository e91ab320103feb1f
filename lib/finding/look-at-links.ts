import 'server-only'
import { db, type Tx } from '#lib/db.ts'
import type { JobFacts } from '#lib/job/define.ts'
import { type Judgement, judge } from '#lib/link-check/judge.ts'
import { observe } from '#lib/link-check/observe.ts'
import { isSilence } from '#lib/link-check/verdicts.ts'
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
  const silent: [string, Judgement][] = []
  let seen = 0
  for (const url of urls) {
    signal.throwIfAborted()
    const judgement = judge(url, await observe(url, { ...options, signal }))
    if (isSilence(judgement)) silent.push([url, judgement])
    else {
      await keepLook(url, judgement)
      seen += 1
    }
  }
  // That nobody answers may be our own line: held against a link when somebody else has answered just now.
  if (silent.length > 0 && (await hasHeardSomebody())) {
    for (const [url, judgement] of silent) await keepLook(url, judgement)
    seen += silent.length
  }
  if (seen === 0) return undefined
  await db().$transaction(async (tx) => {
    const revision = await tx.revision.findUnique({ where: { id: revisionId }, select: { id: true } })
    if (revision) await wantCheck(tx, revisionId)
  })
  return { checked: seen }
}

/** Any site that has answered in the last two hours, whoever asked. */
async function hasHeardSomebody(): Promise<boolean> {
  const [row] = await db().$queryRaw<{ heard: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM link_looks WHERE status IS NOT NULL AND looked_at > now() - interval '2 hours')
        OR EXISTS (SELECT 1 FROM link_targets WHERE status IS NOT NULL AND checked_at > now() - interval '2 hours') AS heard`
  return row?.heard ?? false
}

async function keepLook(address: string, { verdict, status, movedTo, found }: Judgement): Promise<void> {
  const seen = { verdict, status, movedTo, found, lookedAt: new Date() }
  await db().linkLook.upsert({ where: { address }, create: { address, ...seen }, update: seen })
}
