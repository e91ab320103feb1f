import 'server-only'
import pg from 'pg'

export const ownerRole = 'sucharit_owner'
export const applicationRole = 'sucharit'
export const databaseName = 'sucharit'

/** The owner migrates and may make databases; the application gets its few rights from the migrations. */
export async function prepareRoles(
  admin: pg.Client,
  passwords: { owner: string; application: string },
): Promise<void> {
  await ensureRole(admin, ownerRole, 'LOGIN CREATEDB', passwords.owner)
  await ensureRole(admin, applicationRole, 'LOGIN', passwords.application)
  // Marking the session of a restore or a test as a replica is how triggers are passed over; the application never may.
  await admin.query(`GRANT SET ON PARAMETER session_replication_role TO ${ownerRole}`)
}

async function ensureRole(
  admin: pg.Client,
  name: string,
  attributes: string,
  password: string,
): Promise<void> {
  const { rowCount } = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name])
  const verb = rowCount ? 'ALTER' : 'CREATE'
  await admin.query(`${verb} ROLE ${name} ${attributes} PASSWORD ${pg.escapeLiteral(password)}`)
}

export async function prepareDatabase(admin: pg.Client, name: string = databaseName): Promise<void> {
  const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
  if (!rowCount) await admin.query(`CREATE DATABASE ${pg.escapeIdentifier(name)} OWNER ${ownerRole}`)
  await admin.query(`REVOKE CONNECT, TEMPORARY ON DATABASE ${pg.escapeIdentifier(name)} FROM PUBLIC`)
  await admin.query(`GRANT CONNECT ON DATABASE ${pg.escapeIdentifier(name)} TO ${applicationRole}`)
}
