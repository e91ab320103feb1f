import { type GroupSlug, workGroups } from '../groups.ts'
import { both, type Draft, invented, inventedEn, type PlannedContent, shown } from './plan.ts'

const posts = 'ระบบสาธิตแสดงชื่อตำแหน่ง ไม่แสดงชื่อบุคคล'

const page = (slug: string, group: GroupSlug, on: number, draft: Draft): PlannedContent => ({
  kind: 'page',
  slug,
  group,
  story: shown(on, draft),
})

/** An item of the running cycle. */
const answering = (itemCode: string, ...says: (string | null)[]) => [{ fiscalYear: 2568, itemCode, says }]

const person = (th: string, en: string, picture = '') => ({
  name: both(th, en),
  post: both('', ''),
  phone: '',
  picture: picture && `file:{${picture}}`,
  since: '',
})
const drawn = (file: string) => ({
  file,
  altTh: 'ภาพวาดแทนตำแหน่ง ไม่ใช่ภาพของบุคคลใด',
  altEn: 'A drawing in place of the post, of nobody in particular',
})

const director = 'ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา'
const deputy = 'รองผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา'
const units = [
  { name: both(director, 'Director'), under: '' },
  { name: both(deputy, 'Deputy Director'), under: director },
  ...workGroups.map(({ slug, nameTh, nameEn }) => ({
    name: both(nameTh, nameEn),
    under: slug === 'audit' ? director : deputy,
  })),
]

