import { ownerPool } from './database.ts'

const ofItems = ['elements'] as const
const ofFramework = [
  'framework_contents',
  'items',
  'result_levels',
  'sub_indicators',
  'indicators',
  'instruments',
] as const

/** Makes the list of a year unknown again, as it is before its handbook is out; as a replica, for editions stay. */
export async function forgetList(fiscalYear: number): Promise<void> {
  const frameworks = `SELECT id FROM frameworks WHERE fiscal_year = ${fiscalYear}`
  await ownerPool().query(`
    BEGIN;
    SET LOCAL session_replication_role = replica;
    ${ofItems.map((table) => `DELETE FROM ${table} WHERE item_id IN (SELECT id FROM items WHERE framework_id IN (${frameworks}));`).join('\n')}
    ${ofFramework.map((table) => `DELETE FROM ${table} WHERE framework_id IN (${frameworks});`).join('\n')}
    DELETE FROM topic_codes WHERE fiscal_year = ${fiscalYear};
    DELETE FROM frameworks WHERE fiscal_year = ${fiscalYear};
    COMMIT;`)
}
