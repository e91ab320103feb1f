import { type GroupSlug, workGroups } from '../groups.ts'
import { both, type Draft, invented, inventedEn, type PlannedContent, shown } from './plan.ts'

const posts = 'ระบบสาธิตแสดงชื่อตำแหน่ง ไม่แสดงชื่อบุคคล'

const page = (slug: string, group: GroupSlug, on: number, draft: Draft): PlannedContent => ({
  kind: 'page',
  slug,
  group,
  story: shown(on, draft),
})

const person = (th: string, en: string) => ({ name: both(th, en), post: both('', ''), phone: '', since: '' })

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
    fields: { units },
  }),
  page('executives', 'admin', -108, {
    title: 'ผู้บริหาร',
    summary: invented(posts, 'ผู้บริหารที่รับผิดชอบสำนักงาน ในปีงบประมาณ 2565 ผู้อำนวยการสำนักงานคือ นายสมพงศ์ พรมจันทร์'),
    fields: {
      people: [
        person(director, 'Director of the Educational Service Area Office'),
        person(deputy, 'Deputy Director'),
      ],
    },
  }),
  page('powers', 'admin', -107, {
    title: 'อำนาจหน้าที่',
    summary: invented(
      'สรุปเป็นภาษาง่ายเพื่อการสาธิต ตัวบทที่ใช้อ้างอิงคือกฎหมายและประกาศกระทรวงศึกษาธิการ',
      'สำนักงานเขตพื้นที่การศึกษาดูแลการศึกษาขั้นพื้นฐานในเขตพื้นที่',
      '- จัดทำนโยบาย แผนพัฒนา และมาตรฐานการศึกษาของเขตพื้นที่ให้สอดคล้องกับของชาติและความต้องการของท้องถิ่น\n- วิเคราะห์การจัดตั้งงบประมาณของสถานศึกษา แจ้งจัดสรร กำกับ และติดตามการใช้จ่าย\n- ประสาน ส่งเสริม และพัฒนาหลักสูตรร่วมกับสถานศึกษา\n- กำกับ ดูแล ติดตาม และประเมินผลสถานศึกษาในเขตพื้นที่\n- ระดมทรัพยากรจากทุกฝ่ายเพื่อการศึกษา และประสานกับองค์กรปกครองส่วนท้องถิ่น',
    ),
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
