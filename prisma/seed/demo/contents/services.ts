import type { GroupSlug } from '../groups.ts'
import { both, invented, inventedEn, type PlannedContent, shown } from './plan.ts'

const example = 'ระยะเวลาและเอกสารเป็นตัวอย่าง สำนักงานแก้ให้ตรงกับคู่มือประชาชนของตน'
const free = both('ไม่มีค่าธรรมเนียม', 'Free of charge')
const steps = (...rows: [th: string, en: string, takes: string, takesEn: string][]) =>
  rows.map(([th, en, takes, takesEn]) => ({ step: both(th, en), takes: both(takes, takesEn) }))
const documents = (...rows: [th: string, en: string, copies: number][]) =>
  rows.map(([th, en, copies]) => ({ document: both(th, en), copies }))

const service = (
  group: GroupSlug,
  on: number,
  [title, titleEn]: [string, string],
  [lead, leadEn]: [string, string],
  fields: Record<string, unknown>,
): PlannedContent => ({
  kind: 'service',
  group,
  story: shown(on, {
    title,
    summary: invented(example, lead),
    titleEn,
    summaryEn: inventedEn(
      'Times and documents are examples, to be replaced by those of the office’s own manual.',
      leadEn,
    ),
    english: 'ready',
    answers: [
      {
        fiscalYear: 2568,
        itemCode: 'O9',
        says: ['ทั้งหน้า: ขั้นตอนและเวลาของแต่ละขั้น ช่องทาง ค่าธรรมเนียม และหัวข้อ “กฎหมายที่เกี่ยวข้อง”'],
      },
    ],
    fields: { fee: free, ...fields },
  }),
})

const monthsKnown = ['m10', 'm11', 'm12', 'm01', 'm02', 'm03']
const counted = (th: string, en: string, channel: string, ...counts: number[]) => ({
  service: both(th, en),
  channel,
  ...Object.fromEntries(monthsKnown.map((month, index) => [month, counts[index]])),
})

/** Invented like all numbers of the demonstration; the second half of the year is still to come. */
export const plannedStatistics: PlannedContent = {
  kind: 'statistics',
  group: 'admin',
  story: shown(-60, {
    title: 'สถิติการให้บริการ ปีงบประมาณ 2568',
    summary: invented(
      'ตัวเลขทั้งหมดสมมติขึ้น เพื่อแสดงรูปแบบของกราฟ ตาราง และไฟล์ CSV',
      'จำนวนครั้งที่ให้บริการหกเดือนแรก เดือนที่ยังไม่มีข้อมูลเว้นว่างไว้',
    ),
    titleEn: 'Service statistics, fiscal year 2568 (2025)',
    summaryEn: inventedEn(
      'All numbers are invented, to show how chart, table and CSV file look.',
      'How often services were given in the first six months. Months without a number are left empty.',
    ),
    english: 'ready',
    dataYear: 2568,
    answers: [
      {
        fiscalYear: 2568,
        itemCode: 'O11',
        says: ['กราฟและตารางแยกที่สำนักงานกับออนไลน์ของแต่ละงานบริการ', 'คอลัมน์ ต.ค. 2567 ถึง มี.ค. 2568'],
      },
    ],
    fields: {
      year: '2568',
      source: both('ทะเบียนรับบริการของแต่ละกลุ่ม (ตัวอย่าง)', 'Registers of the work groups (sample)'),
      counts: [
        counted('ขอดูหรือขอสำเนาข้อมูลข่าวสาร', 'Official information', 'office', 6, 4, 7, 5, 8, 9),
        counted('หนังสือรับรอง', 'Certificates of employment', 'office', 41, 38, 30, 52, 47, 39),
        counted('หนังสือรับรอง', 'Certificates of employment', 'online', 12, 15, 19, 26, 31, 34),
        counted('คำแนะนำเรื่องการศึกษาโดยครอบครัว', 'Advice on home schooling', 'office', 2, 3, 0, 4, 5, 6),
        counted('คำแนะนำเรื่องการศึกษาโดยครอบครัว', 'Advice on home schooling', 'online', 1, 2, 2, 3, 4, 4),
      ],
    },
  }),
}

