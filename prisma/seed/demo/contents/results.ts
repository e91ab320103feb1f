import { both, type Draft, invented, inventedEn, type PlannedContent, renewed, shown } from './plan.ts'

const source = both(
  'บทความของสำนักงาน ปีงบประมาณ พ.ศ. 2565',
  'The office’s own article, fiscal year 2565 (2022)',
)
const sample = 'คะแนน ระดับ และอันดับเป็นของสำนักงานจริง จุดที่ต้องปรับปรุง ผู้รับผิดชอบ และวันที่เป็นตัวอย่าง'
const sampleEn =
  'Score, level and rank are those of the real office. What was weak, owners and days are examples.'

const owner = {
  team: both('ทีมแกนนำในการขับเคลื่อน', 'The core team'),
  dlict: both('กลุ่มส่งเสริมการศึกษาทางไกลฯ', 'Distance Learning and ICT Group'),
  finance: both('กลุ่มบริหารงานการเงินและสินทรัพย์', 'Finance and Assets Group'),
  admin: both('กลุ่มอำนวยการ', 'Administration Group'),
}
const indicator = {
  disclosure: both('ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล', 'Indicator 9, data disclosure'),
  prevention: both('ตัวชี้วัดที่ 10 การป้องกันการทุจริต', 'Indicator 10, prevention of corruption'),
  communication: both('ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร', 'Indicator 7, effectiveness of communication'),
}

const of2563: Draft = {
  title: 'ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2563',
  summary: invented(
    sample,
    '**99.59 คะแนน ระดับ AA ลำดับที่ 1 จาก 225 เขต** เกือบเต็มยังไม่ใช่เต็ม เราจึงกลับไปดูว่า 0.41 คะแนนหายไปตรงไหน',
    'ผลของปี 2564 ไม่ปรากฏในแหล่งอ้างอิง พอร์ทัลนี้จึงเว้นไว้ ไม่เดา',
  ),
  titleEn: 'ITA result, fiscal year 2563 (2020)',
  summaryEn: inventedEn(
    sampleEn,
    '**99.59 points, level AA, first of 225 area offices.** Nearly full is not full, so we went back to see where the missing 0.41 had gone.',
    'Our source says nothing of 2564. This portal leaves that year empty and does not guess.',
  ),
  english: 'ready',
  fields: {
    score: '99.59',
    level: 'AA',
    rank: '1',
    rankOf: '225',
    source,
    indicators: [],
    actions: [
      {
        weak: both(
          'หลักฐานของข้อเดียวกันกระจายหลายที่ ผู้ประเมินหาไม่พบ',
          'Evidence of one item lay in several places',
        ),
        action: both(
          'ตั้งทีมห้าระดับ ให้ทุกข้อมีกลุ่มเจ้าภาพและผู้ตรวจ',
          'Five tiers of teams: every item has a host and a checker',
        ),
        indicator: indicator.disclosure,
        owner: owner.team,
        due: '2021-12-24',
        done: '2021-12-20',
        outcome: both('ปี 2565 ทุกข้อมีผู้รับผิดชอบตั้งแต่ต้นปี', 'In 2565 every item had an owner from the start'),
      },
      {
        weak: both('ตรวจหลักฐานครั้งเดียวก่อนส่ง', 'Evidence was checked once, just before it was sent'),
        action: both(
          'ตรวจทุกเช้าวันจันทร์ตามวงรอบ PDCA',
          'Check every Monday morning, by plan, do, check and act',
        ),
        indicator: indicator.prevention,
        owner: owner.team,
        due: '2022-01-31',
        done: '2022-02-07',
        outcome: both('พบจุดขาดก่อนวันส่ง และแก้ทัน', 'What was missing was found and mended in time'),
      },
    ],
  },
  dataYear: 2565,
  answers: [
    {
      fiscalYear: 2565,
      itemCode: 'O42',
      says: [null, 'หัวข้อ “จุดที่ต้องปรับปรุง และสิ่งที่ทำ”: มาตรการ ผู้รับผิดชอบ กำหนดเสร็จ และผล'],
    },
    {
      fiscalYear: 2565,
      itemCode: 'O43',
      says: [
        'ช่อง “เสร็จเมื่อ” และ “ผลที่เกิดในปีถัดมา” ของแต่ละมาตรการ',
        'สองมาตรการเสร็จ 20 ธ.ค. 2564 และ 7 ก.พ. 2565 (ปีงบประมาณ พ.ศ. 2565)',
      ],
    },
  ],
}

