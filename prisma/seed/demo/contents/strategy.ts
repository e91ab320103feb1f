import { both, invented, inventedEn, type PlannedContent, shown } from './plan.ts'

const about = 'ชื่อเจ็ดขั้น คติ และสี่ใจเป็นของสำนักงาน ถ้อยคำอื่นเขียนขึ้นใหม่เพื่อการสาธิต'
const aboutEn =
  'The names of the steps, the maxims and the four hearts are the office’s own; the rest is worded anew.'

const step = (name: string, th: string, en: string) => ({ step: name, lived: both(th, en) })
const steps = [
  step(
    'aim',
    'นำผลปีก่อนมาดูทีละตัวชี้วัด หารอยร้าวที่ทำให้คะแนนหาย แล้วตั้งเป้าว่าใครแก้อะไรภายในวันไหน',
    'We go through last year’s result indicator by indicator, find the cracks where points were lost, and set who mends what by when.',
  ),
  step(
    'team',
    'จัดคนเป็นห้าทีม ทุกหน้าที่มีตำแหน่งรับผิดชอบ และมีอีกตำแหน่งที่กำลังเรียนรู้งาน งานจึงไม่ขาดช่วงเมื่อมีคนย้าย',
    'Five teams. Each duty has a post that does it and another that is learning it, so that nothing stops when somebody moves on.',
  ),
  step(
    'check',
    'วางแผน ทำ ตรวจ ปรับ ทุกข้อและทุกกิจกรรม ตรวจสม่ำเสมอ ไม่รอวันส่ง คนที่ทำไม่ใช่คนที่ตรวจ',
    'Plan, do, check, act, for each item and each activity: steadily, not on the last day, and never by the one who did it.',
  ),
  step(
    'hand',
    'วิเคราะห์ความสำคัญร่วมกัน เลือกกิจกรรมด้วยกัน แล้วมอบทั้งงานและงบให้กลุ่มเจ้าภาพ',
    'We weigh together what matters, choose the activities together, and give the groups that host them both the work and the budget.',
  ),
  step(
    'act',
    'ทุกกลุ่มเป็นเจ้าภาพ ลงมือจริง บันทึกภาพ ผู้ร่วม และผลที่ได้ ให้ทุกคนเห็น',
    'Every group hosts. We do it, and show pictures, who came and what it brought.',
  ),
  step(
    'bind',
    'ให้ใจ ร่วมใจ ตั้งใจ เปิดใจ ลงนามในประกาศเดียวกันด้วยมือของตนเอง',
    'Give heart, join hearts, set the heart, open the heart: each of us signs the same declaration ourselves.',
  ),
  step(
    'one',
    'ถูกต้อง โปร่งใส ตรวจสอบได้ในทุกเรื่อง ความเป็นหนึ่งไม่ใช่อันดับ แต่คือทั้งสำนักงานเป็นใจเดียวกัน',
    'Correct, transparent, open to checking in everything. To be one is not a rank: it is one office of one mind.',
  ),
]

const maxims = [
  {
    maxim: both(
      'สานงานเดิม ต่อเติมงานใหม่ ยึดมั่นเป็นหนึ่งเดียว สานเกลียวด้วยใจ',
      'Weave on the work that was, add the work that is new, hold fast as one, twist the thread with heart',
    ),
    about: both('การทำงาน', 'How we work'),
  },
  {
    maxim: both('ซื่อสัตย์ สุจริต ถูกต้อง รวดเร็ว เต็มใจบริการ', 'Honest, upright, correct, prompt, willing to serve'),
    about: both('ค่านิยม', 'What we value'),
  },
]
const heart = (th: string, en: string, meaning: string, meaningEn: string) => ({
  heart: both(th, en),
  meaning: both(meaning, meaningEn),
})
const hearts = [
  heart('ให้ใจ', 'Give heart', 'เริ่มจากไว้ใจกันก่อน', 'Trust comes first'),
  heart('ร่วมใจ', 'Join hearts', 'งานของกลุ่มหนึ่งคืองานของทุกคน', 'The work of one group is everyone’s'),
  heart('ตั้งใจ', 'Set the heart', 'ทำให้ดีแม้ไม่มีใครดู', 'Do it well when nobody looks'),
  heart('เปิดใจ', 'Open the heart', 'ฟังเมื่อมีคนบอกว่าเราพลาด', 'Listen when somebody says we erred'),
]

const told = (
  year: 2565 | 2568,
  on: string | number,
  answer: { itemCode: string; says: readonly (string | null)[] },
): PlannedContent => ({
  kind: 'strategy',
  slug: String(year),
  group: 'supervision',
  story: shown(on, {
    title: `เจ็ดขั้นสู่ความเป็นหนึ่ง ปีงบประมาณ พ.ศ. ${year}`,
    summary: invented(about, '**ความสุจริตเดินได้ทีละขั้น** นี่คือทางที่สำนักงานทั้งหลังเดินด้วยกันในปีนี้'),
    titleEn: `Seven steps to becoming one, fiscal year ${year} (${year - 543})`,
    summaryEn: inventedEn(
      aboutEn,
      '**Integrity is walked step by step.** This is the way the whole office goes together this year.',
    ),
    english: 'ready',
    dataYear: year,
    answers: [{ fiscalYear: year, ...answer }],
    fields: { steps, maxims, hearts },
  }),
})

