import { type Risk, risks2565, risks2567, risks2568 } from '../figures.ts'
import { groupName, groupNameEn } from '../groups.ts'
import { both, type Draft, invented, inventedEn, type PlannedContent, shown } from './plan.ts'

type Both = ReturnType<typeof both>

/** What the register says of a risk beyond the figures that the printed papers share with it. */
interface Told {
  process: string
  event: string
  category: string
  subject?: Both
  cause: Both
  control: Both
  measure: string
  due: string
  followUp?: Both
  /** likelihood and impact that are left */
  left?: [likelihood: string, impact: string]
  recheck: string
}

const row = (risk: Risk, { left = ['', ''], ...told }: Told) => ({
  event: both(risk.event, told.event),
  process: both(risk.process, told.process),
  category: told.category,
  subject: told.subject ?? both(''),
  cause: told.cause,
  likelihood: String(risk.likelihood),
  impact: String(risk.impact),
  control: told.control,
  measure: both(risk.measure, told.measure),
  owner: both(groupName(risk.owner), groupNameEn(risk.owner)),
  due: told.due,
  followUp: told.followUp ?? both(''),
  residualLikelihood: left[0],
  residualImpact: left[1],
  recheck: told.recheck,
})

const cuts = { lowTo: '3', mediumTo: '9', highTo: '16' }

const told2565: readonly Told[] = [
  {
    process: 'Procurement',
    event: 'Specifications that favour one seller',
    category: 'other',
    subject: both('จัดซื้อจัดจ้าง', 'Procurement'),
    cause: both('ผู้กำหนดคุณลักษณะรู้จักผู้ขายเพียงรายเดียว', 'Who writes them knows one seller alone'),
    control: both('คณะกรรมการกำหนดคุณลักษณะ', 'A committee for specifications'),
    measure: 'Common specifications; who writes them does not accept the goods',
    due: '2022-03-31',
    followUp: both('แยกผู้กำหนดกับผู้ตรวจรับทุกสัญญาในหกเดือนแรก', 'Kept apart in every contract of the half year'),
    left: ['1', '4'],
    recheck: 'added',
  },
  {
    process: 'Human resources',
    event: 'Benefits taken for a transfer or appointment',
    category: 'other',
    subject: both('บริหารงานบุคคล', 'Human resources'),
    cause: both('ผู้ขอย้ายไม่เห็นคะแนนของตน', 'Who asks for a transfer does not see the points'),
    control: both('คณะกรรมการกลั่นกรอง', 'A screening committee'),
    measure: 'Criteria and points are published before the decision',
    due: '2022-03-31',
    followUp: both('เผยแพร่เกณฑ์ก่อนพิจารณาในรอบย้ายต้นปี', 'Published before the first round of the year'),
    left: ['1', '5'],
    recheck: 'added',
  },
  {
    process: 'Travel expenses',
    event: 'More is claimed than is due, or papers are not true',
    category: 'other',
    subject: both('เบิกจ่ายค่าเดินทาง', 'Travel expenses'),
    cause: both('ระเบียบเข้าใจยาก เอกสารจำนวนมาก', 'Rules are hard to read and papers are many'),
    control: both('ตรวจเอกสารก่อนจ่าย', 'Papers are checked before payment'),
    measure: 'Papers are checked twice; samples every month',
    due: '2022-03-31',
    followUp: both('สุ่มตรวจห้าครั้ง ไม่พบความผิดปกติ', 'Five samples, nothing irregular'),
    left: ['2', '2'],
    recheck: 'added',
  },
  {
    process: 'Official cars',
    event: 'A car is used for private errands',
    category: 'other',
    subject: both('ใช้รถราชการ', 'Official cars'),
    cause: both('สมุดขอใช้รถอยู่หลายเล่ม', 'Requests were kept in several books'),
    control: both('ขออนุญาตเป็นหนังสือ', 'A written request'),
    measure: 'One register; the mileage is checked every week',
    due: '2022-01-31',
    followUp: both('ตรวจทะเบียนรถทุกสัปดาห์', 'The register is checked every week'),
    left: ['1', '2'],
    recheck: 'added',
  },
  {
    process: 'Service to the public',
    event: 'Gifts are taken from visitors',
    category: 'other',
    subject: both('ให้บริการประชาชน', 'Service to the public'),
    cause: both('ผู้มาติดต่ออยากขอบคุณ', 'Visitors want to say thank you'),
    control: both('ประมวลจริยธรรม', 'The code of ethics'),
    measure: 'No Gift Policy at each counter; blessings instead of gifts',
    due: '2021-12-31',
    followUp: both('ติดป้ายครบทุกจุดบริการ', 'Every counter has its sign'),
    left: ['1', '3'],
    recheck: 'added',
  },
]

