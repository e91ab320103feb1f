import 'server-only'
import { db } from '#lib/db.ts'
import { addRedirect } from '#lib/redirect/commands.ts'
import type { Cast } from './people.ts'

// Addresses of the office's former site, as they were once submitted: two live on, one is gone for a reason, one has lost
// its page. What was counted is invented like everything marked ตัวอย่าง.

interface Old {
  from: string
  /** code of the item of 2565 whose evidence it leads to; else `to` or a reason */
  item?: string
  to?: string
  reasonTh?: string
  reasonEn?: string
  note: string
  hits: number
}

const story: readonly Old[] = [
  { from: '/website/?p=34400', item: 'O1', note: 'ตัวอย่าง: ส่งเป็นหลักฐาน O1 ปี 2565', hits: 41 },
  { from: '/index.php?d=article&id=3802', to: '/ita/2565/O10', note: 'ตัวอย่าง', hits: 17 },
  {
    from: '/wp-content/uploads/*',
    reasonTh: 'ไฟล์ของเว็บไซต์เดิมย้ายมาไว้ในหน้าหลักฐานของแต่ละข้อแล้ว โปรดเปิดจากรายการตามปีงบประมาณ',
    reasonEn:
      'Files of the former website are now with the evidence of each item. Open them from the list of fiscal years.',
    note: 'ตัวอย่าง',
    hits: 203,
  },
  { from: '/website/ita2564', to: '/ita/2564', note: 'ตัวอย่าง: ปี 2564 ไม่มีในพอร์ทัล', hits: 3 },
]

const unknown = [
  { address: '/website?p=29911', asked: 26 },
  { address: '/download/คู่มือประชาชน.pdf', asked: 12 },
]

export async function tellRedirects(cast: Cast, today: Date): Promise<void> {
  const yesterday = new Date(today.getTime() - 86_400_000)
  for (const { from, item, to = '', reasonTh = '', reasonEn = '', note, hits } of story) {
    const target = item === undefined ? to : `/evidence/${await evidenceOf(item)}`
    const kind = reasonTh === '' ? 'page' : 'gone'
    const input = { from, kind, to: target, reasonTh, reasonEn, note }
    const added = await addRedirect(cast.administrator, input, { now: today })
    if (!added.ok) throw new Error(`The demonstration could not add ${from}: ${added.message.key}`)
    await db().redirectHits.create({ data: { redirectId: added.value.id, hits, lastAt: yesterday } })
  }
  await db().unknownAddress.createMany({
    data: unknown.map((one) => ({ ...one, firstAt: yesterday, lastAt: yesterday })),
  })
}

async function evidenceOf(itemCode: string): Promise<string> {
  const { evidenceId } = await db().publication.findFirstOrThrow({
    where: { state: 'current', items: { some: { fiscalYear: 2565, itemCode } } },
    orderBy: { publishedAt: 'asc' },
    select: { evidenceId: true },
  })
  return evidenceId
}
