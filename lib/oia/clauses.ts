import type { Words } from '#lib/content/kind.ts'

/**
 * What stands under a clause: `topic:` an item of the assessment by its topic, `page:` a named page about the office,
 * `category:` news of a category, `kind:` everything of a kind, `clause:` a page that names the clause itself.
 */
export interface Clause {
  section: 7 | 9
  number: number
  asks: Words
  keys: readonly string[]
  /** a page of the portal that answers it by itself */
  portal?: string
}

const clause = (section: 7 | 9, number: number, th: string, en: string, ...keys: string[]): Clause => ({
  section,
  number,
  asks: { th, en },
  keys: [...keys, `clause:${section}-${number}`],
})
const topics = (...names: string[]) => names.map((name) => `topic:${name}`)

/**
 * พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540 มาตรา 7 (ที่ต้องลงพิมพ์ในราชกิจจานุเบกษา) และมาตรา 9 (ที่ต้องจัดไว้ให้ประชาชน
 * เข้าตรวจดูได้): every clause in its order, in words of ours, over the documents that the portal has anyway.
 */
export const clauses: readonly Clause[] = [
  clause(
    7,
    1,
    'โครงสร้างและการจัดองค์กร',
    'Structure and organisation',
    'page:structure',
    'page:executives',
    ...topics('org_structure', 'executives'),
  ),
  clause(
    7,
    2,
    'สรุปอำนาจหน้าที่ที่สำคัญและวิธีการดำเนินงาน',
    'Main powers and duties, and how the office works',
    'page:powers',
    ...topics('powers'),
  ),
  {
    ...clause(
      7,
      3,
      'สถานที่ติดต่อเพื่อขอรับข้อมูลข่าวสารหรือคำแนะนำ',
      'Where to ask for information or advice',
      ...topics('contact'),
    ),
    portal: '/about#contact',
  },
  clause(
    7,
    4,
    'กฎ มติคณะรัฐมนตรี ข้อบังคับ คำสั่ง หนังสือเวียน ระเบียบ แบบแผน นโยบาย หรือการตีความ ที่มีสภาพอย่างกฎและมีผลเป็นการทั่วไปต่อเอกชน',
    'Rules, cabinet resolutions, regulations, orders, circulars, policies and interpretations with general effect on the public',
    'page:laws',
    ...topics('laws'),
  ),
  clause(
    7,
    5,
    'ข้อมูลข่าวสารอื่นตามที่คณะกรรมการข้อมูลข่าวสารของราชการกำหนด',
    'Other information that the Official Information Commission specifies',
  ),
  clause(
    9,
    1,
    'ผลการพิจารณาหรือคำวินิจฉัยที่มีผลโดยตรงต่อเอกชน รวมทั้งความเห็นแย้งและคำสั่งที่เกี่ยวข้อง',
    'Decisions with direct effect on a private person, with dissenting opinions and the orders behind them',
  ),
  clause(
    9,
    2,
    'นโยบายหรือการตีความที่ไม่เข้าข่ายต้องลงพิมพ์ตามมาตรา 7 (4)',
    'Policies and interpretations that section 7 (4) does not cover',
    ...topics('hr_policy', 'no_gift_policy', 'ethics_code'),
  ),
  clause(
    9,
    3,
    'แผนงาน โครงการ และงบประมาณรายจ่ายประจำปีของปีที่กำลังดำเนินการ',
    'Plans, projects and the yearly budget of the current year',
    'page:strategy-plan',
    ...topics('strategic_plan', 'action_plan', 'budget_plan', 'procurement_plan', 'anticorruption_plan'),
  ),
  clause(
    9,
    4,
    'คู่มือหรือคำสั่งเกี่ยวกับวิธีปฏิบัติงานของเจ้าหน้าที่ ซึ่งมีผลกระทบถึงสิทธิหน้าที่ของเอกชน',
    'Manuals and orders on how officers work, where they touch people’s rights and duties',
    'kind:service',
    'page:complaints',
    ...topics('work_manual', 'service_manual', 'complaint_guideline', 'hr_criteria'),
  ),
  clause(
    9,
    5,
    'สิ่งพิมพ์ที่ได้มีการอ้างอิงถึงตามมาตรา 7 วรรคสอง',
    'Printed matter referred to under section 7, second paragraph',
  ),
  clause(
    9,
    6,
    'สัญญาสัมปทาน สัญญาที่มีลักษณะผูกขาดตัดตอน หรือสัญญาร่วมทุนกับเอกชนในการจัดทำบริการสาธารณะ',
    'Concessions, monopoly contracts and joint ventures with private parties for public services',
  ),
  clause(
    9,
    7,
    'มติคณะรัฐมนตรี หรือมติคณะกรรมการที่แต่งตั้งโดยกฎหมายหรือโดยมติคณะรัฐมนตรี',
    'Resolutions of the cabinet, or of committees appointed by law or by the cabinet',
  ),
  clause(
    9,
    8,
    'ข้อมูลข่าวสารอื่นตามที่คณะกรรมการกำหนด เช่น ประกาศและผลการจัดซื้อจัดจ้าง สถิติและผลการให้บริการ',
    'Other information that the Commission specifies, such as procurement notices and results, service statistics',
    'category:procurement',
    'kind:statistics',
    ...topics(
      'procurement_notices',
      'procurement_monthly',
      'procurement_progress',
      'procurement_annual',
      'service_stats',
      'satisfaction',
      'budget_report',
      'complaint_stats',
    ),
  ),
]

/** The clauses as an officer chooses one for a page: '7-1' and so on. */
export const clauseChoices = clauses.map(({ section, number, asks }) => ({
  value: `${section}-${number}`,
  label: {
    th: `มาตรา ${section} (${number}) ${shorten(asks.th)}`,
    en: `Section ${section} (${number}) ${shorten(asks.en)}`,
  },
}))

function shorten(text: string): string {
  return text.length > 70 ? `${text.slice(0, 69)}…` : text
}