const told2567: readonly Told[] = [
  {
    process: 'Procurement',
    event: 'Specifications that favour one seller',
    category: 'procurement',
    cause: both('ครุภัณฑ์บางรายการไม่มีคุณลักษณะกลาง', 'Some equipment had no common specification'),
    control: both('แยกผู้กำหนดกับผู้ตรวจรับ (ตั้งแต่ปี 2565)', 'Writing and accepting are apart (since 2565)'),
    measure: 'Common specifications for all equipment',
    due: '2024-03-29',
    followUp: both('ใช้ครบทุกสัญญา', 'Used in every contract'),
    left: ['1', '4'],
    recheck: 'changed',
  },
  {
    process: 'Human resources',
    event: 'Benefits taken for a transfer or appointment',
    category: 'hr',
    cause: both(
      'ผู้ขอย้ายเห็นเกณฑ์ แต่ไม่เห็นคะแนนขององค์ประกอบ',
      'Criteria were shown, the points of each part were not',
    ),
    control: both('เผยแพร่เกณฑ์ก่อนพิจารณา (ตั้งแต่ปี 2565)', 'Criteria are published beforehand (since 2565)'),
    measure: 'The points of each part are published',
    due: '2024-08-30',
    followUp: both('เผยแพร่ทั้งสองรอบ', 'Published in both rounds'),
    left: ['1', '5'],
    recheck: 'changed',
  },
  {
    process: 'Travel expenses',
    event: 'More is claimed than is due, or papers are not true',
    category: 'budget',
    cause: both('เอกสารจำนวนมาก ตรวจได้ไม่ทุกฉบับ', 'Too many papers to check every one'),
    control: both('ตรวจเอกสารสองชั้น', 'Papers are checked twice'),
    measure: 'Samples are checked every month',
    due: '2024-09-30',
    followUp: both('ตรวจ 12 ครั้ง แก้ไข 2 รายการ', '12 samples, two claims corrected'),
    left: ['3', '1'],
    recheck: 'holds',
  },
  {
    process: 'Service to the public',
    event: 'Gifts are taken from visitors',
    category: 'other',
    subject: both('ให้บริการประชาชน', 'Service to the public'),
    cause: both('จุดบริการนอกอาคารหลักยังไม่มีป้าย', 'Counters outside the main building had no sign'),
    control: both('ประกาศ No Gift Policy ทุกปี', 'The No Gift Policy of each year'),
    measure: 'A No Gift sign at every counter, looked at every quarter',
    due: '2023-12-29',
    followUp: both('ติดครบ ตรวจซ้ำทุกไตรมาส', 'Every counter has one; looked at every quarter'),
    left: ['2', '2'],
    recheck: 'changed',
  },
  {
    process: 'Official cars',
    event: 'A car is used for private errands',
    category: 'other',
    subject: both('ใช้รถราชการ', 'Official cars'),
    cause: both('บางเที่ยวบันทึกหลังใช้รถ', 'Some trips were written down afterwards'),
    control: both('ทะเบียนการใช้รถกลาง', 'One register of cars'),
    measure: 'The mileage is checked every week',
    due: '2024-09-30',
    followUp: both('บันทึกครบ ตรวจเลขไมล์รายสัปดาห์', 'All trips are there; mileage checked weekly'),
    left: ['1', '2'],
    recheck: 'holds',
  },
]

