import { createHash, randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { one } from './portal.ts'

export interface Job {
  itemCode: string
  elements: number
  contributor: string
  reviewer: string
  publisher: string
}

/**
 * An item of the running cycle, with no evidence yet or with some already, and the people of the group that leads it. One
 * with some asks for this year's own data, so that the paper of these tests (of 2567) is of another year.
 */
export async function findJob(evidence: 'none' | 'published'): Promise<Job> {
  const has = (table: string) =>
    `EXISTS (SELECT 1 FROM ${table} t WHERE (t.fiscal_year, t.item_code) = (ci.fiscal_year, ci.item_code))`
  const item = await one<{ item_code: string; work_group_id: string; elements: number }>(
    `SELECT ci.item_code, a.work_group_id, (SELECT count(*)::int FROM elements e WHERE e.item_id = ci.item_id) AS elements
      FROM cycle_items ci JOIN cycles c USING (fiscal_year) JOIN items i ON i.id = ci.item_id
      JOIN assignments a USING (fiscal_year, item_code)
      WHERE c.state = 'running' AND a.kind = 'lead'
        AND ${evidence === 'none' ? `NOT ${has('revision_items')}` : `${has('publication_items')} AND i.period_year = ci.fiscal_year`}
      ORDER BY i.position DESC LIMIT 1`,
  )
  const inGroup = async (role: string) =>
    (
      await one<{ email: string }>(
        `SELECT u.email FROM users u JOIN memberships m ON m.user_id = u.id
          WHERE m.work_group_id = $1 AND m.role::text = $2 AND u.state = 'active' ORDER BY u.email LIMIT 1`,
        [item.work_group_id, role],
      )
    ).email
  return {
    itemCode: item.item_code,
    elements: item.elements,
    contributor: await inGroup('contributor'),
    reviewer: await inGroup('reviewer'),
    publisher: 'publisher@demo.example',
  }
}

/** A real PDF of the demonstration; the four bytes that only say "this is binary" make it a file never seen before. */
export function realPdf(mark: string): { name: string; mimeType: string; buffer: Buffer; sha256: string } {
  const buffer = readFileSync('prisma/seed/demo/files/annual-report-2567.pdf')
  const binary = buffer.indexOf('\n%') + 2
  for (let i = 0; i < 4; i++) buffer[binary + i] = randomInt(0x80, 0x100)
  return {
    name: `รายงาน ${mark}.pdf`,
    mimeType: 'application/pdf',
    buffer,
    sha256: createHash('sha256').update(buffer).digest('hex'),
  }
}

/** A file among those of the editor; what the assessor will see stands beside it and names it too. */
export const attachedFile = (page: Page, name: string): Locator =>
  page.locator('section:has(#files)').getByRole('link', { name, exact: true })
