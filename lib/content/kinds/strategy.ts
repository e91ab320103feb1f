import type { ContentKind } from '#lib/content/kind.ts'

/** The seven steps to becoming one, in their order; their names are the office's own. */
export const strategySteps = [
  { value: 'aim', label: { th: 'พุ่งเป้า', en: 'Aim' } },
  { value: 'team', label: { th: 'เร้าพลังด้วยทีม', en: 'Rouse the team' } },
  { value: 'check', label: { th: 'รีบเร่งตรวจสอบ', en: 'Check without delay' } },
  { value: 'hand', label: { th: 'ส่งมอบงานทำ', en: 'Hand the work over' } },
  { value: 'act', label: { th: 'นำสู่การปฏิบัติ', en: 'Act' } },
  { value: 'bind', label: { th: 'ร้อยรัดด้วยใจ', en: 'Bind with heart' } },
  { value: 'one', label: { th: 'ก้าวไปสู่ความเป็นหนึ่ง', en: 'Become one' } },
] as const
export type StrategyStep = (typeof strategySteps)[number]['value']

/** How the office lives the seven steps in one year; the figures beside each are read where they arise. */
export const strategy: ContentKind = {
  name: 'strategy',
  path: 'integrity/strategy',
  named: 'year',
  words: {
    one: { th: 'เจ็ดขั้นสู่ความเป็นหนึ่ง', en: 'Seven steps to becoming one' },
    many: { th: 'เจ็ดขั้นสู่ความเป็นหนึ่ง', en: 'Seven steps to becoming one' },
    lead: {
      th: 'เขตสุจริตไม่ได้เกิดจากโชค เราเดินทีละขั้น และทุกขั้นมีตัวเลขให้ตรวจ',
      en: 'An honest office is no accident: we walk it step by step, and each step has figures to check',
    },
  },
  fields: [
    {
      name: 'steps',
      type: 'rows',
      look: 'path',
      most: 7,
      required: true,
      label: { th: 'เจ็ดขั้น', en: 'The seven steps' },
      hint: {
        th: 'หนึ่งแถวต่อหนึ่งขั้น เขียนว่าปีนี้เราทำอะไร ตัวเลขข้างแต่ละขั้นพอร์ทัลอ่านให้เอง',
        en: 'A row for each step: what we do this year. The portal reads the figures beside each step itself.',
      },
      columns: [
        { name: 'step', type: 'choice', label: { th: 'ขั้น', en: 'Step' }, choices: strategySteps },
        {
          name: 'lived',
          type: 'text',
          max: 900,
          translated: true,
          label: { th: 'ปีนี้เราทำอย่างไร', en: 'How we live it this year' },
        },
      ],
    },
    {
      name: 'maxims',
      type: 'rows',
      look: 'sayings',
      most: 12,
      label: { th: 'คำที่เรายึดถือ', en: 'Words we hold to' },
      columns: [
        {
          name: 'maxim',
          type: 'text',
          max: 300,
          translated: true,
          label: { th: 'คติ', en: 'Maxim' },
        },
        {
          name: 'about',
          type: 'text',
          max: 200,
          translated: true,
          label: { th: 'ใช้กับเรื่องใด', en: 'Of what' },
        },
      ],
    },
    {
      name: 'hearts',
      type: 'rows',
      look: 'hearts',
      most: 4,
      label: { th: 'สี่ใจ', en: 'Four hearts' },
      columns: [
        { name: 'heart', type: 'text', max: 60, translated: true, label: { th: 'ใจ', en: 'Heart' } },
        {
          name: 'meaning',
          type: 'text',
          max: 300,
          translated: true,
          label: { th: 'หมายความว่า', en: 'It means' },
        },
      ],
    },
  ],
}
