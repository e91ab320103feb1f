import type { GroupSlug } from '../groups.ts'
import { both, type Draft, invented, inventedEn, type PlannedContent, shown } from './plan.ts'

const about = 'วัน จำนวนคน งบประมาณ และรายละเอียดสมมติขึ้นเพื่อการสาธิต กิจกรรมเป็นของสำนักงานจริง ภาพวาดขึ้นเอง'
const aboutEn =
  'Days, numbers, budget and details are invented for the demonstration; the activity is the office’s own, the picture is a drawing.'

const pictures = {
  flag: [
    'ภาพวาด: ผู้อำนวยการมอบธงเขตสุจริตแก่รองผู้อำนวยการ หน้าดอยสุเทพ',
    'Drawing: the director hands the honest-office flag to a deputy, a mountain behind them',
  ],
  signs: ['ภาพวาด: ผู้อำนวยการกลุ่มห้าคนถือป้ายเขตสุจริต', 'Drawing: five heads of groups hold honest-office signs'],
  monday: [
    'ภาพวาด: บุคลากรเข้าแถวเคารพธงชาติเช้าวันจันทร์',
    'Drawing: staff line up at the flag on a Monday morning',
  ],
  training: [
    'ภาพวาด: วิทยากรอธิบายตารางความเสี่ยงแก่ผู้เข้าอบรม',
    'Drawing: a trainer explains a risk matrix to the participants',
  ],
  culture: [
    'ภาพวาด: บุคลากรแต่งกายพื้นเมืองพนมมือใต้โคมล้านนา',
    'Drawing: staff in local dress under Lanna lanterns',
  ],
  exercise: ['ภาพวาด: บุคลากรยกแขนออกกำลังกายกลางแจ้ง', 'Drawing: staff exercise outdoors, arms raised'],
  fives: ['ภาพวาด: บุคลากรสองคนจัดชั้นแฟ้มและกวาดห้อง', 'Drawing: two members of staff tidy shelves and sweep'],
} as const

type Picture = keyof typeof pictures
const shownPicture = (name: Picture): Pick<Draft, 'pictures'> => ({
  pictures: {
    [name]: { file: `activity-${name}.png`, altTh: pictures[name][0], altEn: pictures[name][1] },
  },
})

type Two = readonly [th: string, en: string]
const step = (name: 'plan' | 'do' | 'check' | 'act', day: string, [th, en]: Two, who: Two) => ({
  step: name,
  day,
  what: both(th, en),
  who: both(...who),
})
const handover = (symbol: Two, from: Two, to: Two, day: string) => ({
  symbol: both(...symbol),
  from: both(...from),
  to: both(...to),
  day,
})

const director: Two = ['ผู้อำนวยการสำนักงาน', 'Director of the office']
const deputies: Two = ['รองผู้อำนวยการสำนักงาน', 'Deputy directors']
const heads: Two = ['ผู้อำนวยการกลุ่มทุกกลุ่ม', 'Heads of all groups']
const board: Two = ['ทีมบริหารองค์กร', 'Executive team']
const core: Two = ['ทีมแกนนำในการขับเคลื่อน', 'Core team']
const everyone: Two = ['ทีมขับเคลื่อน', 'Everyone']

interface Plan {
  group: GroupSlug
  on: string | number
  picture: Picture
  title: Two
  text: Two
  theme: Two
  fields: Record<string, unknown>
  answers?: Draft['answers']
  dataYear: number
}

const held = ({
  group,
  on,
  picture,
  title,
  text,
  theme,
  fields,
  answers,
  dataYear,
}: Plan): PlannedContent => ({
  kind: 'activity',
  group,
  story: shown(on, {
    title: title[0],
    summary: invented(about, text[0]),
    titleEn: title[1],
    summaryEn: inventedEn(aboutEn, text[1]),
    english: 'ready',
    dataYear,
    ...shownPicture(picture),
    ...(answers ? { answers } : {}),
    fields: { theme: both(...theme), ...fields },
  }),
})

const office = both('สำนักงานเขตพื้นที่การศึกษา', 'At the office')

