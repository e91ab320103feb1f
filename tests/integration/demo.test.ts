import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { extractText, getDocumentProxy } from 'unpdf'
import { beforeAll, describe, expect, it } from 'vitest'
import { verifyAudit } from '#lib/audit/verify.ts'
import { verifyPassword } from '#lib/auth/hashing.ts'
import { contentKinds } from '#lib/content/kinds.ts'
import { findPublicItem } from '#lib/cycle/public.ts'
import { db, pool } from '#lib/db.ts'
import { receiveFile } from '#lib/files/receive.ts'
import { storage } from '#lib/files/storage.ts'
import { listToRead } from '#lib/handover/queries.ts'
import { listYearScores } from '#lib/results/public.ts'
import { projectRoot } from '#lib/start/project-root.ts'
import { evidence2565 } from '#prisma/seed/demo/evidence/of-2565.ts'
import { evidence2568 } from '#prisma/seed/demo/evidence/of-2568.ts'
import { keepShipped } from '#prisma/seed/demo/files.ts'
import { timeOf } from '#prisma/seed/demo/replay.ts'
import { seedDemo } from '#prisma/seed/demo.ts'
import { createEmptyOffice } from '#prisma/seed/office.ts'
import { perItem, seedScale } from '#prisma/seed/scale.ts'
import { resetDatabase } from '#tests/support/database.ts'

const password = 'ผ้าหม้อห้อม-4821'
const rows = async <Row extends object>(sql: string): Promise<Row[]> => (await pool().query<Row>(sql)).rows

// The items that contents of each kind of the integrity house answer; none of 2565 asks for a report on gifts.
const houseAnswers: [fiscalYear: number, kind: string, codes: string[]][] = [
  [2565, 'activity', ['O35', 'O38', 'O43']],
  [2565, 'declaration', ['O35']],
  [2565, 'giftreport', []],
  [2565, 'nogift', ['O34']],
  [2565, 'results', ['O42', 'O43']],
  [2565, 'risks', ['O36', 'O37']],
  [2565, 'strategy', ['O38']],
  [2565, 'teams', ['O38']],
  [2568, 'activity', ['O16', 'O21', 'O23', 'O28']],
  [2568, 'declaration', ['O21']],
  [2568, 'giftreport', ['O22']],
  [2568, 'nogift', ['O21']],
  [2568, 'results', ['O27']],
  [2568, 'risks', ['O23', 'O24']],
  [2568, 'strategy', ['O27']],
  [2568, 'teams', ['O16']],
]