const told2568: readonly Told[] = [
  {
    process: 'Approval and permission',
    event: 'Something is asked or taken to hurry a certificate',
    category: 'approval',
    cause: both('ผู้ยื่นไม่เห็นลำดับคำขอของตน', 'Who applies does not see the place in the queue'),
    control: both('คู่มือประชาชนบอกระยะเวลา', 'The public manual says how long it takes'),
    measure: 'A time limit; applicants see the order of requests',
    due: '2025-03-31',
    followUp: both('แสดงลำดับคำขอที่จุดบริการแล้ว', 'The order of requests is shown at the counter'),
    left: ['1', '4'],
    recheck: 'added',
  },
  {
    process: 'Use of legal power',
    event: 'Benefits are offered for the outcome of an inquiry',
    category: 'power',
    cause: both('กรรมการสอบมาจากกลุ่มเดียวกับผู้ถูกสอบ', 'Inquirers came from the group of the person'),
    control: both('คำสั่งแต่งตั้งคณะกรรมการ', 'An order names the committee'),
    measure: 'Inquirers from other groups sign that they have no interest',
    due: '2025-06-30',
    recheck: 'added',
  },
  {
    process: 'Procurement',
    event: 'A seller offers gifts to those who write specifications',
    category: 'procurement',
    cause: both('ผู้ขายรู้ว่าใครเป็นผู้กำหนด', 'Sellers know who writes them'),
    control: both('แยกผู้กำหนดกับผู้ตรวจรับ (ตั้งแต่ปี 2565)', 'Writing and accepting are apart (since 2565)'),
    measure: 'Common specifications; invitations tell of the No Gift Policy',
    due: '2025-03-31',
    followUp: both('หนังสือเชิญชวนทุกฉบับแจ้ง No Gift Policy', 'Every invitation tells of the No Gift Policy'),
    left: ['1', '4'],
    recheck: 'changed',
  },
  {
    process: 'Human resources',
    event: 'Benefits taken for a transfer or appointment',
    category: 'hr',
    cause: both('ความต้องการย้ายมีมากกว่าตำแหน่งว่าง', 'More people ask than there are posts'),
    control: both('เผยแพร่เกณฑ์ก่อนพิจารณา (ตั้งแต่ปี 2565)', 'Criteria are published beforehand (since 2565)'),
    measure: 'Criteria, points and results are published each time',
    due: '2025-09-30',
    followUp: both('เผยแพร่ครบในรอบแรก รอรอบที่สอง', 'Published in the first round; the second is to come'),
    left: ['2', '4'],
    recheck: 'changed',
  },
  {
    process: 'Budget',
    event: 'Budget is allotted for private gain',
    category: 'budget',
    cause: both('เกณฑ์จัดสรรรู้กันเฉพาะในกลุ่ม', 'The criteria were known in one group alone'),
    control: both('ที่ประชุมผู้บริหารเห็นชอบ', 'The executive meeting agrees'),
    measure: 'Open criteria, confirmed by the meeting before money moves',
    due: '2025-06-30',
    recheck: 'added',
  },
]

const rows = (risks: readonly Risk[], told: readonly Told[]) =>
  risks.map((risk, index) => row(risk, told[index]!))

const sample = 'เหตุการณ์ คะแนน มาตรการ วันที่ และผลการติดตามเป็นข้อมูลสมมติ'
const sampleEn = 'Events, scores, measures, days and what the follow-up found are invented.'

const of2565: Draft = {
  title: 'การประเมินความเสี่ยงการทุจริต ปีงบประมาณ พ.ศ. 2565',
  summary: invented(
    `${sample} การวิเคราะห์ร่วมกับวิทยากรจากสำนักงาน ป.ป.ช. เป็นกิจกรรมจริงของสำนักงาน`,
    'เราถามตัวเองว่า งานตรงไหนที่คนดีก็อาจพลาด แล้ววางมาตรการก่อนเกิดเหตุ',
  ),
  titleEn: 'Corruption risk assessment, fiscal year 2565 (2022)',
  summaryEn: inventedEn(
    `${sampleEn} The analysis together with officers of the NACC is what the office really did.`,
    'We asked where even good people may go wrong, and set up what prevents it before anything happened.',
  ),
  english: 'ready',
  dataYear: 2565,
  answers: [
    {
      fiscalYear: 2565,
      itemCode: 'O36',
      says: [
        'ตาราง “ทะเบียนความเสี่ยง” และแผนผัง 5 × 5: เหตุการณ์ คะแนน และระดับ',
        'ช่อง “มาตรการใหม่” และ “ผลการติดตาม” ของแต่ละเรื่อง',
        'ติดตามผลถึง 31 มี.ค. 2565',
      ],
    },
    {
      fiscalYear: 2565,
      itemCode: 'O37',
      says: [
        'ช่อง “ผลการติดตาม” ของแต่ละเรื่อง: มาตรการในข้อ O36 ทำแล้วอย่างไร และแผนผังหลังติดตามผล',
        'ติดตามผลถึง 31 มี.ค. 2565',
      ],
    },
  ],
  fields: {
    method: both(
      'ตามคู่มือประเมินความเสี่ยงการทุจริตของสำนักงาน ป.ป.ท. วิเคราะห์ร่วมกับวิทยากรจากสำนักงาน ป.ป.ช.',
      'By the manual of the PACC, together with officers of the NACC',
    ),
    reviewedOn: '2022-03-31',
    ...cuts,
    risks: rows(risks2565, told2565),
  },
}

