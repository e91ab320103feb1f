import 'server-only'
import { db } from '#lib/db.ts'
import { settleReport } from '#lib/link-report/commands.ts'
import { keepReport } from '#lib/link-report/receive.ts'
import type { Cast } from './people.ts'

// What readers said of links: one that the checks have only begun to doubt waits for an answer, one was answered.

interface Told {
  url: string
  /** days before the day of seeding, and what was written; '' for nothing */
  readers: readonly { days: number; text: string }[]
  answered?: { days: number; note: string }
}

const story: readonly Told[] = [
  {
    url: 'https://province.example/directory',
    readers: [
      { days: 4, text: 'กดแล้วขึ้นว่าไม่พบหน้า หาทำเนียบหน่วยงานไม่เจอค่ะ' },
      { days: 3, text: '' },
      { days: 2, text: 'The page says “not found”, in Thai only.' },
    ],
  },
  {
    url: 'https://law.example/act-2546',
    readers: [{ days: 20, text: 'เปิดในมือถือแล้วช้ามาก' }],
    answered: { days: 19, note: 'เปิดได้ตามปกติ เป็นไฟล์ใหญ่ของเว็บไซต์ปลายทาง' },
  },
]

const dayMs = 86_400_000

export async function tellLinkReports(cast: Cast, today: Date): Promise<void> {
  const before = (days: number) => new Date(today.getTime() - days * dayMs)
  for (const { url, readers, answered } of story) {
    const { label, publication } = await db().publicationLink.findFirstOrThrow({
      where: { url, publication: { state: 'current' } },
      select: {
        label: true,
        publication: { select: { evidenceId: true, title: true, workGroup: { select: { slug: true } } } },
      },
    })
    const { evidenceId, title, workGroup } = publication
    const choice = { value: url, about: 'link', address: url, label } as const
    for (const { days, text } of readers) await keepReport({ evidenceId, title, choice, text }, before(days))
    if (!answered) continue
    const { id, count } = await db().linkReport.findFirstOrThrow({ where: { evidenceId, address: url } })
    const by = cast.staff[workGroup.slug as keyof Cast['staff']]
    const answer = { id, count, answer: 'works', note: answered.note }
    const done = await settleReport(by, answer, { now: before(answered.days) })
    if (!done.ok) throw new Error(`The demonstration could not answer a reader: ${done.message.key}`)
  }
}
