import 'server-only'
import { recordAct } from '#lib/audit/record.ts'
import { db } from '#lib/db.ts'
import { importAllFrameworks } from '#lib/framework/import.ts'
import { tellBlessings } from './demo/blessings.ts'
import { signatures } from './demo/contents/declarations.ts'
import { contents } from './demo/contents.ts'
import { makeCycles } from './demo/cycles.ts'
import { evidence2565 } from './demo/evidence/of-2565.ts'
import { evidence2568 } from './demo/evidence/of-2568.ts'
import { keepFiles } from './demo/files.ts'
import { draftNextList } from './demo/framework-draft.ts'
import { gifts } from './demo/gifts.ts'
import { cards, handover } from './demo/handover.ts'
import { tellLinkChecks } from './demo/link-checks.ts'
import { tellLinkReports } from './demo/link-reports.ts'
import { tellOldSite } from './demo/old-site.ts'
import { accountsToShow, makePeople, makeWorkGroups } from './demo/people.ts'
import { tellRedirects } from './demo/redirects.ts'
import { replay } from './demo/replay.ts'

export interface DemoOptions {
  /** of every demonstration account */
  password: string
  onProgress?: (done: number, total: number, what: string) => void
  /** The day the running cycle is told from. */
  today?: Date
}

const office = {
  id: 1,
  nameTh: 'สำนักงานเขตพื้นที่การศึกษาประถมศึกษาเชียงใหม่ เขต 1',
  nameEn: 'Chiang Mai Primary Educational Service Area Office 1',
  shortNameTh: 'สพป.เชียงใหม่ เขต 1',
  shortNameEn: 'Chiang Mai PESAO 1',
  mottoTh: 'ซื่อสัตย์ สุจริต ถูกต้อง รวดเร็ว เต็มใจบริการ',
  mottoEn: 'Honest, upright, correct, prompt, willing to serve',
  addressTh: 'อำเภอเมืองเชียงใหม่ จังหวัดเชียงใหม่ (ตัวอย่าง)',
  addressEn: 'Mueang Chiang Mai, Chiang Mai (sample)',
  openingTh: 'วันจันทร์–ศุกร์ 8.30–16.30 น. เว้นวันหยุดราชการ (ตัวอย่าง)',
  openingEn: 'Monday to Friday, 8.30–16.30, except on public holidays (sample)',
  directorName: 'นายสมพงศ์ พรมจันทร์ (ปีงบประมาณ พ.ศ. 2565)',
  demonstration: true,
}

const began = new Date('2021-12-01T02:00:00Z')

/**
 * Fills an empty migrated database with the demonstration office. The office's own row comes last, so that half an
 * office is never taken for a whole one; the start script marks the database meanwhile and empties it after a break.
 */
export async function seedDemo(options: DemoOptions): Promise<{ accounts: typeof accountsToShow }> {
  const { password, onProgress = () => {}, today = new Date() } = options
  const plans = [...evidence2565, ...evidence2568]
  const total = plans.length
  if (await db().office.findFirst({ select: { id: true } })) throw new Error('The office is filled already.')

  onProgress(0, total, 'กรอบการประเมิน')
  await importAllFrameworks()
  onProgress(0, total, 'บัญชีผู้ใช้และไฟล์')
  const groupId = await makeWorkGroups()
  const [cast, files] = await Promise.all([makePeople(groupId, { password, since: began }), keepFiles()])
  await makeCycles(cast, today)
  await db().$transaction((tx) =>
    recordAct(tx, {
      ...bySystem,
      action: 'demonstration.begin',
      now: began,
      after: { workGroups: Object.keys(groupId).length, people: cast.count },
    }),
  )

  let done = 0
  await replay(
    plans,
    {
      cast,
      files,
      today,
      others: [
        ...cards(cast, today),
        ...handover(cast, today),
        ...contents(cast, today),
        ...gifts(cast, today),
        ...signatures(cast, today),
      ],
    },
    (title) => {
      done += 1
      onProgress(done, total, title)
    },
  )

  await tellLinkChecks(cast, today)
  await tellLinkReports(cast, today)
  await tellBlessings(cast, today)
  await tellRedirects(cast, today)
  await tellOldSite(cast, today)
  await draftNextList(cast, today)

  await db().$transaction(async (tx) => {
    await tx.office.create({ data: office, select: { id: true } })
    await recordAct(tx, {
      ...bySystem,
      action: 'demonstration.complete',
      now: today,
      after: { evidence: total, files: files.size },
    })
  })
  return { accounts: accountsToShow }
}

const bySystem = { actor: null, systemName: 'ระบบสาธิต', objectType: 'office', objectId: '1' } as const
