/** The ten work groups of an area office; the slugs are the `usual_owners` of the framework files. */
export const workGroups = [
  { slug: 'admin', nameTh: 'กลุ่มอำนวยการ', nameEn: 'Administration Group' },
  { slug: 'policy', nameTh: 'กลุ่มนโยบายและแผน', nameEn: 'Policy and Planning Group' },
  {
    slug: 'dlict',
    nameTh: 'กลุ่มส่งเสริมการศึกษาทางไกล เทคโนโลยีสารสนเทศและการสื่อสาร',
    nameEn: 'Distance Learning and ICT Group',
  },
  { slug: 'finance', nameTh: 'กลุ่มบริหารงานการเงินและสินทรัพย์', nameEn: 'Finance and Assets Group' },
  { slug: 'hr', nameTh: 'กลุ่มบริหารงานบุคคล', nameEn: 'Personnel Group' },
  {
    slug: 'teacherdev',
    nameTh: 'กลุ่มพัฒนาครูและบุคลากรทางการศึกษา',
    nameEn: 'Teacher and Staff Development Group',
  },
  {
    slug: 'supervision',
    nameTh: 'กลุ่มนิเทศ ติดตามและประเมินผลการจัดการศึกษา',
    nameEn: 'Supervision, Monitoring and Evaluation Group',
  },
  { slug: 'promotion', nameTh: 'กลุ่มส่งเสริมการจัดการศึกษา', nameEn: 'Education Promotion Group' },
  { slug: 'audit', nameTh: 'หน่วยตรวจสอบภายใน', nameEn: 'Internal Audit Unit' },
  { slug: 'legal', nameTh: 'กลุ่มกฎหมายและคดี', nameEn: 'Legal Affairs Group' },
] as const

export type GroupSlug = (typeof workGroups)[number]['slug']

export const groupName = (slug: GroupSlug): string => workGroups.find((group) => group.slug === slug)!.nameTh
export const groupNameEn = (slug: GroupSlug): string =>
  workGroups.find((group) => group.slug === slug)!.nameEn