export const plannedServices: PlannedContent[] = [
  service(
    'admin',
    -120,
    ['ขอดูหรือขอสำเนาข้อมูลข่าวสารของราชการ', 'See or copy official information'],
    [
      'ทุกคนขอดูข้อมูลของสำนักงานได้ ไม่ต้องบอกเหตุผล ข้อมูลที่อยู่ในพอร์ทัลนี้เปิดอ่านและดาวน์โหลดได้ทันทีโดยไม่ต้องยื่นคำขอ',
      'Anyone may ask to see what the office holds, without giving a reason. What is on this portal can be read and downloaded at once, without a request.',
    ],
    {
      channel: 'office',
      who: both('ประชาชนทุกคน', 'Everyone'),
      duration: both(
        'ภายใน 15 วัน ถ้ามีข้อมูลพร้อมให้ในวันเดียวกัน (ตัวอย่าง)',
        'Within 15 days; the same day where it is at hand (sample)',
      ),
      place: both('กลุ่มอำนวยการ', 'Administration Group'),
      steps: steps(
        [
          'ยื่นคำขอ บอกเรื่องที่อยากทราบให้พอค้นได้',
          'Hand in a request that says what you look for',
          '5 นาที',
          '5 minutes',
        ],
        [
          'เจ้าหน้าที่ค้นและแจ้งว่าพร้อมเมื่อใด',
          'An officer looks for it and says when it is ready',
          '1 วันทำการ',
          '1 working day',
        ],
        ['รับสำเนาหรือนั่งดูที่สำนักงาน', 'Take a copy, or read it at the office', '30 นาที', '30 minutes'],
      ),
      documents: documents(['คำขอข้อมูลข่าวสาร', 'Request for information', 1]),
      law: both('พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540', 'Official Information Act B.E. 2540 (1997)'),
    },
  ),
  service(
    'hr',
    -118,
    ['ขอหนังสือรับรองการเป็นข้าราชการครูและบุคลากร', 'Certificate of employment for teachers and staff'],
    [
      'สำหรับใช้กับธนาคาร สถานทูต หรือหน่วยงานอื่น ออกเป็นภาษาไทยหรือภาษาอังกฤษ',
      'For banks, embassies and other agencies; issued in Thai or English.',
    ],
    {
      channel: 'both',
      who: both('ข้าราชการครูและบุคลากรในสังกัด', 'Teachers and staff of this area'),
      duration: both('2 วันทำการ (ตัวอย่าง)', '2 working days (sample)'),
      place: both('กลุ่มบริหารงานบุคคล', 'Personnel Group'),
      steps: steps(
        ['ยื่นคำขอพร้อมบอกวัตถุประสงค์', 'Hand in the request and say what it is for', '10 นาที', '10 minutes'],
        ['ตรวจกับทะเบียนประวัติ', 'It is checked against the personnel file', '1 วันทำการ', '1 working day'],
        ['ลงนามและรับหนังสือ', 'It is signed and handed over', '1 วันทำการ', '1 working day'],
      ),
      documents: documents(['คำขอหนังสือรับรอง', 'Request for the certificate', 1]),
      law: both(
        'ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526 และที่แก้ไขเพิ่มเติม',
        'Regulation of the Office of the Prime Minister on Correspondence B.E. 2526 (1983), as amended',
      ),
    },
  ),
  service(
    'hr',
    -116,
    ['ยื่นคำร้องขอย้ายข้าราชการครู', 'Request for transfer by teachers'],
    [
      'ยื่นได้ในช่วงเวลาที่ประกาศแต่ละปี ผลการพิจารณาประกาศพร้อมเหตุผลและหลักเกณฑ์',
      'Open in the period announced each year. Results are published with the criteria.',
    ],
    {
      channel: 'office',
      who: both('ข้าราชการครูในสังกัด', 'Teachers of this area'),
      duration: both('ตามปฏิทินที่ประกาศแต่ละปี', 'As the calendar of each year says'),
      place: both('กลุ่มบริหารงานบุคคล', 'Personnel Group'),
      steps: steps(
        [
          'ยื่นคำร้องผ่านผู้บังคับบัญชา',
          'Hand in the request through your head',
          'ในช่วงที่ประกาศ',
          'In the announced period',
        ],
        [
          'กลุ่มบริหารงานบุคคลตรวจเอกสาร',
          'The Personnel Group checks the papers',
          '5 วันทำการ (ตัวอย่าง)',
          '5 working days (sample)',
        ],
        ['คณะกรรมการพิจารณาและประกาศผล', 'The committee decides and publishes', 'ตามปฏิทิน', 'By calendar'],
      ),
      documents: documents(
        ['คำร้องขอย้าย', 'Request for transfer', 1],
        ['เอกสารประกอบตามหลักเกณฑ์', 'Papers that the criteria ask for', 1],
      ),
      law: both(
        'พระราชบัญญัติระเบียบข้าราชการครูและบุคลากรทางการศึกษา พ.ศ. 2547 และหลักเกณฑ์การย้ายที่ ก.ค.ศ. กำหนด',
        'Teacher and Educational Personnel Act B.E. 2547 (2004), and the criteria for transfers of its commission',
      ),
    },
  ),
  service(
    'promotion',
    -114,
    ['ขอคำแนะนำเรื่องการจัดการศึกษาโดยครอบครัว', 'Advice on home schooling'],
    [
      'ครอบครัวที่สนใจจัดการศึกษาเอง ปรึกษาเจ้าหน้าที่ก่อนยื่นคำขอได้ เพื่อรู้ว่าต้องเตรียมแผนและเอกสารใด',
      'Families who think of teaching at home can talk to us before they apply, to learn which plan and papers to prepare.',
    ],
    {
      channel: 'both',
      who: both('ผู้ปกครองของเด็กวัยเรียน', 'Parents of school-age children'),
      duration: both('30 นาทีต่อครั้ง (ตัวอย่าง)', '30 minutes a meeting (sample)'),
      place: both('กลุ่มส่งเสริมการจัดการศึกษา', 'Education Promotion Group'),
      steps: steps(
        ['นัดวันทางโทรศัพท์หรืออีเมล', 'Make an appointment by telephone or e-mail', '5 นาที', '5 minutes'],
        ['พบเจ้าหน้าที่ ที่สำนักงานหรือทางออนไลน์', 'Meet, at the office or online', '30 นาที', '30 minutes'],
        ['รับรายการเอกสารที่ต้องเตรียม', 'Take the list of papers with you', 'วันเดียวกัน', 'The same day'],
      ),
      law: both(
        'พระราชบัญญัติการศึกษาแห่งชาติ พ.ศ. 2542 มาตรา 12 และกฎกระทรวงว่าด้วยสิทธิในการจัดการศึกษาขั้นพื้นฐานโดยครอบครัว พ.ศ. 2547',
        'National Education Act B.E. 2542 (1999), section 12, and the ministerial regulation of B.E. 2547 on basic education by families',
      ),
    },
  ),
]
