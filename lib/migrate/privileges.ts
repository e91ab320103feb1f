import 'server-only'
import pg from 'pg'

/** Tables where the application may do less than read, insert, update and delete. */
const limited: Record<string, string> = {
  audit_entries: 'SELECT, INSERT',
  audit_head: 'SELECT',
  public_clock: 'SELECT',
  _prisma_migrations: 'SELECT',
}

/**
 * Gives the application's role what it needs and nothing else. The triggers that chain the audit and move the clock run
 * as the owner. Tables of later migrations get the usual rights by default.
 */
export async function grantApplication(owner: pg.Client, role: string): Promise<void> {
  const to = pg.escapeIdentifier(role)
  const usual = 'SELECT, INSERT, UPDATE, DELETE'

  await owner.query(`GRANT USAGE ON SCHEMA public TO ${to}`)
  await owner.query(`ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ${usual} ON TABLES TO ${to}`)
  await owner.query(`ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO ${to}`)
  await owner.query(`GRANT ${usual} ON ALL TABLES IN SCHEMA public TO ${to}`)
  await owner.query(`GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${to}`)
  for (const [table, rights] of Object.entries(limited)) {
    await owner.query(`REVOKE ALL ON public.${table} FROM ${to}`)
    await owner.query(`GRANT ${rights} ON public.${table} TO ${to}`)
  }
}
