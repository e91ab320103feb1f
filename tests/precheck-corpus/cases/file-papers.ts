import type { Case } from '../make/bundle.ts'
import { bueng, khao, thara, wiang } from '../make/offices.ts'
import { type Paper, paper } from '../make/paper.ts'
import type { Made } from '../make/shop.ts'
import { complaintGuideline, hrPlan, manual, riskAssessment } from '../papers/others.ts'

export const guide = (of = wiang, on = '2024-02-12', more: Partial<Paper> = {}) =>
  paper('แนวปฏิบัติการจัดการเรื่องร้องเรียน', on, complaintGuideline(of), more)
export const guideCase = (
  name: string,
  files: Record<string, Made | null>,
  rest: Partial<Case> & Pick<Case, 'tempting'>,
): Case => ({
  name,
  fiscalYear: 2567,
  item: 'O22',
  title: 'แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ',
  date: '2024-02-12',
  files,
  ...rest,
})
export const risk = (of = thara, year = 2568, on = '2025-01-14', more: Partial<Paper> = {}) =>
  paper('การประเมินความเสี่ยง', on, riskAssessment(of, year), more)
export const riskCase = (
  name: string,
  files: Record<string, Made | null>,
  rest: Partial<Case> & Pick<Case, 'tempting'>,
): Case => ({
  name,
  fiscalYear: 2568,
  item: 'O23',
  title: 'การประเมินความเสี่ยงการให้หรือรับสินบน ปีงบประมาณ พ.ศ. 2568',
  date: '2025-01-14',
  files,
  ...rest,
})
export const hr = (of = bueng, on = '2022-11-08', more: Partial<Paper> = {}) =>
  paper('แผนบุคคล', on, hrPlan(of, 2566), more)
export const hrCase = (
  name: string,
  files: Record<string, Made | null>,
  rest: Partial<Case> & Pick<Case, 'tempting'>,
): Case => ({
  name,
  fiscalYear: 2566,
  item: 'O23',
  title: 'แผนการบริหารและพัฒนาทรัพยากรบุคคล ปีงบประมาณ พ.ศ. 2566',
  date: '2022-11-08',
  files,
  ...rest,
})
export const manualOf = (of = khao, more: Partial<Paper> = {}) =>
  paper(
    'คู่มือการปฏิบัติงาน',
    '2024-06-10',
    manual(of, 'คู่มือการปฏิบัติงานการลาของบุคลากร', 'ระเบียบสำนักนายกรัฐมนตรีว่าด้วยการลาของข้าราชการ พ.ศ. 2555'),
    more,
  )
export const manualCase = (
  name: string,
  files: Record<string, Made | null>,
  rest: Partial<Case> & Pick<Case, 'tempting'>,
): Case => ({
  name,
  fiscalYear: 2568,
  item: 'O8',
  title: 'คู่มือการปฏิบัติงานการลาของบุคลากร',
  date: '2024-06-10',
  files,
  ...rest,
})