const of2567: Draft = {
  title: 'การประเมินและจัดการความเสี่ยงการทุจริต ปีงบประมาณ พ.ศ. 2567',
  summary: invented(
    sample,
    'มาตรการห้าเรื่องของปีทำแล้วทุกเรื่อง **คะแนนที่เหลือลดลงทุกเรื่อง** ตารางบอกคะแนนก่อนและหลัง พร้อมสิ่งที่พบเมื่อติดตาม',
  ),
  titleEn: 'Corruption risks and what was done about them, fiscal year 2567 (2024)',
  summaryEn: inventedEn(
    sampleEn,
    'All five measures of the year were taken, and **every score is lower than before**. The table gives the scores before and after, and what the follow-up found.',
  ),
  english: 'ready',
  dataYear: 2567,
  answers: [
    {
      fiscalYear: 2568,
      itemCode: 'O24',
      says: ['ช่อง “มาตรการใหม่” “ผลการติดตาม” และคะแนนที่เหลือของทุกเรื่อง', 'ติดตามผลครบทั้งปี ถึง 30 ก.ย. 2567'],
    },
  ],
  fields: {
    method: both('ตามคู่มือประเมินความเสี่ยงการทุจริตของสำนักงาน ป.ป.ท.', 'By the manual of the PACC'),
    reviewedOn: '2024-09-30',
    ...cuts,
    risks: rows(risks2567, told2567),
  },
}

const of2568: Draft = {
  title: 'การประเมินความเสี่ยงการให้หรือรับสินบน ปีงบประมาณ พ.ศ. 2568',
  summary: invented(
    sample,
    'ห้าประเด็นที่อาจมีคนเสนอสิ่งตอบแทน และวิธีที่เราปิดช่องไว้ก่อน เรื่องที่ยกมาจากทะเบียนเดิมทบทวนใหม่ทุกเรื่อง',
  ),
  titleEn: 'Bribery risk assessment, fiscal year 2568 (2025)',
  summaryEn: inventedEn(
    sampleEn,
    'Five kinds of work in which somebody may offer a reward, and how we closed the gap beforehand. What came from the register before was looked at anew.',
  ),
  english: 'ready',
  dataYear: 2568,
  answers: [
    {
      fiscalYear: 2568,
      itemCode: 'O23',
      says: [
        'ทะเบียนและแผนผัง 5 × 5: เหตุการณ์ ระดับ และมาตรการของห้าประเด็น',
        'ทะเบียนของปี พ.ศ. 2568 ทุกเรื่องทบทวนแล้ว',
      ],
    },
  ],
  fields: {
    method: both(
      'ตามคู่มือประเมินความเสี่ยงการทุจริตของสำนักงาน ป.ป.ท. ห้าประเด็นสินบนตามภารกิจ',
      'By the manual of the PACC: the five kinds of work open to bribery',
    ),
    reviewedOn: '2025-03-31',
    ...cuts,
    risks: rows(risks2568, told2568),
  },
}

/** Each register was begun from the one before. */
export const plannedRisks: readonly PlannedContent[] = [
  { kind: 'risks', slug: '2565', group: 'audit', story: shown('2022-04-06', of2565) },
  { kind: 'risks', slug: '2567', group: 'audit', story: shown(-34, of2567) },
  { kind: 'risks', slug: '2568', group: 'audit', story: shown(-26, of2568) },
]
