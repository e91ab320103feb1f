import { readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { one } from './portal.ts'

export interface AdminPage {
  /** the account that has most to see there */
  as: string
  address: () => Promise<string> | string
}

const administrator = 'administrator@demo.example'
const fixed = (as: string, address: string): AdminPage => ({ as, address: () => address })

/** The oldest in that state; of a draft, the oldest of a group, for no other sees it. */
const revision =
  (state: 'draft' | 'submitted', group: string | null = null) =>
  async () => {
    const { evidence_id, number } = await one<{ evidence_id: string; number: number }>(
      `SELECT r.evidence_id, r.number FROM revisions r JOIN evidence e ON e.id = r.evidence_id
       JOIN work_groups g ON g.id = e.work_group_id
      WHERE r.state = $1 AND ($2::text IS NULL OR g.slug = $2) ORDER BY r.saved_at LIMIT 1`,
      [state, group],
    )
    return `/admin/evidence/${evidence_id}/revisions/${number}`
  }
const idOf = (path: string, sql: string) => async () => `${path}/${(await one<{ id: string }>(sql)).id}`
const published = idOf(
  '/admin/evidence',
  `SELECT evidence_id AS id FROM publications WHERE state = 'current' ORDER BY published_at LIMIT 1`,
)

const compared = async () => {
  const { evidence_id, numbers } = await one<{ evidence_id: string; numbers: number[] }>(
    `SELECT evidence_id, array_agg(number ORDER BY number) AS numbers FROM revisions
      GROUP BY 1 HAVING count(*) > 1 ORDER BY min(created_at) LIMIT 1`,
  )
  return `/admin/evidence/${evidence_id}/compare?from=${numbers[0]}&to=${numbers.at(-1)}`
}

/** A row for each page of the staff side; a route without one fails `admin-pages.spec.ts`. */
export const adminPages: Record<string, AdminPage | AdminPage[]> = {
  '/admin': [
    fixed('dlict.staff@demo.example', '/admin'),
    fixed('coordinator@demo.example', '/admin'),
    fixed('publisher@demo.example', '/admin'),
    fixed('hr.staff@demo.example', '/admin'),
  ],
  '/admin/account': fixed('publisher@demo.example', '/admin/account'),
  '/admin/assignments': fixed(administrator, '/admin/assignments'),
  '/admin/assignments/[fiscalYear]/[itemCode]': fixed(administrator, '/admin/assignments/2568/O6'),
  '/admin/audit': [
    fixed(administrator, '/admin/audit'),
    fixed(administrator, '/admin/audit?objectType=cycle&objectId=2568'),
  ],
  '/admin/blessings': [
    fixed('legal.head@demo.example', '/admin/blessings'),
    fixed('publisher@demo.example', '/admin/blessings?state=waiting'),
  ],
  '/admin/board': [
    fixed('director@demo.example', '/admin/board'),
    fixed('legal.head@demo.example', '/admin/board?by=subIndicator&sort=points'),
  ],
  '/admin/calendar': fixed('dlict.staff@demo.example', '/admin/calendar'),
  '/admin/activities': [
    fixed('publisher@demo.example', '/admin/activities'),
    fixed('admin.staff@demo.example', '/admin/activities?state=all'),
  ],
  '/admin/content': [
    fixed('coordinator@demo.example', '/admin/content'),
    fixed('publisher@demo.example', '/admin/content'),
  ],
  '/admin/content/new': [
    fixed('coordinator@demo.example', '/admin/content/new?kind=page'),
    fixed('publisher@demo.example', '/admin/content/new?kind=news'),
  ],
  '/admin/cycles': fixed(administrator, '/admin/cycles'),
  '/admin/cycles/[fiscalYear]': fixed(administrator, '/admin/cycles/2568'),
  '/admin/cycles/new': fixed(administrator, '/admin/cycles/new?from=2568'),
  '/admin/declarations': [
    fixed('finance.staff@demo.example', '/admin/declarations'),
    fixed('publisher@demo.example', '/admin/declarations'),
  ],
  '/admin/design': fixed(administrator, '/admin/design'),
  '/admin/evidence': fixed(administrator, '/admin/evidence'),
  '/admin/evidence/[evidenceId]': { as: 'publisher@demo.example', address: published },
  '/admin/evidence/[evidenceId]/compare': { as: 'publisher@demo.example', address: compared },
  '/admin/evidence/[evidenceId]/revisions/[number]': [
    { as: 'admin.staff@demo.example', address: revision('draft', 'admin') },
    { as: 'publisher@demo.example', address: revision('submitted') },
  ],
  '/admin/media': fixed('dlict.staff@demo.example', '/admin/media'),
  '/admin/frameworks': fixed(administrator, '/admin/frameworks'),
  '/admin/frameworks/[fiscalYear]': fixed(administrator, '/admin/frameworks/2569'),
  '/admin/frameworks/[fiscalYear]/items/[itemCode]': fixed(administrator, '/admin/frameworks/2569/items/O1'),
  '/admin/frameworks/[fiscalYear]/items/new': fixed(administrator, '/admin/frameworks/2569/items/new'),
  '/admin/frameworks/[fiscalYear]/outline': fixed(administrator, '/admin/frameworks/2569/outline'),
  '/admin/gifts': [
    fixed('legal.staff@demo.example', '/admin/gifts'),
    fixed('director@demo.example', '/admin/gifts?due=overdue&sort=value'),
  ],
  '/admin/gifts/[giftId]': [
    {
      as: 'legal.staff@demo.example',
      address: idOf('/admin/gifts', `SELECT id FROM gifts WHERE step = 'report' LIMIT 1`),
    },
    { as: administrator, address: idOf('/admin/gifts', `SELECT id FROM gifts WHERE step = 'done' LIMIT 1`) },
  ],
  '/admin/gifts/new': fixed('legal.staff@demo.example', '/admin/gifts/new'),
  '/admin/holidays': fixed(administrator, '/admin/holidays'),
  '/admin/groups': fixed(administrator, '/admin/groups'),
  '/admin/groups/[groupId]': {
    as: administrator,
    address: idOf('/admin/groups', 'SELECT id FROM work_groups ORDER BY position LIMIT 1'),
  },
  '/admin/groups/new': fixed(administrator, '/admin/groups/new'),
  '/admin/handovers': fixed(administrator, '/admin/handovers'),
  '/admin/handovers/[handoverId]': {
    as: 'hr.staff@demo.example',
    address: idOf(
      '/admin/handovers',
      `SELECT h.id FROM handovers h JOIN users u ON u.id = h.giver_id WHERE u.email = 'hr.former@demo.example'`,
    ),
  },
  '/admin/handovers/cards': fixed('coordinator@demo.example', '/admin/handovers/cards'),
  '/admin/handovers/new': {
    as: administrator,
    address: async () => {
      const { from, to } = await one<{ from: string; to: string }>(
        `SELECT g.id AS from, r.id AS to FROM users g, users r
          WHERE g.email = 'finance.staff@demo.example' AND r.email = 'hr.staff@demo.example'`,
      )
      return `/admin/handovers/new?from=${from}&to=${to}`
    },
  },
  '/admin/findings': fixed(administrator, '/admin/findings'),
  '/admin/items': fixed('coordinator@demo.example', '/admin/items'),
  '/admin/items/[fiscalYear]/[itemCode]': fixed('coordinator@demo.example', '/admin/items/2568/O4'),
  '/admin/items/[fiscalYear]/[itemCode]/reuse': fixed(
    'admin.staff@demo.example',
    '/admin/items/2568/O1/reuse',
  ),
  '/admin/jobs': fixed(administrator, '/admin/jobs'),
  '/admin/links': fixed(administrator, '/admin/links'),
  '/admin/links/[targetId]': {
    as: 'policy.staff@demo.example',
    address: idOf(
      '/admin/links',
      `SELECT t.id FROM link_targets t JOIN link_uses l ON l.target_id = t.id
        JOIN publications p ON p.id = l.publication_id
        JOIN memberships m ON m.work_group_id = p.work_group_id JOIN users u ON u.id = m.user_id
        WHERE t.alarmed_at IS NOT NULL AND u.email = 'policy.staff@demo.example' ORDER BY t.id LIMIT 1`,
    ),
  },
  '/admin/links/reports': fixed(administrator, '/admin/links/reports'),
  '/admin/links/reports/[reportId]': {
    as: administrator,
    address: idOf(
      '/admin/links/reports',
      'SELECT id FROM link_reports ORDER BY settled_at NULLS FIRST, first_at LIMIT 1',
    ),
  },
  '/admin/office': fixed(administrator, '/admin/office'),
  '/admin/office/home': fixed(administrator, '/admin/office/home'),
  '/admin/office/archive': [
    fixed(administrator, '/admin/office/archive'),
    fixed(administrator, '/admin/office/archive?problem=password'),
  ],
  '/admin/old-site': fixed(administrator, '/admin/old-site'),
  '/admin/old-site/[importId]': {
    as: administrator,
    address: idOf('/admin/old-site', 'SELECT id FROM old_site_imports ORDER BY created_at LIMIT 1'),
  },
  '/admin/outbox': fixed(administrator, '/admin/outbox'),
  '/admin/redirects': [
    fixed(administrator, '/admin/redirects'),
    fixed(administrator, '/admin/redirects?state=gone&try=/nowhere'),
  ],
  '/admin/redirects/[redirectId]': {
    as: administrator,
    address: idOf('/admin/redirects', 'SELECT id FROM redirects ORDER BY created_at LIMIT 1'),
  },
  '/admin/redirects/import': fixed(administrator, '/admin/redirects/import'),
  '/admin/redirects/new': fixed(administrator, '/admin/redirects/new'),
  '/admin/review': fixed('publisher@demo.example', '/admin/review'),
  '/admin/review/forced': fixed('publisher@demo.example', '/admin/review/forced'),
  '/admin/users': fixed(administrator, '/admin/users'),
  '/admin/users/[userId]': {
    as: administrator,
    address: idOf('/admin/users', "SELECT id FROM users WHERE email = 'dlict.staff@demo.example'"),
  },
  '/admin/users/new': fixed(administrator, '/admin/users/new'),
}

/** Every route that has a page, as its folders spell it; the one that catches unknown addresses is left out. */
export const adminRoutes = (): string[] =>
  readdirSync('app/admin', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === 'page.tsx')
    .map((entry) => dirname(relative('app', join(entry.parentPath, entry.name))))
    .filter((folder) => !folder.includes('[...'))
    .map((folder) => `/${folder}`)
    .sort()
