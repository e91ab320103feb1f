import { db } from '#lib/db.ts'
import { ownerPool } from './database.ts'

/** Makes the list of a year unknown again, as it is before its handbook is out. */
export async function forgetList(fiscalYear: number): Promise<void> {
  const where = { framework: { fiscalYear } }
  await db().element.deleteMany({ where: { item: where } })
  await db().item.deleteMany({ where })
  await db().resultLevel.deleteMany({ where })
  await db().subIndicator.deleteMany({ where })
  await db().indicator.deleteMany({ where })
  await db().instrument.deleteMany({ where })
  await db().topicCode.deleteMany({ where: { fiscalYear } })
  await ownerPool().query(`BEGIN; SET LOCAL session_replication_role = replica; DELETE FROM framework_contents
    WHERE framework_id IN (SELECT id FROM frameworks WHERE fiscal_year = ${fiscalYear}); COMMIT`)
  await db().framework.deleteMany({ where: { fiscalYear } })
}
