import 'server-only'
import { pool } from '#lib/db.ts'
import type { OfficeThere } from './demo.ts'

export async function officeThere(): Promise<OfficeThere> {
  const { rows } = await pool().query<{ demonstration: boolean }>('SELECT demonstration FROM offices')
  if (!rows[0]) return 'none'
  return rows[0].demonstration ? 'demonstration' : 'real'
}

/** An office that has only its kind for a name, until its administrator gives it one. */
export async function makeEmptyOffice(): Promise<void> {
  await pool().query(
    `INSERT INTO offices (id, name_th, name_en, short_name_th, short_name_en, demonstration, updated_at)
     VALUES (1, 'สำนักงานเขตพื้นที่การศึกษา', 'Educational Service Area Office', 'สพท.', 'ESAO', false, now())
     ON CONFLICT DO NOTHING`,
  )
}

export async function hasAdministrator(): Promise<boolean> {
  const { rows } = await pool().query<{ there: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM users u JOIN office_roles r ON r.user_id = u.id
                     WHERE u.state = 'active' AND r.role = 'administrator') AS there`,
  )
  return rows[0]!.there
}
