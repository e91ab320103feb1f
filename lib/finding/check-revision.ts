import 'server-only'
import { db, type Tx } from '#lib/db.ts'
import { rulesOfItem } from '#lib/framework/rules.ts'
import type { JobFacts, JobRun } from '#lib/job/define.ts'
import { enqueue } from '#lib/job/queue.ts'
import { checkRevisionJob, lookAtLinksJob } from './jobs.ts'
import { judgeApart } from './judge-apart.ts'
import { isOfTheWhole, type PlacedFinding, placeFindings } from './judge-revision.ts'
import { listUnseenLinks } from './look-at-links.ts'
import { findReadings, readUnread } from './read-blobs.ts'
import {
  type CheckedItem,
  type CheckedRevision,
  checkedParts,
  findDirector,
  findJudgements,
  type Surroundings,
  subjectOf,
} from './subject.ts'
import { noteWanted } from './want.ts'

interface Run {
  signal: AbortSignal
  /** of the job that asks, so that its end and what it found are one commit */
  settle?: JobRun<object>['settle']
  /** the rest of the item's evidence is left as it is */
  alone?: boolean
}

/** Rounds for a revision that is changed again and again while it is checked; the sweep looks after the rest. */
const roundsAtMost = 5

/** Checks a revision until what was checked is what it says now. Repeated it changes nothing. */
export async function checkUntilCurrent(revisionId: string, run: Run): Promise<JobFacts | undefined> {
  for (let round = 0; round < roundsAtMost; round++) {
    run.signal.throwIfAborted()
    const outcome = await checkOnce(revisionId, run)
    if (outcome === 'gone') return undefined
    if (outcome === 'changed') continue
    if (!run.alone) await checkBeside(revisionId)
    return { findings: outcome }
  }
  return undefined
}

