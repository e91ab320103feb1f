import 'server-only'
import { signDeclaration } from '#lib/declaration/commands.ts'
import { findDeclarationToSign } from '#lib/declaration/queries.ts'
import type { Actor } from '#lib/user/actor.ts'
import { atClock, storyDay } from '../days.ts'
import { type GroupSlug, workGroups } from '../groups.ts'
import type { Cast } from '../people.ts'
import { must, type OtherAct } from '../replay.ts'
import { both, invented, inventedEn, type PlannedContent, shown } from './plan.ts'

const about =
  'ถ้อยคำเขียนขึ้นใหม่ วันที่และลายมือชื่อเป็นตัวอย่าง บทความของสำนักงานบอกว่าประกาศสี่ภาษาแต่ไม่ได้บอกว่าภาษาใด ภาษามลายูและฝรั่งเศสจึงเป็นตัวอย่าง'
const aboutEn =
  'Worded anew; days and signatures are examples. The office’s article speaks of four languages without naming them: Malay and French are examples.'

const text = (...paragraphs: string[]) => paragraphs.join('\n\n')
const ready = (language: string, title: string, ...paragraphs: string[]) => ({
  language,
  title,
  text: text(...paragraphs),
  state: 'ready',
})

const translations = [
  ready(
    'th',
    'ประกาศเจตจำนงเป็นเขตสุจริต',
    'เรา ผู้อำนวยการ รองผู้อำนวยการ และบุคลากรทุกคนของสำนักงานเขตพื้นที่การศึกษาประถมศึกษาเชียงใหม่ เขต 1 ขอประกาศต่อหน้าประชาชนว่า เราจะทำงานด้วยความซื่อสัตย์สุจริต และจะไม่ให้การทุจริตมีที่ยืนในสำนักงานของเรา',
    'หนึ่ง เราจะทำสิ่งที่ถูกต้อง แม้ไม่มีใครเห็น\nสอง เราจะไม่รับสิ่งใดแลกกับการทำหน้าที่\nสาม เราจะเปิดเผยงานและเงินทุกบาทที่ใช้ ให้ทุกคนตรวจสอบได้\nสี่ เราจะให้บริการด้วยความรวดเร็ว เต็มใจ และเท่าเทียมกันทุกคน\nห้า เราจะฟังทุกเรื่องร้องเรียน ตอบทุกเรื่อง และคุ้มครองผู้ที่กล้าบอกความจริง',
    'หากท่านเห็นเราทำผิดไปจากคำนี้ โปรดบอกเรา เพราะคำประกาศนี้เป็นของท่าน',
  ),
  ready(
    'en',
    'Our declaration as an honest area office',
    'We, the director, deputy directors and all staff of Chiang Mai Primary Educational Service Area Office 1, declare before the public that we will work with honesty and integrity, and that corruption shall find no place in our office.',
    'One: we will do what is right, even when nobody is watching.\nTwo: we will take nothing in return for doing our duty.\nThree: we will open our work, and every baht we spend, for everyone to check.\nFour: we will serve promptly, willingly, and everyone alike.\nFive: we will hear every complaint, answer it, and protect those who dare to tell the truth.',
    'If you see us stray from these words, tell us: this declaration is yours.',
  ),
  ready(
    'ms',
    'Ikrar kami sebagai pejabat yang jujur',
    'Kami, pengarah, timbalan-timbalan pengarah dan semua kakitangan Pejabat Kawasan Perkhidmatan Pendidikan Rendah Chiang Mai 1, mengisytiharkan di hadapan orang ramai bahawa kami akan bekerja dengan jujur dan amanah, dan bahawa rasuah tidak akan mendapat tempat di pejabat kami.',
    'Pertama: kami akan melakukan perkara yang betul, walaupun tiada sesiapa yang melihat.\nKedua: kami tidak akan menerima apa-apa sebagai balasan bagi tugas kami.\nKetiga: kami akan membuka kerja kami, dan setiap baht yang kami belanjakan, untuk disemak oleh semua orang.\nKeempat: kami akan memberikan khidmat dengan pantas, dengan rela hati dan sama rata kepada semua orang.\nKelima: kami akan mendengar setiap aduan, menjawabnya, dan melindungi mereka yang berani berkata benar.',
    'Jika anda melihat kami menyimpang daripada ikrar ini, beritahulah kami: ikrar ini milik anda.',
  ),
  ready(
    'fr',
    'Notre déclaration d’intégrité',
    'Nous, le directeur, les directeurs adjoints et tout le personnel du Bureau nº 1 de la zone de services éducatifs primaires de Chiang Mai, déclarons devant le public que nous travaillerons avec honnêteté et intégrité, et que la corruption n’aura aucune place dans notre bureau.',
    'Premièrement : nous ferons ce qui est juste, même lorsque personne ne regarde.\nDeuxièmement : nous n’accepterons rien en échange de l’accomplissement de notre devoir.\nTroisièmement : nous ouvrirons à tous notre travail et chaque baht dépensé, afin que chacun puisse les vérifier.\nQuatrièmement : nous servirons avec rapidité et de bon cœur, et tout le monde de la même façon.\nCinquièmement : nous écouterons chaque plainte, nous y répondrons et nous protégerons ceux qui osent dire la vérité.',
    'Si vous nous voyez nous écarter de ces paroles, dites-le-nous : cette déclaration est la vôtre.',
  ),
]