describe('the demonstration office', () => {
  let accounts: { email: string; post: string; roles: string }[]
  const told: string[] = []

  beforeAll(async () => {
    await resetDatabase()
    const made = await seedDemo({
      password,
      onProgress: (done, total, what) => told.push(`${done}/${total} ${what}`),
    })
    accounts = made.accounts
  }, 120_000)

  it('has a finished year and a running one, each with evidence for at least fifteen items', async () => {
    const years = await rows<{ year: number; state: string; items: number }>(`
      SELECT c.fiscal_year AS year, c.state::text AS state,
        (SELECT count(DISTINCT i.item_code) FROM publication_items i JOIN publications p ON p.id = i.publication_id
          WHERE i.fiscal_year = c.fiscal_year AND p.state = 'current')::int AS items
      FROM cycles c ORDER BY 1`)
    expect(years).toEqual([
      { year: 2565, state: 'finished', items: 22 },
      { year: 2568, state: 'running', items: 20 },
    ])
  })

  it('shows every state of the workflow', async () => {
    const states = await rows<{ state: string; count: number }>(
      `SELECT r.state::text AS state, count(*)::int AS count FROM revisions r JOIN evidence e ON e.id = r.evidence_id
        WHERE e.kind = 'evidence' GROUP BY 1 ORDER BY 1`,
    )
    expect(Object.fromEntries(states.map(({ state, count }) => [state, count]))).toEqual({
      draft: 5,
      submitted: 2,
      returned: 2,
      approved: 2,
      published: 37,
      superseded: 2,
      withdrawn: 1,
    })
    const [beside] = await rows<{ count: number }>(`
      SELECT count(*)::int AS count FROM revisions d JOIN revisions p ON p.evidence_id = d.evidence_id
      WHERE d.state = 'draft' AND p.state = 'published'`)
    expect(beside!.count).toBe(1)
    const twice = await rows(
      `SELECT publication_id FROM publication_items GROUP BY 1 HAVING count(DISTINCT item_code) > 1`,
    )
    expect(twice).toHaveLength(3)
  })

  it('has something late and something soon for those who sign in', async () => {
    const [due] = await rows<{ late: number; soon: number }>(`
      SELECT count(*) FILTER (WHERE due_on < office.today)::int AS late,
        count(*) FILTER (WHERE due_on BETWEEN office.today AND office.today + 7)::int AS soon
      FROM cycle_items, (SELECT (now() AT TIME ZONE 'Asia/Bangkok')::date AS today) office
      WHERE fiscal_year = 2568`)
    expect(due!.late).toBeGreaterThanOrEqual(2)
    expect(due!.soon).toBeGreaterThanOrEqual(2)
    const unassigned = await rows(`
      SELECT 1 FROM cycle_items c WHERE NOT EXISTS (SELECT 1 FROM assignments a
        WHERE a.fiscal_year = c.fiscal_year AND a.item_code = c.item_code AND a.kind = 'lead')`)
    expect(unassigned).toEqual([])
  })

  it('claims only elements that the item asks for, and pages that the file has', async () => {
    const wrong = await rows(`
      SELECT p.title, c.item_code, c.element_number, c.page, f.pages FROM publication_claims c
      JOIN publications p ON p.id = c.publication_id
      JOIN cycle_items ci ON ci.fiscal_year = c.fiscal_year AND ci.item_code = c.item_code
      LEFT JOIN elements e ON e.item_id = ci.item_id AND e.number = c.element_number
      LEFT JOIN publication_files f ON f.id = c.file_id AND f.publication_id = p.id
      LEFT JOIN publication_links l ON l.id = c.link_id AND l.publication_id = p.id
      WHERE e.number IS NULL OR c.page > f.pages
        OR (c.kind = 'file' AND f.id IS NULL) OR (c.kind = 'link' AND l.id IS NULL)`)
    expect(wrong).toEqual([])
    const open = await rows(`
      SELECT ci.item_code FROM cycle_items ci JOIN elements e ON e.item_id = ci.item_id
      WHERE ci.fiscal_year = 2565
        AND EXISTS (SELECT 1 FROM publication_items i WHERE (i.fiscal_year, i.item_code) = (ci.fiscal_year, ci.item_code))
        AND NOT EXISTS (SELECT 1 FROM publication_claims c WHERE
          (c.fiscal_year, c.item_code, c.element_number) = (ci.fiscal_year, ci.item_code, e.number))`)
    expect(open).toEqual([])
  })

  it('shows data of the fiscal year that each item asks for', async () => {
    const wrong = await rows(`
      SELECT p.title, p.fiscal_year, i.code, i.period_year FROM publications p
      JOIN publication_items pi ON pi.publication_id = p.id
      JOIN cycle_items ci ON ci.fiscal_year = pi.fiscal_year AND ci.item_code = pi.item_code
      JOIN items i ON i.id = ci.item_id
      WHERE i.period_year IS DISTINCT FROM p.fiscal_year`)
    expect(wrong).toEqual([])
  })

  it('has published nothing in the future, and nothing that its author approved', async () => {
    const wrong = await rows(`
      SELECT r.id FROM revisions r WHERE r.published_at > now() OR r.saved_at > now() OR r.submitted_at < r.created_at
        OR r.approved_at < r.submitted_at OR r.published_at < r.approved_at
        OR EXISTS (SELECT 1 FROM revision_authors a WHERE a.revision_id = r.id
          AND a.user_id IN (r.approved_by_id, r.published_by_id))`)
    expect(wrong).toEqual([])
  })

  it('has files on disk with the bytes it says, and ตัวอย่าง on every page of every paper', async () => {
    const blobs = await db().blob.findMany()
    expect(blobs.length).toBeGreaterThan(30)
    let papers = 0
    for (const blob of blobs) {
      const bytes = await readFile(storage().localPath(blob.sha256)!)
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(blob.sha256)
      if (blob.mime !== 'application/pdf') continue
      papers += 1
      const { text, totalPages } = await extractText(await getDocumentProxy(new Uint8Array(bytes)))
      expect(blob).toMatchObject({ pages: totalPages, hasText: true })
      for (const page of text) expect(page).toContain('ตัวอย่าง')
    }
    expect(papers).toBeGreaterThan(25)
  }, 60_000)

  it.each(['no-gift-2565.pdf', 'procurement-monthly-2565.xlsx', 'service-statistics-2568.csv'])(
    'knows of %s what an upload would find',
    async (name) => {
      const bytes = await readFile(join(projectRoot, 'prisma/seed/demo/files', name))
      const body = (async function* () {
        yield bytes
      })()
      const received = await receiveFile({ body, name, length: bytes.length })
      if (!received.ok) throw new Error(received.message.key)
      await received.discard()
      expect(await keepShipped(name)).toEqual(received.file)
    },
  )

  it('says ตัวอย่าง in every text, names nobody but the director of 2565, and links to itself and to names kept for examples', async () => {
    const texts = await db().revision.findMany({ select: { title: true, summary: true } })
    for (const { title, summary } of texts) expect(summary, title).toContain('ตัวอย่าง')
    const all = texts.map(({ title, summary }) => `${title}\n${summary}`).join('\n')
    const named = [
      ...all.matchAll(/(?:นาย|นางสาว|นาง|ดร\.|Mr\.|Mrs\.|Ms\.) ?[\u0e01-\u0e5bA-Z]+ [\u0e01-\u0e5bA-Z]+/g),
    ]
    expect([...new Set(named.map(([name]) => name))]).toEqual(['นายสมพงศ์ พรมจันทร์'])
    const links = await rows<{ url: string }>(`SELECT DISTINCT url FROM publication_links`)
    for (const { url } of links)
      expect(url).toMatch(
        /^http:\/\/localhost:3000\/(?:about|ita\/25\d\d(?:\/O\d+)?)$|^https:\/\/[\w.-]+\.example\//,
      )
  })

  it('has links of every kind, with nights of history, and tells nobody of them by letter', async () => {
    const links = await rows<{ verdict: string; checks: number; broken: boolean }>(`
      SELECT t.verdict::text AS verdict, (SELECT count(*)::int FROM link_checks c WHERE c.target_id = t.id) AS checks,
             t.alarmed_at IS NOT NULL AS broken FROM link_targets t WHERE t.host LIKE '%.example' ORDER BY 1`)
    expect(links).toEqual([
      { verdict: 'gone', checks: 14, broken: true },
      { verdict: 'moved', checks: 14, broken: false },
      { verdict: 'needs_login', checks: 14, broken: true },
      { verdict: 'ok', checks: 14, broken: false },
      { verdict: 'robot_refused', checks: 14, broken: false },
      { verdict: 'server_error', checks: 14, broken: true },
      { verdict: 'soft_404', checks: 14, broken: false },
      { verdict: 'taken_over', checks: 14, broken: true },
    ])
    expect(await db().linkAcceptance.count()).toBe(1)
    expect(await db().notice.count({ where: { kind: 'linkBroken' } })).toBe(0)
  })

  it('has accounts that can sign in, all of them posts at a domain that no mail reaches', async () => {
    const users = await db().user.findMany()
    expect(users).toHaveLength(25)
    for (const user of users) expect(user.email).toMatch(/^[a-z.]+@demo\.example$/)
    for (const { email } of accounts) {
      const user = users.find((one) => one.email === email)!
      expect(await verifyPassword(user.passwordHash, password)).toBe(true)
    }
    expect(new Set(users.map((user) => user.passwordHash)).size).toBe(25)
  })

  it('has somebody who left, and who received what they held finds cards to read', async () => {
    const receiver = await db().user.findUniqueOrThrow({ where: { email: 'hr.staff@demo.example' } })
    const former = await db().user.findUniqueOrThrow({
      where: { email: 'hr.former@demo.example' },
      include: { held: { where: { fiscalYear: 2568 } }, memberships: true },
    })
    expect(former).toMatchObject({ state: 'disabled', held: [], memberships: [] })
    const [list] = await listToRead({ ...receiver, officeRoles: [], groups: [] })
    expect(list?.items.map(({ itemCode, written }) => [itemCode, written])).toEqual([
      ['O15', true],
      ['O16', false],
    ])
    expect(await db().itemCard.count()).toBeGreaterThan(10)
    for (const card of await db().itemCard.findMany()) expect(card.contacts).toContain('ตัวอย่าง')
  })

  it('keeps to what is known of the results: 2564 is a gap', async () => {
    const scores = await listYearScores()
    expect(
      scores.map(({ fiscalYear, score, level, rank, rankOf }) => [fiscalYear, score, level, rank, rankOf]),
    ).toEqual([
      [2563, 99.59, 'AA', 1, 225],
      [2565, 99.99, 'AA', 1, null],
    ])
    expect(await db().office.findMany()).toMatchObject([{ demonstration: true, phone: '', email: '' }])
  })

  it('tells its progress to the end, and its acts in the order of their times', async () => {
    expect(told.at(-1)).toMatch(/^48\/48 /)
    const [unordered] = await rows<{ count: number }>(`
      SELECT count(*)::int AS count FROM (SELECT at, lag(at) OVER (ORDER BY seq) AS before FROM audit_entries
        WHERE action LIKE 'revision.%' OR action LIKE 'evidence.%') e
      WHERE at < before - interval '1 hour'`)
    expect(unordered!.count).toBe(0)
  })

  it('leaves an audit chain that holds', async () => {
    const client = await pool().connect()
    try {
      const report = await verifyAudit(client)
      expect(report.sound).toBe(true)
      expect(report.rows).toBeGreaterThan(250)
    } finally {
      client.release()
    }
  })

  it('has contents of every kind: English ready and not, an old edition, a withdrawn one, a draft', async () => {
    const kinds = await rows<{ kind: string; current: number; english: number; old: number; gone: number }>(`
      SELECT kind, count(*) FILTER (WHERE state = 'current')::int AS current,
        count(*) FILTER (WHERE state = 'current' AND title_en <> '')::int AS english,
        count(*) FILTER (WHERE state = 'superseded')::int AS old,
        count(*) FILTER (WHERE state = 'withdrawn')::int AS gone
      FROM publications WHERE kind <> 'evidence' GROUP BY 1 ORDER BY 1`)
    expect(kinds).toEqual([
      { kind: 'activity', current: 11, english: 11, old: 0, gone: 0 },
      { kind: 'declaration', current: 2, english: 2, old: 0, gone: 0 },
      { kind: 'giftreport', current: 3, english: 3, old: 1, gone: 0 },
      { kind: 'news', current: 4, english: 2, old: 1, gone: 1 },
      { kind: 'nogift', current: 2, english: 2, old: 0, gone: 0 },
      { kind: 'page', current: 6, english: 3, old: 0, gone: 0 },
      { kind: 'policy', current: 4, english: 2, old: 0, gone: 0 },
      { kind: 'results', current: 2, english: 2, old: 1, gone: 0 },
      { kind: 'risks', current: 3, english: 3, old: 0, gone: 0 },
      { kind: 'service', current: 4, english: 4, old: 0, gone: 0 },
      { kind: 'statistics', current: 1, english: 1, old: 0, gone: 0 },
      { kind: 'strategy', current: 2, english: 2, old: 0, gone: 0 },
      { kind: 'teams', current: 2, english: 2, old: 0, gone: 0 },
    ])
    const drafts = await rows(`
      SELECT 1 FROM evidence e WHERE e.kind = 'news'
        AND NOT EXISTS (SELECT 1 FROM publications p WHERE p.evidence_id = e.id)`)
    expect(drafts).toHaveLength(1)
  })

  it.each(houseAnswers)(
    'answers in %i by its %s the items %j, each on its public page',
    async (fiscalYear, kind, codes) => {
      const answers = await rows<{ code: string; id: string; revision: number; title: string; en: string }>(`
      SELECT i.item_code AS code, p.evidence_id AS id, p.revision_number AS revision, p.title, p.title_en AS en
        FROM publications p JOIN publication_items i ON i.publication_id = p.id
       WHERE p.state = 'current' AND p.kind = '${kind}' AND i.fiscal_year = ${fiscalYear}`)
      const found = [...new Set(answers.map(({ code }) => code))]
      expect(found.sort((one, other) => Number(one.slice(1)) - Number(other.slice(1)))).toEqual(codes)
      for (const { code, id, revision, title, en } of answers) {
        const item = await findPublicItem(fiscalYear, code, 1)
        expect(en).not.toBe('')
        expect(item!.evidence.find((one) => one.id === id)).toMatchObject({
          title,
          titleEn: en,
          revisionNumber: revision,
        })
        expect(item!.evidence.find((one) => one.id === id)!.elements.length, title).toBeGreaterThan(0)
      }
    },
  )

  it('leaves no kind of the integrity house out of that table', () => {
    const kinds = contentKinds().filter(({ path }) => path.startsWith('integrity/'))
    for (const year of [2565, 2568])
      expect(houseAnswers.filter(([of]) => of === year).map(([, kind]) => kind)).toEqual(
        kinds.map(({ name }) => name).sort(),
      )
  })

  it('refuses an office that is filled', async () => {
    await expect(seedDemo({ password })).rejects.toThrow('filled already')
  })
})