async function checkOnce(revisionId: string, { signal, settle }: Run): Promise<'changed' | 'gone' | number> {
  const [mark] = await db().$queryRaw<{ wantedAt: string }[]>`
    SELECT wanted_at::text AS "wantedAt" FROM revision_checks WHERE revision_id = ${revisionId}::uuid`
  if (!mark) return 'gone'
  const revision = await db().revision.findUnique({ where: { id: revisionId }, include: checkedParts })
  if (!revision) return 'gone'
  const found = await judgeRevision(revision, signal)
  return db().$transaction(async (tx) => {
    // In the order in which the acts on evidence take their locks.
    const [still] = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM revisions r JOIN evidence e ON e.id = r.evidence_id WHERE r.id = ${revisionId}::uuid FOR UPDATE OF e, r`
    if (!still) return 'gone'
    const [now] = await tx.$queryRaw<{ wantedAt: string }[]>`
      SELECT wanted_at::text AS "wantedAt" FROM revision_checks WHERE revision_id = ${revisionId}::uuid FOR UPDATE`
    if (now?.wantedAt !== mark.wantedAt) return 'changed'
    await replaceFindings(tx, revision, found)
    if ((await listUnseenLinks(tx, revisionId)).length > 0)
      await enqueue(tx, lookAtLinksJob, { revisionId }, { key: revisionId })
    await settle?.(tx, { findings: found.length })
    return found.length
  })
}

async function replaceFindings(
  tx: Tx,
  revision: CheckedRevision,
  found: readonly PlacedFinding[],
): Promise<void> {
  const revisionId = revision.id
  await tx.finding.deleteMany({ where: { revisionId } })
  await tx.finding.createMany({
    data: found.map((finding, position) => ({ ...finding, revisionId, position })),
  })
  await tx.$executeRaw`
    UPDATE revision_checks SET checked_at = wanted_at, version = ${revision.version}
     WHERE revision_id = ${revisionId}::uuid`
}

async function judgeRevision(revision: CheckedRevision, signal: AbortSignal): Promise<PlacedFinding[]> {
  const around = await findSurroundings([revision], signal)
  const findings: PlacedFinding[] = []
  for (const item of revision.items) {
    const alone = await judge(revision, item, around)
    const whole = alone.some(isOfTheWhole) ? await judgeWhole(revision, item, signal) : null
    findings.push(...(whole ? [...alone.filter((finding) => !isOfTheWhole(finding)), ...whole] : alone))
  }
  return findings
}

async function judge(
  revision: CheckedRevision,
  item: CheckedItem,
  around: Surroundings,
  others: readonly CheckedRevision[] = [],
): Promise<PlacedFinding[]> {
  const asked = subjectOf(revision, item, around, others)
  const rules = await rulesOfItem(item.cycleItem.item, item.fiscalYear)
  return placeFindings(await judgeApart(asked.subject, rules), asked, item)
}

/** An item is answered by a few. Of a crowd nobody could say what it lacks, so nothing is said of it. */
const othersAtMost = 12

/** What the item lacks although all its evidence is taken together; null where this is all there is. */
async function judgeWhole(
  revision: CheckedRevision,
  item: CheckedItem,
  signal: AbortSignal,
): Promise<PlacedFinding[] | null> {
  const ids = await listBeside(revision.evidenceId, item)
  if (ids.length === 0) return null
  if (ids.length > othersAtMost) return []
  const others = await db().revision.findMany({
    where: { id: { in: ids } },
    orderBy: { createdAt: 'asc' },
    include: checkedParts,
  })
  const around = await findSurroundings([revision, ...others], signal)
  const own = new Set(revision.attachments.map(({ id }) => id))
  return (await judge(revision, item, around, others)).filter(
    (finding) => isOfTheWhole(finding) && (finding.attachmentId === null || own.has(finding.attachmentId)),
  )
}

async function findSurroundings(
  revisions: readonly CheckedRevision[],
  signal: AbortSignal,
): Promise<Surroundings> {
  const files = revisions.flatMap(({ attachments }) => attachments)
  await readUnread(
    files.map(({ sha256, displayName }) => ({ sha256, name: displayName })),
    signal,
  )
  const [readings, judgements, director] = await Promise.all([
    findReadings(files.map(({ sha256 }) => sha256)),
    findJudgements(revisions.flatMap(({ links }) => links.map(({ url }) => url))),
    findDirector(),
  ])
  return { readings, judgements, director, now: new Date() }
}

/** The newest revision of each other evidence that answers the item. */
async function listBeside(
  evidenceId: string,
  { fiscalYear, itemCode }: Pick<CheckedItem, 'fiscalYear' | 'itemCode'>,
): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT DISTINCT ON (r.evidence_id) r.id::text FROM revision_items ri JOIN revisions r ON r.id = ri.revision_id
     WHERE ri.fiscal_year = ${fiscalYear} AND ri.item_code = ${itemCode} AND r.evidence_id <> ${evidenceId}
       AND r.state NOT IN ('superseded', 'withdrawn')
     ORDER BY r.evidence_id, r.number DESC LIMIT ${othersAtMost + 1}`
  return rows.map(({ id }) => id)
}

/** What the rest of the item's evidence was said to lack may be here now: it is checked again, and goes no further. */
async function checkBeside(revisionId: string): Promise<void> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT DISTINCT f.revision_id::text AS id FROM revision_items ri
      JOIN findings f ON f.fiscal_year = ri.fiscal_year AND f.item_code = ri.item_code AND f.revision_id <> ri.revision_id
       AND (f.part = 'item' OR f.code IN ('element_missing', 'stops_early'))
      JOIN revisions r ON r.id = f.revision_id AND r.state NOT IN ('superseded', 'withdrawn')
     WHERE ri.revision_id = ${revisionId}::uuid LIMIT ${othersAtMost}`
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return
  await db().$transaction(async (tx) => {
    await noteWanted(tx, ids)
    for (const id of ids) await enqueue(tx, checkRevisionJob, { revisionId: id, alone: true }, { key: id })
  })
}