/** Begun, and public nowhere until somebody who reads German says that it is right. */
const unready = {
  language: 'de',
  title: 'Unsere Erklärung als ehrliche Behörde',
  text: 'Wir erklären vor der Öffentlichkeit, dass wir ehrlich arbeiten werden.',
  state: 'draft',
}

const said = [
  '**คำที่ให้ไว้กับทุกคน** อ่านได้หลายภาษา เพราะผู้ปกครอง ครู และผู้มาเยือนของเราไม่ได้พูดภาษาเดียวกัน',
  'ใครเห็นด้วยลงนามด้วยตนเอง ไม่มีใครลงนามแทนกัน และทุกคนตรวจได้ว่าลงนามในข้อความใด',
]
const saidEn = [
  '**Our word to everyone**, in several languages: our parents, teachers and visitors do not all speak the same one.',
  'Whoever agrees signs it themselves, nobody for another, and anyone can check which text was signed.',
]

const declared = (
  year: 2565 | 2568,
  on: string | number,
  day: string,
  by: { th: string; en: string },
  answer: { itemCode: string; says: readonly (string | null)[] },
  drafts: readonly object[] = [],
): PlannedContent => ({
  kind: 'declaration',
  slug: String(year),
  group: 'supervision',
  story: shown(on, {
    title: `ประกาศเจตจำนงสุจริต ปีงบประมาณ พ.ศ. ${year}`,
    summary: invented(about, ...said),
    titleEn: `Declaration of intent, fiscal year ${year} (${year - 543})`,
    summaryEn: inventedEn(aboutEn, ...saidEn),
    english: 'ready',
    documentOn: day,
    dataYear: year,
    answers: [{ fiscalYear: year, ...answer }],
    fields: {
      declaredOn: day,
      declaredBy: by,
      occasion: both(
        'พิธีเคารพธงชาติเช้าวันจันทร์ หน้าสำนักงาน',
        'The Monday morning flag ceremony, in front of the office',
      ),
      translations: [...translations, ...drafts],
    },
  }),
})

export const plannedDeclarations: PlannedContent[] = [
  declared(
    2565,
    '2022-01-04',
    '2022-01-04',
    both(
      'นายสมพงศ์ พรมจันทร์ ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษาประถมศึกษาเชียงใหม่ เขต 1',
      'Mr Somphong Phromchan, Director of Chiang Mai Primary Educational Service Area Office 1',
    ),
    {
      itemCode: 'O35',
      says: [
        'ผู้อำนวยการนำประกาศต่อหน้าบุคลากรทุกกลุ่ม ชื่อและวันที่อยู่ต้นหน้า',
        'คำประกาศห้าข้อ และจำนวนผู้ลงนามรายกลุ่ม',
        'ประกาศเมื่อ 4 ม.ค. 2565',
      ],
    },
  ),
  declared(
    2568,
    -62,
    '2024-12-09',
    both(
      'ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษาประถมศึกษาเชียงใหม่ เขต 1',
      'Director of Chiang Mai Primary Educational Service Area Office 1',
    ),
    { itemCode: 'O21', says: [null, 'ทุกกลุ่มอ่านและลงนามด้วยตนเอง จำนวนรายกลุ่มอยู่ท้ายหน้า'] },
    [unready],
  ),
]

async function sign(actor: Actor, workGroupId: string, now: Date): Promise<void> {
  const found = await findDeclarationToSign(actor)
  if (!found) throw new Error('The demonstration has no declaration to sign.')
  const { evidenceId, textSha256 } = found
  must(await signDeclaration(actor, { evidenceId, textSha256, workGroupId }, { now }), 'sign')
}

/** In 2565 everyone signed within the week; in 2568 some have yet to. */
export const signatures = (cast: Cast, today: Date): OtherAct[] => {
  const waiting: readonly GroupSlug[] = ['finance', 'dlict', 'audit']
  const signer = (actor: Actor, slug: GroupSlug | null) => ({ actor, group: slug ? cast.groupId[slug] : '' })
  const executives = [cast.director, cast.publisher].map((actor) => signer(actor, null))
  const of = (slugs: readonly GroupSlug[], people: readonly Record<GroupSlug, Actor>[]) =>
    slugs.flatMap((slug) => people.map((actors) => signer(actors[slug], slug)))
  const slugs = workGroups.map(({ slug }) => slug)
  const told = [
    { first: '2022-01-11', signers: [...executives, ...of(slugs, [cast.head, cast.staff])] },
    {
      first: -55,
      signers: [
        ...executives,
        ...of(slugs, [cast.head]),
        ...of(
          slugs.filter((slug) => !waiting.includes(slug)),
          [cast.staff],
        ),
        signer(cast.coordinator, 'supervision'),
      ],
    },
  ]
  return told.flatMap(({ first, signers }) =>
    signers.map(({ actor, group }, index) => {
      const at = atClock(storyDay(first, today), 17, index)
      return { at, run: ({ now }) => sign(actor, group, now) }
    }),
  )
}
