import 'server-only'
import { pool } from '#lib/db.ts'
import type { OfficeThere } from './demo.ts'

export async function officeThere(): Promise<OfficeThere> {
  const { rows } = await pool().query<{ demonstration: boolean }>('SELECT demonstration FROM offices')
  if (!rows[0]) return 'none'
  return rows[0].demonstration ? 'demonstration' : 'real'
}

export async function hasAdministrator(): Promise<boolean> {
  const { rows } = await pool().query<{ there: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM users u JOIN office_roles r ON r.user_id = u.id
                     WHERE u.state = 'active' AND r.role = 'administrator') AS there`,
  )
  return rows[0]!.there
}
