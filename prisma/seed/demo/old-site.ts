import 'server-only'
import { db } from '#lib/db.ts'
import { beginImport } from '#lib/old-site/commands.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { Cast } from './people.ts'

// How the evidence of 2565 came into the portal, as a sheet of the former site: rows that became evidence, and some that
// could not be taken, with the reason. Its drafts were published long ago, so the report names what they have become.

const name = 'ตัวอย่าง หลักฐาน 2565 จากเว็บไซต์เดิม.xlsx'
const taken = ['O1', 'O2', 'O3', 'O4', 'O10', 'O12']
const left = [
  {
    cells: ['I12', 'แบบวัดการรับรู้', 'https://old.example/?p=31120', '2565'],
    key: 'oldSite.note.code.otherFamily',
  },
  { cells: ['O7', '', 'https://old.example/?p=31121', '2565'], key: 'oldSite.note.titleEmpty' },
  {
    cells: ['O10', 'แผนปฏิบัติการ', 'https://old.example/wp-content/แผน.pdf', '2565'],
    key: 'oldSite.note.oldFileMissing',
  },
]

export async function tellOldSite(cast: Cast, today: Date): Promise<void> {
  const evidence = await Promise.all(taken.map(publishedFor))
  const rows = [
    ['รหัสข้อ', 'ชื่อเรื่อง', 'ลิงก์', 'ปีงบประมาณ'],
    ...evidence.map(({ title }, at) => [taken[at]!, title, `https://old.example/?p=${31_100 + at}`, '2565']),
    ...left.map(({ cells }) => cells),
  ].map((cells, at) => ({ number: at + 1, cells }))
  const begun = await beginImport(cast.administrator, { name, rows }, { now: today })
  if (!begun.ok) throw new Error(`The demonstration could not tell of the old site: ${begun.message.key}`)
  const { id } = begun.value
  for (const [at, { evidenceId }] of evidence.entries())
    await settle(id, at + 2, { outcome: 'created', evidenceId })
  for (const [at, { key }] of left.entries())
    await settle(id, evidence.length + at + 2, { outcome: 'left', notes: [{ key }] })
  await db().oldSiteImport.update({
    where: { id },
    data: { state: 'done', confirmedAt: today, doneAt: today },
    select: { id: true },
  })
}

const settle = (importId: string, number: number, data: Prisma.OldSiteRowUpdateInput) =>
  db().oldSiteRow.update({
    where: { importId_number: { importId, number } },
    data,
    select: { number: true },
  })

const publishedFor = (itemCode: string) =>
  db().publication.findFirstOrThrow({
    where: { state: 'current', items: { some: { fiscalYear: 2565, itemCode } } },
    orderBy: { publishedAt: 'asc' },
    select: { evidenceId: true, title: true },
  })
