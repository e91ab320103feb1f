import { both, invented, inventedEn, type PlannedContent, shown } from './plan.ts'

const about = 'ถ้อยคำ วันที่ ลายมือชื่อ และจำนวนคนเป็นตัวอย่าง ไม่ใช่ประกาศฉบับลงนามจริง'
const aboutEn =
  'Wording, days, signature and numbers of people are examples; this is not the signed announcement.'

const signature = {
  signature: {
    file: 'signature-sample.png',
    altTh: 'ลายมือชื่อตัวอย่าง วาดขึ้นเพื่อการสาธิต',
    altEn: 'A sample signature, drawn for the demonstration',
  },
}
const signed = '![](file:{signature})'

const will = [
  'ข้าพเจ้าและบุคลากรทุกคนของสำนักงานเขตพื้นที่การศึกษาประถมศึกษาเชียงใหม่ เขต 1 ขอประกาศว่า **เราไม่รับของขวัญ ของกำนัล หรือประโยชน์อื่นใดทุกชนิดจากการปฏิบัติหน้าที่** ไม่ว่าก่อน ขณะ หรือหลังให้บริการ',
  ':::steps\n1. **ไม่รับ** และไม่ฝากผู้อื่นรับแทน\n2. **ส่งคืนด้วยน้ำใจ** ขอบคุณผู้ให้ และบอกเหตุผล\n3. **บันทึกทุกครั้ง** ในทะเบียนของสำนักงาน แล้วเปิดเผยจำนวน\n4. **รับเป็นคำอวยพรแทน** เพราะคำพูดจากใจไม่ผูกพันใคร\n:::',
  'ท่านที่มาติดต่อ นำมาเพียงเอกสารและเรื่องที่อยากให้ช่วยก็พอ หากมีผู้ใดเรียกรับสิ่งของหรือเงิน โปรดแจ้งผู้อำนวยการสำนักงานโดยตรง',
]
const willEn = [
  'I and every member of staff of Chiang Mai Primary Educational Service Area Office 1 declare that **we accept no gift, token or other benefit for doing our duty**: not before, during or after a service.',
  ':::steps\n1. **We do not take it**, nor have it taken for us\n2. **We give it back kindly**, with thanks and with the reason\n3. **We write it down** in the office’s register, and publish the numbers\n4. **We take a blessing instead**: words from the heart bind nobody\n:::',
  'When you come to us, bring nothing but your documents and your question. If anyone asks you for goods or money, tell the director directly.',
]

const hosts = {
  admin: both('กลุ่มอำนวยการ', 'Administration Group'),
  legal: both('กลุ่มกฎหมายและคดี', 'Legal Affairs Group'),
  supervision: both('กลุ่มนิเทศ ติดตามและประเมินผลการจัดการศึกษา', 'Supervision, Monitoring and Evaluation Group'),
}
const activity = (
  day: string,
  [th, en]: [string, string],
  host: keyof typeof hosts,
  people: number,
  [came, cameEn]: [string, string],
) => ({ day, activity: both(th, en), host: hosts[host], people, outcome: both(came, cameEn) })

const post = both(
  'ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษาประถมศึกษาเชียงใหม่ เขต 1',
  'Director, Chiang Mai Primary Educational Service Area Office 1',
)