export const plannedStrategy: PlannedContent[] = [
  told(2565, '2022-02-08', {
    itemCode: 'O38',
    says: ['ขั้นที่ 5 และ 6: ทุกกลุ่มเป็นเจ้าภาพกิจกรรม และลงนามประกาศเดียวกัน', 'ปีงบประมาณ พ.ศ. 2565'],
  }),
  told(2568, -48, {
    itemCode: 'O27',
    says: [null, 'ขั้นที่ 1 ถึง 7: ทำอะไร ใครรับผิดชอบ และตัวเลขที่ใช้กำกับติดตาม'],
  }),
]

const duty = (
  tier: string,
  [th, en]: [string, string],
  [post, postEn]: [string, string],
  [learner, learnerEn]: [string, string] = ['', ''],
) => ({ tier, duty: both(th, en), post: both(post, postEn), learner: both(learner, learnerEn) })

const supervisor: [string, string] = ['ศึกษานิเทศก์ ผู้ประสานงาน ITA', 'Supervisor, ITA coordinator']
const heads: [string, string] = ['ผู้อำนวยการกลุ่มทุกกลุ่ม', 'Heads of all groups']
const duties = (isAllLearnt: boolean) => [
  duty(
    'executive',
    ['กำหนดทิศทาง ประกาศเจตจำนง และลงนาม', 'Set the course, declare it and sign'],
    ['ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา', 'Director of the office'],
    ['รองผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา', 'Deputy directors'],
  ),
  duty(
    'executive',
    ['อนุมัติการเผยแพร่และติดตามข้อที่ยังขาด', 'Approve what is published, follow what is missing'],
    ['รองผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา', 'Deputy directors'],
    ['ผู้อำนวยการกลุ่มอำนวยการ', 'Head of the Administration Group'],
  ),
  duty(
    'support',
    ['มอบหมายคนและงบของกลุ่มให้ข้อที่รับผิดชอบ', 'Give people and budget of the group to its items'],
    heads,
    ['เจ้าหน้าที่อาวุโสของแต่ละกลุ่ม', 'A senior officer of each group'],
  ),
  duty(
    'core',
    [
      'ประสานทุกข้อ ตรวจก่อนส่ง และเรียนรู้คู่มือของปี',
      'Tie the items together, check before sending, learn the handbook of the year',
    ],
    supervisor,
    ['ศึกษานิเทศก์ กลุ่มนิเทศฯ', 'Supervisor of the Supervision Group'],
  ),
  duty(
    'core',
    ['ดูแลเว็บไซต์และไฟล์ให้เปิดได้ทุกวัน', 'Keep website and files open every day'],
    ['เจ้าหน้าที่กลุ่ม DLICT', 'Officer of the DLICT Group'],
    isAllLearnt ? ['นักวิชาการคอมพิวเตอร์', 'Computer officer'] : undefined,
  ),
  duty(
    'core',
    ['วิเคราะห์ความเสี่ยงการทุจริตร่วมกับวิทยากร ป.ป.ช.', 'Analyse corruption risks with trainers of the NACC'],
    ['หน่วยตรวจสอบภายใน', 'Internal Audit Unit'],
    isAllLearnt ? ['นิติกร กลุ่มกฎหมายและคดี', 'Legal officer'] : undefined,
  ),
  duty(
    'successors',
    [
      'ร่วมทำทุกข้อกับทีมแกนนำหนึ่งปีเต็มก่อนรับช่วง',
      'Work every item beside the core team for a whole year before taking over',
    ],
    ['เจ้าหน้าที่หนึ่งตำแหน่งจากทุกกลุ่ม', 'One post of each group'],
  ),
  duty(
    'everyone',
    [
      'ทำงานด้วยความสุจริต บอกเมื่อเห็นสิ่งผิด และร่วมกิจกรรมทุกเช้าวันจันทร์',
      'Work honestly, speak up, and join every Monday morning',
    ],
    ['บุคลากรทุกคน', 'All staff'],
  ),
]

const teamOf = (
  year: 2565 | 2568,
  on: string | number,
  answer: { itemCode: string; says: readonly (string | null)[] },
): PlannedContent => ({
  kind: 'teams',
  slug: String(year),
  group: 'supervision',
  story: shown(on, {
    title: `ทีมขับเคลื่อนเขตสุจริต ปีงบประมาณ พ.ศ. ${year}`,
    summary: invented(
      'ชื่อห้าทีมเป็นของสำนักงาน หน้าที่และตำแหน่งเป็นตัวอย่าง',
      'ห้าทีมทำงานต่อกันเป็นเกลียวเดียว **บอกเป็นตำแหน่ง ไม่บอกเป็นชื่อ** เพราะงานต้องอยู่แม้คนย้าย',
    ),
    titleEn: `Teams of the honest office, fiscal year ${year} (${year - 543})`,
    summaryEn: inventedEn(
      'The names of the five teams are the office’s own; duties and posts are examples.',
      'Five teams, twisted into one thread. **By posts, not by names**, for the work must stay when people move.',
    ),
    english: 'ready',
    dataYear: year,
    answers: [{ fiscalYear: year, ...answer }],
    fields: { duties: duties(year === 2565) },
  }),
})

export const plannedTeams: PlannedContent[] = [
  teamOf(2565, '2022-02-15', {
    itemCode: 'O38',
    says: ['ทีมที่ 5 และหน้าที่ร่วมกันทุกเช้าวันจันทร์', 'ปีงบประมาณ พ.ศ. 2565'],
  }),
  teamOf(2568, -46, {
    itemCode: 'O16',
    says: [null, 'ห้าทีมที่ขับเคลื่อนจริยธรรม หน้าที่และตำแหน่ง', 'ปีงบประมาณ พ.ศ. 2568'],
  }),
]