export const plannedPages: PlannedContent[] = [
  page('structure', 'admin', -110, {
    title: 'โครงสร้างสำนักงาน',
    summary: invented(
      `${posts} การแบ่งงานในกำกับของรองผู้อำนวยการเป็นตัวอย่าง`,
      'ผู้อำนวยการสำนักงานรับผิดชอบงานทั้งหมด มีรองผู้อำนวยการช่วยกำกับ งานแบ่งเป็นเก้ากลุ่มกับหนึ่งหน่วย หน่วยตรวจสอบภายในขึ้นตรงต่อผู้อำนวยการ',
    ),
    titleEn: 'Structure of the office',
    summaryEn: inventedEn(
      'Posts are shown, not names; which deputy oversees what is an example.',
      'The director answers for all of the work, helped by a deputy. There are nine groups and one unit; the Internal Audit Unit answers to the director alone.',
    ),
    english: 'ready',
    answers: answering('O1', 'แผนผังท้ายหน้า: ผู้บริหาร เก้ากลุ่ม และหนึ่งหน่วย', null),
    fields: { units },
  }),
  page('executives', 'admin', -108, {
    title: 'ผู้บริหาร',
    summary: invented(posts, 'ผู้บริหารที่รับผิดชอบสำนักงาน ในปีงบประมาณ 2565 ผู้อำนวยการสำนักงานคือ นายสมพงศ์ พรมจันทร์'),
    titleEn: 'Executives',
    summaryEn: inventedEn(
      'Posts are shown, not names. The pictures are drawings in place of the posts.',
      'Those who answer for the office. In fiscal year 2565 (2022) the director was Mr Somphong Phromchan.',
    ),
    english: 'ready',
    answers: answering('O2', 'ผู้อำนวยการและรองผู้อำนวยการ เป็นตำแหน่งพร้อมภาพวาด', null),
    pictures: { director: drawn('person-1.png'), deputy: drawn('person-2.png') },
    fields: {
      people: [
        person(director, 'Director of the Educational Service Area Office', 'director'),
        person(deputy, 'Deputy Director', 'deputy'),
        person('ผู้อำนวยการกลุ่มอำนวยการ', 'Head of the Administration Group'),
      ],
    },
  }),
  page('complaints', 'legal', -104, {
    title: 'การร้องเรียนและแจ้งเบาะแส',
    summary: invented(
      'ระยะเวลาและขั้นตอนเป็นตัวอย่าง สำนักงานแก้ให้ตรงกับแนวปฏิบัติของตน',
      'เรื่องทุจริตหรือประพฤติมิชอบ **กลุ่มกฎหมายและคดี** เป็นผู้ดูแล แยกจากการสอบถามหรือร้องเรียนเรื่องบริการทั่วไป ซึ่งกลุ่มอำนวยการดูแล',
      '## ส่งมาทางไหนได้บ้าง',
      '| ช่องทาง | อย่างไร |\n| --- | --- |\n| มาด้วยตนเอง | กลุ่มกฎหมายและคดี ในเวลาทำการ ขอห้องพูดคุยส่วนตัวได้ |\n| ไปรษณีย์ | จ่าหน้าซองถึงผู้อำนวยการสำนักงาน และเขียนคำว่า “ลับ” |\n| โทรศัพท์ อีเมล | ตามหมายเลขและที่อยู่ในกรอบ “ติดต่อสำนักงาน” |\n| แบบฟอร์มออนไลน์ | สำนักงานวางลิงก์ของแบบฟอร์มตนไว้ในหน้านี้ ระบบสาธิตยังไม่มี |',
      '## เกิดอะไรขึ้นต่อ',
      ':::steps\n1. **ลงทะเบียนรับเรื่อง** ภายใน 1 วันทำการ และแจ้งเลขรับให้ท่าน\n2. **แจ้งว่ารับไว้ดำเนินการหรือไม่** พร้อมเหตุผล ภายใน 15 วันทำการ\n3. **ตรวจสอบข้อเท็จจริง** โดยผู้ที่ไม่เกี่ยวข้องกับเรื่อง\n4. **แจ้งผล** เมื่อเสร็จ และแจ้งความคืบหน้าทุก 30 วันถ้ายังไม่เสร็จ\n:::',
      '## ไม่บอกชื่อได้ไหม',
      'ได้ เรื่องที่ไม่บอกชื่อแต่มีรายละเอียดชัดพอ เช่น ใคร ทำอะไร เมื่อใด ที่ไหน มีหลักฐานอะไร เรารับตรวจสอบ แต่เราจะขอข้อมูลเพิ่มหรือแจ้งผลแก่ท่านไม่ได้',
      'ถ้าท่านบอกชื่อ ชื่อของท่านเป็นความลับ เห็นเฉพาะผู้รับผิดชอบเรื่องเท่านั้น',
    ),
    titleEn: 'Complaints and tips',
    summaryEn: inventedEn(
      'Times and steps are examples, to be replaced by those of the office’s own guideline.',
      'Corruption and misconduct are handled by the **Legal Affairs Group**, apart from questions and complaints about services, which the Administration Group answers.',
      '## Ways to tell us',
      '| Way | How |\n| --- | --- |\n| In person | At the Legal Affairs Group in opening hours; you may ask for a private room |\n| By post | To the director of the office, marked “confidential” |\n| Telephone, e-mail | As given under “Reach the office” |\n| Online form | The office puts the link to its own form here; the demonstration has none |',
      '## What happens next',
      ':::steps\n1. **It is registered** within 1 working day, and you are told its number\n2. **You are told whether it is taken up**, and why, within 15 working days\n3. **The facts are looked into** by people who have no part in them\n4. **You are told the outcome**, and every 30 days how far it is\n:::',
      '## May I stay anonymous?',
      'Yes. We look into what is clear enough: who, what, when, where, and what shows it. But we can neither ask you for more nor tell you the outcome.',
      'If you give your name it stays confidential, seen only by those who handle the matter.',
    ),
    english: 'ready',
    answers: answering(
      'O17',
      'หัวข้อ “ส่งมาทางไหนได้บ้าง” และ “เกิดอะไรขึ้นต่อ”: วิธี ขั้นตอน ระยะเวลา และกลุ่มกฎหมายและคดีเป็นผู้ดูแล',
    ),
    fields: {},
  }),
  page('powers', 'admin', -107, {
    title: 'อำนาจหน้าที่',
    summary: invented(
      'สรุปเป็นภาษาง่ายเพื่อการสาธิต ตัวบทที่ใช้อ้างอิงคือกฎหมายและประกาศกระทรวงศึกษาธิการ',
      'สำนักงานเขตพื้นที่การศึกษาดูแลการศึกษาขั้นพื้นฐานในเขตพื้นที่',
      '- จัดทำนโยบาย แผนพัฒนา และมาตรฐานการศึกษาของเขตพื้นที่ให้สอดคล้องกับของชาติและความต้องการของท้องถิ่น\n- วิเคราะห์การจัดตั้งงบประมาณของสถานศึกษา แจ้งจัดสรร กำกับ และติดตามการใช้จ่าย\n- ประสาน ส่งเสริม และพัฒนาหลักสูตรร่วมกับสถานศึกษา\n- กำกับ ดูแล ติดตาม และประเมินผลสถานศึกษาในเขตพื้นที่\n- ระดมทรัพยากรจากทุกฝ่ายเพื่อการศึกษา และประสานกับองค์กรปกครองส่วนท้องถิ่น',
    ),
    answers: answering('O1', null, 'ห้าข้อในหน้านี้ สรุปเฉพาะของสำนักงานเขตพื้นที่การศึกษา'),
    fields: {},
  }),
  page('strategy-plan', 'policy', -106, {
    title: 'แผนและยุทธศาสตร์',
    summary: invented(
      'ยุทธศาสตร์เขียนขึ้นเพื่อการสาธิต คติและค่านิยมเป็นของสำนักงานจริง',
      'คติในการทำงาน: **สานงานเดิม ต่อเติมงานใหม่ ยึดมั่นเป็นหนึ่งเดียว สานเกลียวด้วยใจ**',
      'ค่านิยม: **ซื่อสัตย์ สุจริต ถูกต้อง รวดเร็ว เต็มใจบริการ**',
      'สี่ยุทธศาสตร์: ปลอดภัยและมีความสุข · เท่าเทียมและไม่ทิ้งกัน · เรียนรู้ได้จริง · สุจริตและเปิดเผย แผนฉบับเต็มและผลตามแผนอยู่ในหน้าของแต่ละข้อตามปีงบประมาณ',
    ),
    fields: {},
  }),
  page('laws', 'legal', -105, {
    title: 'กฎหมายที่เกี่ยวข้อง',
    summary: invented(
      'รายชื่อย่อเพื่อการสาธิต ตัวบทล่าสุดอยู่ในราชกิจจานุเบกษา',
      'กฎหมายหลักที่สำนักงานใช้ทำงานและเปิดเผยข้อมูล',
      '- พระราชบัญญัติการศึกษาแห่งชาติ พ.ศ. 2542 และที่แก้ไขเพิ่มเติม\n- พระราชบัญญัติระเบียบบริหารราชการกระทรวงศึกษาธิการ พ.ศ. 2546 และที่แก้ไขเพิ่มเติม\n- พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540\n- พระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562\n- พระราชบัญญัติประกอบรัฐธรรมนูญว่าด้วยการป้องกันและปราบปรามการทุจริต พ.ศ. 2561\n- พระราชบัญญัติการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560',
    ),
    fields: {},
  }),
]