/** The announcements of the two years that the demonstration tells of; whoever was director in 2568 has no name here. */
export const plannedNoGift: PlannedContent[] = [
  {
    kind: 'nogift',
    slug: '2565',
    group: 'legal',
    story: shown('2021-12-20', {
      title: 'ประกาศเจตนารมณ์ไม่รับของขวัญ (No Gift Policy) ปีงบประมาณ พ.ศ. 2565',
      summary: invented(about, ...will, signed),
      titleEn: 'No Gift Policy, fiscal year 2565 (2022)',
      summaryEn: inventedEn(aboutEn, ...willEn, signed),
      english: 'ready',
      documentOn: '2021-12-13',
      dataYear: 2565,
      pictures: signature,
      answers: [
        {
          fiscalYear: 2565,
          itemCode: 'O34',
          says: [
            'ย่อหน้าแรกของประกาศ ใช้กับผู้อำนวยการและบุคลากรทุกคน',
            'ผู้ลงนาม ตำแหน่ง และวันที่ลงนามอยู่ต้นประกาศ ลายมือชื่ออยู่ท้ายประกาศ (ตัวอย่าง)',
          ],
        },
      ],
      fields: {
        director: both('นายสมพงศ์ พรมจันทร์', 'Mr Somphong Phromchan'),
        post,
        signedOn: '2021-12-13',
        activities: [
          activity(
            '2021-12-13',
            [
              'ผู้อำนวยการนำประกาศเจตนารมณ์ในพิธีเคารพธงชาติเช้าวันจันทร์',
              'The director read out the declaration at the Monday morning ceremony',
            ],
            'admin',
            86,
            ['บุคลากรทุกกลุ่มรับทราบและกล่าวตามพร้อมกัน', 'Every group heard it and said it together'],
          ),
          activity(
            '2021-12-27',
            ['เปลี่ยนของขวัญเป็นคำอวยพร รับปีใหม่ 2565', 'Gifts turned into blessings for the New Year of 2565'],
            'supervision',
            120,
            [
              'ผู้มาติดต่อเขียนคำอวยพรแทนการมอบกระเช้า ของขวัญที่รับไว้ 0 ชิ้น',
              'Visitors wrote blessings where they would have brought baskets; gifts kept: none',
            ],
          ),
          activity(
            '2022-01-17',
            [
              'PLC: ซักซ้อมการปฏิเสธอย่างสุภาพและการบันทึกทะเบียน',
              'Learning circle: declining kindly, and writing it down',
            ],
            'legal',
            64,
            ['ทุกกลุ่มมีผู้รับผิดชอบทะเบียนของขวัญหนึ่งคน', 'Each group has somebody who keeps the register'],
          ),
        ],
      },
    }),
  },
  {
    kind: 'nogift',
    slug: '2568',
    group: 'legal',
    story: shown(-58, {
      title: 'ประกาศเจตนารมณ์ No Gift Policy จากการปฏิบัติหน้าที่ ปีงบประมาณ พ.ศ. 2568',
      summary: invented(about, ...will, signed),
      titleEn: 'No Gift Policy, fiscal year 2568 (2025)',
      summaryEn: inventedEn(aboutEn, ...willEn, signed),
      english: 'ready',
      documentOn: '2024-12-02',
      dataYear: 2568,
      pictures: signature,
      answers: [
        {
          fiscalYear: 2568,
          itemCode: 'O21',
          says: [
            'ผู้ลงนาม ตำแหน่ง และวันที่ลงนามอยู่ต้นประกาศ อ่านภาษาอังกฤษได้ที่หน้าเดียวกันในภาษาอังกฤษ',
            'ตาราง “กิจกรรมสร้างวัฒนธรรมไม่รับของขวัญ” ท้ายประกาศ ทุกกิจกรรมอยู่ในปี พ.ศ. 2568',
          ],
        },
      ],
      fields: {
        director: both(
          'ผู้อำนวยการคนปัจจุบัน (ระบบสาธิตไม่ระบุชื่อ)',
          'The director in office (the demonstration names nobody)',
        ),
        post,
        signedOn: '2024-12-02',
        activities: [
          activity(
            '2024-12-02',
            [
              'ประกาศเจตนารมณ์สองภาษา พร้อมติดป้ายทุกจุดบริการ',
              'Declared in two languages, with a sign at each counter',
            ],
            'admin',
            92,
            ['มีป้ายครบทุกจุดบริการ', 'No counter is without its sign'],
          ),
          activity(
            '2025-01-06',
            ['เปลี่ยนของขวัญเป็นคำอวยพร รับปีใหม่ 2568', 'Gifts turned into blessings for the New Year of 2568'],
            'supervision',
            214,
            ['คำอวยพร 214 ข้อความ ของขวัญที่รับไว้ 0 ชิ้น', '214 blessings; gifts kept: none'],
          ),
          activity(
            '2025-02-10',
            [
              'PLC: กรณีตัวอย่างมาตรา 128 รับได้ไหม ต้องทำอย่างไรต่อ',
              'Learning circle: cases of section 128, may one take it, and what then',
            ],
            'legal',
            71,
            [
              'ตอบแบบทดสอบก่อนและหลัง คะแนนเฉลี่ยจาก 6.1 เป็น 9.2 เต็ม 10',
              'Mean of the test rose from 6.1 to 9.2 of 10',
            ],
          ),
        ],
      },
    }),
  },
]