/** What all groups hosted in the years that the demonstration tells of. */
export const plannedActivities: PlannedContent[] = [
  held({
    group: 'admin',
    on: '2022-01-12',
    picture: 'flag',
    dataYear: 2565,
    title: [
      'มอบธงเขตสุจริต: ผู้อำนวยการมอบแก่รองผู้อำนวยการทุกคน',
      'The honest-office flag passes from the director to the deputies',
    ],
    text: [
      'นายสมพงศ์ พรมจันทร์ ผู้อำนวยการสำนักงาน มอบธงเขตสุจริตแก่รองผู้อำนวยการทุกคนต่อหน้าบุคลากร เพื่อบอกว่าความสุจริตเริ่มที่ผู้บริหาร แล้วส่งต่อถึงทุกกลุ่ม',
      'The director, Mr Somphong Phromchan, handed the honest-office flag to every deputy before all the staff: honesty begins with those who lead, and is handed on to every group.',
    ],
    theme: ['มอบธงเขตสุจริต', 'Handing over the honest-office flag'],
    answers: [
      {
        fiscalYear: 2565,
        itemCode: 'O35',
        says: [
          'ย่อหน้าแรกและภาพ ผู้อำนวยการสำนักงานเป็นผู้มอบธงด้วยตนเอง',
          'ย่อหน้าแรก และตารางบันทึก PDCA',
          'วันที่จัดอยู่ต้นหน้า (ปี พ.ศ. 2565)',
        ],
      },
    ],
    fields: {
      startsOn: '2022-01-10',
      place: both('หน้าเสาธงสำนักงาน', 'At the flagpole of the office'),
      participants: 96,
      budget: 6_000,
      spent: 5_400,
      outcome: both(
        'ผู้บริหารทุกคนรับธงและลงชื่อรับหน้าที่ขับเคลื่อนในสายงานของตน',
        'Every deputy took the flag and the duty that goes with it in their line of work.',
      ),
      pdca: [
        step(
          'plan',
          '2021-12-20',
          ['กำหนดผู้รับธงและหน้าที่ของแต่ละสายงาน', 'Who receives a flag, and which duty goes with it'],
          board,
        ),
        step(
          'do',
          '2022-01-10',
          ['มอบธงหน้าเสาธงหลังเคารพธงชาติ', 'The flags were handed over after the ceremony'],
          director,
        ),
        step(
          'check',
          '2022-02-14',
          ['ตรวจว่าทุกสายงานมีแผนของตน พบขาดหนึ่งสาย', 'Does every line of work have its plan? One had none'],
          core,
        ),
        step(
          'act',
          '2022-02-21',
          ['สายงานที่ขาดทำแผนเสร็จ และนัดตรวจทุกไตรมาส', 'It has one now, and all are looked at every quarter'],
          deputies,
        ),
      ],
      handovers: [handover(['ธงเขตสุจริต', 'The honest-office flag'], director, deputies, '2022-01-10')],
    },
  }),
  held({
    group: 'supervision',
    on: '2022-01-19',
    picture: 'signs',
    dataYear: 2565,
    title: ['มอบป้ายเขตสุจริตแก่ผู้อำนวยการทุกกลุ่ม', 'Honest-office signs for the head of every group'],
    text: [
      'ทุกกลุ่มรับป้ายเขตสุจริตไปตั้งที่จุดบริการ ผู้มาติดต่อเห็นคำมั่นตั้งแต่ก้าวแรก และถามหาได้ว่าทำตามหรือไม่',
      'Every group took a sign to its counter: visitors see the promise with their first step, and can ask whether it is kept.',
    ],
    theme: ['มอบป้ายเขตสุจริต', 'Handing over the honest-office signs'],
    answers: [
      {
        fiscalYear: 2565,
        itemCode: 'O38',
        says: ['ย่อหน้าแรก ภาพ และตารางการมอบสัญลักษณ์', 'วันที่จัดอยู่ต้นหน้า (ปี พ.ศ. 2565)'],
      },
    ],
    fields: {
      startsOn: '2022-01-17',
      place: both('ห้องประชุมสำนักงาน', 'Meeting room of the office'),
      participants: 42,
      budget: 15_000,
      spent: 14_250,
      outcome: both('จุดบริการทุกจุดมีป้าย', 'No counter is without its sign.'),
      pdca: [
        step(
          'plan',
          '2021-12-27',
          ['ออกแบบป้ายและนับจุดบริการ', 'The sign was designed and the counters were counted'],
          core,
        ),
        step('do', '2022-01-17', ['มอบป้ายแก่ผู้อำนวยการทุกกลุ่ม', 'Signs handed to all heads'], director),
        step(
          'check',
          '2022-03-07',
          ['เดินตรวจทุกจุดบริการ ป้ายครบ', 'Every counter was visited; all have their sign'],
          core,
        ),
      ],
      handovers: [handover(['ป้ายเขตสุจริต', 'The honest-office sign'], director, heads, '2022-01-17')],
    },
  }),
  held({
    group: 'admin',
    on: '2022-02-09',
    picture: 'monday',
    dataYear: 2565,
    title: ['เช้าวันจันทร์หน้าเสาธง ประชุมและ PLC', 'Monday mornings at the flag, then a learning circle'],
    text: [
      'เคารพธงชาติ ประชุมสั้น แล้วแลกเปลี่ยนเรียนรู้ (PLC) เรื่องงานที่ติดขัดของสัปดาห์ ทุกกลุ่มผลัดกันนำ',
      'The flag, a short meeting, then a learning circle (PLC) about what was stuck that week; the groups take turns to lead.',
    ],
    theme: ['เคารพธงชาติเช้าวันจันทร์ ประชุมและ PLC', 'Monday flag ceremony, meeting and PLC'],
    answers: [
      {
        fiscalYear: 2565,
        itemCode: 'O43',
        says: ['ตารางบันทึก PDCA และผลที่เกิดขึ้น: มาตรการตรวจทุกเช้าวันจันทร์ ทำจริงอย่างไร', 'เริ่ม 7 ก.พ. 2565 วันอยู่ต้นหน้า'],
      },
    ],
    fields: {
      startsOn: '2022-02-07',
      endsOn: '2022-09-26',
      place: both('หน้าเสาธงสำนักงาน', 'At the flagpole of the office'),
      participants: 90,
      budget: 0,
      spent: 0,
      outcome: both(
        'เรื่องติดขัดที่แลกเปลี่ยน 31 เรื่อง คลี่คลาย 27 เรื่อง',
        '31 stuck matters were brought, 27 are solved.',
      ),
      pdca: [
        step('plan', '2022-01-31', ['จัดเวรผู้นำ PLC ของแต่ละกลุ่ม', 'Which group leads on which Monday'], core),
        step('do', '2022-02-07', ['เริ่มทุกวันจันทร์', 'Every Monday from this day'], everyone),
        step('check', '2022-05-02', ['ทบทวนบันทึก PLC สามเดือน', 'Three months of notes were read again'], core),
        step('act', '2022-05-09', ['เพิ่มสรุปหนึ่งหน้าให้ผู้ที่ไม่ได้มา', 'One page for those who could not come'], core),
      ],
    },
  }),
  held({
    group: 'hr',
    on: '2022-02-16',
    picture: 'exercise',
    dataYear: 2565,
    title: ['ขยับกายวันจันทร์', 'A little exercise on Mondays'],
    text: [
      'ออกกำลังกายสั้น ๆ หลังประชุมเช้า ใครมาก็ได้ ไม่มีคะแนน',
      'A little exercise after the morning meeting: anyone may join and nobody keeps score.',
    ],
    theme: ['ออกกำลังกายเช้าวันจันทร์', 'A little exercise on Monday'],
    fields: {
      startsOn: '2022-02-14',
      endsOn: '2022-09-26',
      place: office,
      participants: 58,
      budget: 2_000,
      spent: 1_200,
      pdca: [step('do', '2022-02-14', ['เริ่มทุกวันจันทร์', 'Every Monday from this day'], everyone)],
    },
  }),
  held({
    group: 'policy',
    on: '2022-03-23',
    picture: 'training',
    dataYear: 2565,
    title: [
      'อบรมวิเคราะห์ความเสี่ยงการทุจริต โดยเจ้าหน้าที่สำนักงาน ป.ป.ช.',
      'Corruption-risk analysis, taught by officers of the NACC',
    ],
    text: [
      'ผู้แทนทุกกลุ่มหาจุดเสี่ยงในงานของตน ให้คะแนนโอกาสและผลกระทบ แล้วเขียนมาตรการที่ทำได้จริง ผลอยู่ในทะเบียนความเสี่ยงของปี',
      'Each group looked for the weak points of its own work, scored likelihood and impact, and wrote measures it can really take; the register of the year holds them.',
    ],
    theme: ['อบรมโดยเจ้าหน้าที่ ป.ป.ช.', 'Training by the NACC'],
    answers: [
      {
        fiscalYear: 2565,
        itemCode: 'O38',
        says: ['ย่อหน้าแรก ภาพ และผลที่เกิดขึ้น', 'วันที่จัดอยู่ต้นหน้า (ปี พ.ศ. 2565)'],
      },
    ],
    fields: {
      startsOn: '2022-03-17',
      endsOn: '2022-03-18',
      place: both('ห้องประชุมสำนักงาน', 'Meeting room of the office'),
      participants: 64,
      budget: 38_000,
      spent: 36_480,
      outcome: both(
        'ได้ความเสี่ยงที่มีเจ้าของและมาตรการครบทุกกลุ่ม',
        'Every group has risks with an owner and a measure.',
      ),
      pdca: [
        step(
          'plan',
          '2022-02-21',
          ['เชิญวิทยากรและเตรียมตัวอย่างจากงานจริง', 'Trainers were invited, cases of our own prepared'],
          core,
        ),
        step('do', '2022-03-17', ['อบรมสองวัน', 'Two days of training'], everyone),
        step(
          'check',
          '2022-04-25',
          ['แบบทดสอบก่อนและหลัง เฉลี่ยจาก 5.8 เป็น 8.9 เต็ม 10', 'Mean of the test rose from 5.8 to 8.9 of 10'],
          core,
        ),
        step('act', '2022-05-16', ['ทบทวนความเสี่ยงทุกไตรมาส', 'Risks are looked at again each quarter'], heads),
      ],
    },
  }),
  held({
    group: 'promotion',
    on: '2022-04-20',
    picture: 'culture',
    dataYear: 2565,
    title: [
      'สืบสานวัฒนธรรมท้องถิ่น: แต่งกายพื้นเมืองและปี๋ใหม่เมือง',
      'Local culture: northern dress and the New Year of the North',
    ],
    text: [
      'บุคลากรแต่งกายพื้นเมืองและรดน้ำดำหัวผู้อาวุโสด้วยน้ำส้มป่อย ไม่มีของกำนัล มีแต่คำอวยพร',
      'Staff in northern dress asked their elders’ blessing: with scented water and good wishes, and no gifts.',
    ],
    theme: ['วัฒนธรรมและประเพณีท้องถิ่น', 'Local culture and traditions'],
    answers: [
      {
        fiscalYear: 2565,
        itemCode: 'O38',
        says: ['ย่อหน้าแรกและภาพ: ขอพรผู้อาวุโสโดยไม่มีของกำนัล', 'วันที่จัดอยู่ต้นหน้า (ปี พ.ศ. 2565)'],
      },
    ],
    fields: {
      startsOn: '2022-04-12',
      place: office,
      participants: 88,
      budget: 9_000,
      spent: 8_700,
      pdca: [
        step('do', '2022-04-12', ['จัดงานครึ่งวัน', 'Half a day'], everyone),
        step(
          'check',
          '2022-05-03',
          ['ถามความเห็นผู้ร่วมงาน 41 คน', '41 people were asked what they thought'],
          core,
        ),
      ],
    },
  }),
  held({
    group: 'finance',
    on: '2022-06-15',
    picture: 'fives',
    dataYear: 2565,
    title: ['5ส วันศุกร์สะอาด', '5S: a tidy Friday'],
    text: [
      'สะสาง สะดวก สะอาด สุขลักษณะ สร้างนิสัย เริ่มที่ชั้นแฟ้มจัดซื้อจัดจ้าง หาเอกสารย้อนหลังสามปีได้ภายในสองนาที',
      'Sort, set in order, shine, standardise, sustain: beginning with the procurement files, where any paper of three years is now found in two minutes.',
    ],
    theme: ['5ส', '5S'],
    fields: {
      startsOn: '2022-06-10',
      place: office,
      participants: 74,
      budget: 4_000,
      spent: 3_150,
      pdca: [
        step('plan', '2022-06-01', ['ถ่ายภาพก่อนทำ', 'Pictures before'], core),
        step(
          'do',
          '2022-06-10',
          ['จัดแฟ้มและห้องเก็บเอกสาร', 'Files and store room were put in order'],
          everyone,
        ),
        step('check', '2022-07-08', ['จับเวลาหาเอกสาร 20 ครั้ง', 'Twenty searches were timed'], core),
      ],
    },
  }),
  held({
    group: 'supervision',
    on: -59,
    picture: 'monday',
    dataYear: 2567,
    title: [
      'ทบทวนมาตรการส่งเสริมคุณธรรมและความโปร่งใส ปี 2567',
      'The integrity measures of 2567, looked at again',
    ],
    text: [
      'ปลายปีทุกกลุ่มนำมาตรการที่รับไว้มาดูด้วยกันทีละข้อ ทำแล้วหรือยัง เกิดผลอะไร และข้อใดต้องยกไปปีถัดไป',
      'At the end of the year the groups went through the measures they had taken on, one by one: is it done, what came of it, and what has to go on next year?',
    ],
    theme: ['เคารพธงชาติเช้าวันจันทร์ ประชุมและ PLC', 'Monday flag ceremony, meeting and PLC'],
    answers: [
      {
        fiscalYear: 2568,
        itemCode: 'O28',
        says: ['หัวข้อ “ผลที่เกิดขึ้น” และตารางบันทึก PDCA', 'วันที่จัดอยู่ต้นหน้า: ผลของปีงบประมาณ พ.ศ. 2567'],
      },
    ],
    fields: {
      startsOn: '2024-09-16',
      place: both('ห้องประชุมสำนักงาน', 'Meeting room of the office'),
      participants: 38,
      budget: 3_000,
      spent: 2_450,
      outcome: both(
        'ห้ามาตรการ ทำครบสี่\n\n- ตรวจหลักฐานทุกเช้าวันจันทร์: 41 ครั้ง พบข้อที่ขาดองค์ประกอบ 9 ข้อ แก้ทันทุกข้อ\n- ทุกข้อมีผู้ทำและผู้ตรวจคนละคน: ครบ 35 จาก 35 ข้อ\n- เผยแพร่ตารางเป็นไฟล์ที่ใช้ต่อได้: 12 จาก 12 ตาราง\n- ทุกจุดบริการบอกว่าไม่รับของขวัญ: ครบทุกจุด\n- คู่มือให้บริการภาษาง่าย: เสร็จ 3 จาก 5 เรื่อง ที่เหลือยกไปปี 2568',
        'Four of the five measures are done.\n\n- Evidence checked every Monday: 41 times; 9 items lacked an element, all mended in time\n- One person does it, another checks: all 35 items\n- Tables published as files that can be used: 12 of 12\n- Every counter says that we take no gifts\n- Service manuals in plain words: 3 of 5; the rest goes on in 2568',
      ),
      pdca: [
        step(
          'plan',
          '2023-11-06',
          ['รับมาตรการห้าข้อพร้อมผู้รับผิดชอบ', 'Five measures, each with its owner'],
          board,
        ),
        step('do', '2023-11-13', ['ลงมือทำและจดผลทุกเดือน', 'Done, and written down every month'], heads),
        step('check', '2024-09-16', ['ดูผลด้วยกันทีละมาตรการ', 'Looked at together, one by one'], core),
        step('act', '2024-09-23', ['ยกมาตรการที่ค้างไปปี 2568', 'What is left goes on in 2568'], core),
      ],
    },
  }),
  held({
    group: 'legal',
    on: -57,
    picture: 'flag',
    dataYear: 2568,
    title: ['ประกาศเจตจำนงเขตสุจริต ปี 2568', 'Declaration of the honest office, 2568'],
    text: [
      'ผู้บริหารและบุคลากรทุกกลุ่มกล่าวคำประกาศพร้อมกัน แล้วอ่านและลงชื่อด้วยตนเองในระบบ',
      'Executives and staff said the declaration together, then each read and signed it themselves.',
    ],
    theme: ['ประกาศเจตจำนงเขตสุจริต', 'Declaration of the honest office'],
    answers: [
      {
        fiscalYear: 2568,
        itemCode: 'O16',
        says: [
          null,
          'ย่อหน้าแรก ภาพ และตารางบันทึก PDCA: กิจกรรมด้านจริยธรรมของทุกกลุ่ม',
          'วันที่จัดอยู่ต้นหน้า (ปี พ.ศ. 2568)',
        ],
      },
    ],
    fields: {
      startsOn: '2024-12-02',
      place: both('ห้องประชุมสำนักงาน', 'Meeting room of the office'),
      participants: 94,
      budget: 5_000,
      spent: 4_100,
      pdca: [
        step(
          'plan',
          '2024-11-11',
          ['ร่างคำประกาศสี่ภาษา', 'The declaration was drafted in four languages'],
          core,
        ),
        step('do', '2024-12-02', ['ประกาศพร้อมกัน', 'It was declared together'], director),
        step('check', '2025-01-13', ['ตรวจรายชื่อผู้ยังไม่ลงชื่อ', 'Who has not signed yet?'], heads),
      ],
    },
  }),
  held({
    group: 'policy',
    on: -54,
    picture: 'training',
    dataYear: 2568,
    title: ['วิเคราะห์ความเสี่ยงสินบนทุกกลุ่มงาน ปี 2568', 'Bribery risks of every group, 2568'],
    text: [
      'ทุกกลุ่มทบทวนความเสี่ยงเดิมและเพิ่มเรื่องสินบนห้าด้าน พร้อมเจ้าของและกำหนดเสร็จ',
      'Every group looked at its risks again and added the five kinds of bribery risk, each with an owner and a day.',
    ],
    theme: ['วิเคราะห์ความเสี่ยงการทุจริต', 'Corruption-risk analysis'],
    answers: [
      {
        fiscalYear: 2568,
        itemCode: 'O23',
        says: [null, 'ประชุมเชิงปฏิบัติการ 20 ม.ค. 2568 และการติดตาม อยู่ในตารางบันทึก PDCA'],
      },
    ],
    fields: {
      startsOn: '2025-01-20',
      place: both('ห้องประชุมสำนักงาน', 'Meeting room of the office'),
      participants: 52,
      budget: 18_000,
      spent: 16_900,
      pdca: [
        step('plan', '2025-01-06', ['ส่งทะเบียนปีก่อนให้ทุกกลุ่มอ่าน', 'Last year’s register went round'], core),
        step('do', '2025-01-20', ['ประชุมเชิงปฏิบัติการหนึ่งวัน', 'A day’s workshop'], everyone),
        step('check', '2025-03-24', ['ติดตามมาตรการครั้งที่หนึ่ง', 'First look at the measures'], core),
        step('act', '2025-04-07', ['เร่งสองมาตรการที่ช้า', 'Two that were late were hurried'], heads),
      ],
    },
  }),
  held({
    group: 'dlict',
    on: -50,
    picture: 'signs',
    dataYear: 2568,
    title: [
      'สื่อสั้น “ไม่ต้องมีของฝาก” ที่จุดบริการและ LINE',
      'Short pieces “bring nothing” at the counters and on LINE',
    ],
    text: [
      'ทุกกลุ่มเขียนประโยคเดียวที่อยากบอกผู้มาติดต่อ แล้วทำเป็นภาพสำหรับป้ายและ LINE',
      'Each group wrote one sentence for its visitors; they became pictures for signs and LINE.',
    ],
    theme: ['สื่อประชาสัมพันธ์', 'Public-relations media'],
    answers: [{ fiscalYear: 2568, itemCode: 'O21', says: [null, 'ย่อหน้าแรกและภาพ วันที่อยู่ต้นหน้า (ปี พ.ศ. 2568)'] }],
    fields: {
      startsOn: '2025-02-03',
      endsOn: '2025-02-28',
      participants: 10,
      budget: 3_000,
      spent: 2_600,
      pdca: [step('do', '2025-02-03', ['เผยแพร่สัปดาห์ละสองภาพ', 'Two pictures a week'], core)],
    },
  }),
]
