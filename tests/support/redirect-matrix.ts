import { pool } from '#lib/db.ts'
import { addRedirect } from '#lib/redirect/commands.ts'
import { must, type Staff } from './factories.ts'

let count = 0

export const oldAddress = (more: object = {}) => ({
  from: `/website/?p=${++count}`,
  kind: 'gone',
  reasonTh: 'เอกสารนี้ถูกยกเลิกแล้ว',
  ...more,
})

export const makeRedirect = async (staff: Staff, more: object = {}): Promise<string> =>
  must(await addRedirect(staff.administrator, oldAddress(more))).id

export async function makeUnknown(address = `/website/?p=${++count}`): Promise<string> {
  const { rows } = await pool().query<{ id: string }>(
    `INSERT INTO unknown_addresses (id, address, asked, first_at, last_at)
     VALUES (gen_random_uuid(), $1, 40, now(), now()) RETURNING id::text`,
    [address],
  )
  return rows[0]!.id
}

const allowed = ['administrator']

/** Rows of the authorisation matrix for old addresses. */
export const redirectMatrix = {
  'redirect.add': { allowed, input: async () => oldAddress() },
  'redirect.import': {
    allowed,
    input: async () => {
      const { from, reasonTh } = oldAddress()
      const rest = { to: '', reasonEn: '', note: '' }
      return { name: 'ตาราง.csv', mayLeave: false, rows: [{ number: 1, from, reasonTh, ...rest }] }
    },
  },
  'redirect.change': {
    allowed,
    input: async (staff: Staff) => ({ id: await makeRedirect(staff), version: 1, ...oldAddress() }),
  },
  'redirect.remove': { allowed, input: async (staff: Staff) => ({ id: await makeRedirect(staff) }) },
  'redirect.dismissUnknown': { allowed, input: async () => ({ id: await makeUnknown() }) },
}
