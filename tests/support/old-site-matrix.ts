import { db } from '#lib/db.ts'
import { beginImport } from '#lib/old-site/commands.ts'
import { must, type Staff } from './factories.ts'

/** Gives items of 2568 to the group to lead. */
export async function setLead(staff: Staff, itemCodes: readonly string[]): Promise<void> {
  for (const itemCode of itemCodes) {
    const lead = { fiscalYear: 2568, itemCode, workGroupId: staff.group.id }
    await db().assignment.upsert({
      where: { fiscalYear_itemCode_workGroupId: lead },
      create: lead,
      update: {},
    })
  }
}

let count = 0

/** An import of one row that is ready. */
export async function makeImport(staff: Staff, rows = 1): Promise<string> {
  await setLead(staff, ['O12'])
  const row = (number: number) => ({
    number,
    cells: ['O12', `เรื่องที่ ${++count} ของเว็บไซต์เดิม`, `https://news${count}.example/import`, '2568'],
  })
  const input = { name: 'ตาราง.xlsx', rows: Array.from({ length: rows }, (_, at) => row(at + 1)) }
  return must(await beginImport(staff.administrator, input)).id
}

const columns = { code: '0', title: '1', address: '2', date: '-1', year: '3' }
const allowed = ['administrator']

/** Rows of the authorisation matrix for taking over the old site. */
export const oldSiteMatrix = {
  'oldSite.begin': {
    allowed,
    input: async () => ({
      name: 'ก.csv',
      rows: [{ number: 1, cells: ['O12', 'แผน', 'https://x.example/'] }],
    }),
  },
  'oldSite.addFile': {
    allowed,
    input: async (staff: Staff) => ({
      id: await makeImport(staff),
      path: 'ก.exe',
      facts: { refused: { key: 'problem.fileType' } },
    }),
  },
  'oldSite.setUp': {
    allowed,
    input: async (staff: Staff) => ({ id: await makeImport(staff), version: 1, ...columns }),
  },
  'oldSite.confirm': {
    allowed,
    input: async (staff: Staff) => ({ id: await makeImport(staff), version: 1 }),
  },
  'oldSite.cancel': { allowed, input: async (staff: Staff) => ({ id: await makeImport(staff) }) },
}
