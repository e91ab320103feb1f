import 'server-only'
import { recordAct } from '#lib/audit/record.ts'
import { db } from '#lib/db.ts'
import { importAllFrameworks } from '#lib/framework/import.ts'
import { unnamedOffice } from '#lib/office/unnamed.ts'
import { workGroups } from './demo/groups.ts'

/**
 * The real office on its first day: its row, to be named by the office, the ten work groups that the law gives an area
 * office (editable), and the frameworks. No account, no cycle, no evidence. Does nothing when there is an office.
 */
export async function createEmptyOffice(): Promise<void> {
  await importAllFrameworks()
  await db().$transaction(async (tx) => {
    if (await tx.office.findFirst({ select: { id: true } })) return
    await tx.workGroup.createMany({
      data: workGroups.map((group, index) => ({ ...group, position: index + 1 })),
      skipDuplicates: true,
    })
    await tx.office.create({
      data: { id: 1, ...unnamedOffice },
      select: { id: true },
    })
    await recordAct(tx, {
      actor: null,
      systemName: 'system',
      action: 'office.create',
      objectType: 'office',
      objectId: '1',
      now: new Date(),
      after: { workGroups: workGroups.length },
    })
  })
}