const of2565 = (day: (offset: number) => string, later: boolean): Draft => ({
  title: 'ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2565',
  summary: invented(
    sample,
    '**99.99 คะแนน ระดับ AA ลำดับที่ 1 ของประเทศ** สำนักงานกลับมาเป็นที่หนึ่งด้วยเจ็ดขั้น และรู้ว่าการเป็นที่หนึ่งรักษาไว้ได้ด้วยการตรวจตัวเองต่อไป',
  ),
  titleEn: 'ITA result, fiscal year 2565 (2022)',
  summaryEn: inventedEn(
    sampleEn,
    '**99.99 points, level AA, first of the country.** Seven steps brought the office back to first place, and checking itself is what keeps it there.',
  ),
  english: 'ready',
  fields: {
    score: '99.99',
    level: 'AA',
    rank: '1',
    source,
    indicators: [],
    actions: [
      {
        weak: both('ไฟล์หลายรายการเป็นภาพสแกน ค้นคำไม่ได้', 'Many files were scans in which no word can be found'),
        action: both('เผยแพร่ตารางเป็น CSV หรือ XLSX คู่กับ PDF', 'Publish tables as CSV or XLSX beside the PDF'),
        indicator: indicator.disclosure,
        owner: owner.finance,
        due: '2023-03-31',
        done: later ? '2023-03-17' : '',
        outcome: later ? both('ผู้ใช้ดาวน์โหลดไฟล์ตารางไปใช้ต่อได้ทันที', 'Tables can be used at once') : both(''),
      },
      {
        weak: both('ลิงก์ไปเว็บไซต์อื่นตายโดยไม่มีใครรู้', 'Links to other sites died and nobody knew'),
        action: both('ตรวจลิงก์ทุกคืน และแจ้งกลุ่มเจ้าของ', 'Check links every night and tell the owning group'),
        indicator: indicator.communication,
        owner: owner.dlict,
        due: '2023-06-30',
        done: later ? '2023-07-14' : '',
        outcome: later
          ? both('ลิงก์ที่เสียถูกแก้โดยกลุ่มเจ้าของ ไม่รอผู้ประเมินพบ', 'Owners mend links before an assessor finds them')
          : both(''),
      },
      {
        weak: both('หน้าภาษาอังกฤษมีไม่ครบ', 'Not every page could be read in English'),
        action: both('แปลหน้าที่ประชาชนใช้บ่อยให้ครบ', 'Translate the pages that citizens use most'),
        indicator: indicator.communication,
        owner: owner.admin,
        due: day(-9),
        done: '',
        outcome: both(''),
      },
    ],
  },
  ...(later
    ? {
        changeNote: 'บอกสิ่งที่ทำเสร็จและผลที่เกิด',
        dataYear: 2568,
        answers: [
          {
            fiscalYear: 2568,
            itemCode: 'O27',
            says: [null, 'หัวข้อ “จุดที่ต้องปรับปรุง และสิ่งที่ทำ”: วิธีการ ผู้รับผิดชอบ ระยะเวลา และการติดตาม'],
          },
        ],
      }
    : {}),
})

/** Of 2564 nothing is known: no content, no guess. */
export const plannedResults = (day: (offset: number) => string): PlannedContent[] => [
  { kind: 'results', slug: '2563', group: 'supervision', story: shown('2022-03-09', of2563) },
  {
    kind: 'results',
    slug: '2565',
    group: 'supervision',
    story: [...shown('2022-09-05', of2565(day, false)), ...renewed(-21, of2565(day, true))],
  },
]