describe('the days of the demonstration', () => {
  it('keep their order and stay in the past, whatever weekday the office is filled on', () => {
    for (let weekday = 0; weekday < 7; weekday += 1) {
      const justAfterMidnight = new Date(Date.UTC(2026, 10, 23 + weekday, 17, 5))
      for (const { items, story } of [...evidence2565, ...evidence2568]) {
        const times = story.map((act) => timeOf(act, justAfterMidnight, 0).getTime())
        expect(times, items.join()).toEqual([...new Set(times)].sort((one, other) => one - other))
        expect(times.at(-1)).toBeLessThan(justAfterMidnight.getTime())
      }
    }
  })
})

describe('seed:scale', () => {
  it('tops every item of every year up to the number, and no further', async () => {
    const first = await seedScale({ times: 1 })
    expect(first.added).toBe(175 * perItem)
    expect(await seedScale({ times: 1 })).toEqual({ added: 0 })
    const [counts] = await rows<{ least: number; most: number; items: number; running: number }>(`
      SELECT min(n)::int AS least, max(n)::int AS most, count(*)::int AS items,
        (SELECT count(*)::int FROM cycles WHERE state = 'running') AS running
      FROM (SELECT count(*) AS n FROM publication_items i JOIN publications p ON p.id = i.publication_id
        WHERE p.title LIKE 'ตัวอย่างปริมาณ%' GROUP BY i.fiscal_year, i.item_code) t`)
    expect(counts).toEqual({ least: perItem, most: perItem, items: 175, running: 1 })
    const wrong = await rows(`
      SELECT 1 FROM publications p JOIN revisions r ON r.id = p.revision_id WHERE r.state = 'published' AND
        ((p.title, p.summary, p.published_at) IS DISTINCT FROM (r.title, r.summary, r.published_at)
          OR p.title NOT LIKE '%ตัวอย่าง%' AND p.summary NOT LIKE '%ตัวอย่าง%')`)
    expect(wrong).toEqual([])
  }, 60_000)

  it('refuses a real office, and a number that is none', async () => {
    await expect(seedScale({ times: 0.5 })).rejects.toThrow('whole')
    await resetDatabase()
    await expect(seedScale({ times: 1 })).rejects.toThrow('no office')
    await createEmptyOffice()
    expect(await db().workGroup.count()).toBe(10)
    expect(await db().user.count()).toBe(0)
    await createEmptyOffice()
    expect(await db().office.findMany()).toMatchObject([{ demonstration: false }])
    await expect(seedScale({ times: 1 })).rejects.toThrow('real office')
  })
})
