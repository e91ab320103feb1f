import type { ChoiceField, ContentKind, NumberField, TextField, Words } from '#lib/content/kind.ts'
import { usualCuts, worstScore } from '#lib/risk/level.ts'

const text = (name: string, max: number, label: Words): TextField => ({
  name,
  type: 'text',
  max,
  translated: true,
  label,
})

const cut = (name: keyof typeof usualCuts, label: Words): NumberField => ({
  name,
  type: 'number',
  unit: { th: 'คะแนน', en: 'points' },
  withinRows: true,
  least: 1,
  most: worstScore - 1,
  decimals: 0,
  initial: usualCuts[name],
  label,
})

const likelihoods: ChoiceField['choices'] = [
  { value: '1', label: { th: '1 แทบไม่เกิด', en: '1 rare' } },
  { value: '2', label: { th: '2 เกิดยาก', en: '2 unlikely' } },
  { value: '3', label: { th: '3 เกิดได้', en: '3 possible' } },
  { value: '4', label: { th: '4 เกิดบ่อย', en: '4 likely' } },
  { value: '5', label: { th: '5 เกิดแทบทุกครั้ง', en: '5 almost certain' } },
]
const impacts: ChoiceField['choices'] = [
  { value: '1', label: { th: '1 น้อยมาก', en: '1 very small' } },
  { value: '2', label: { th: '2 น้อย', en: '2 small' } },
  { value: '3', label: { th: '3 ปานกลาง', en: '3 medium' } },
  { value: '4', label: { th: '4 มาก', en: '4 large' } },
  { value: '5', label: { th: '5 ร้ายแรง', en: '5 severe' } },
]
const grade = (name: string, label: Words, choices: ChoiceField['choices']): ChoiceField => ({
  name,
  type: 'choice',
  label,
  choices,
})

/** What could tempt or go wrong in the work of a fiscal year, how likely and how bad it is, and what is done about it. */
export const risks: ContentKind = {
  name: 'risks',
  path: 'integrity/risks',
  named: 'year',
  words: {
    one: { th: 'การประเมินความเสี่ยงการทุจริต', en: 'Corruption risk assessment' },
    many: { th: 'ความเสี่ยงการทุจริต', en: 'Corruption risks' },
    lead: {
      th: 'งานตรงไหนที่อาจพลาดหรือถูกเสนอสิ่งตอบแทน เราบอกไว้ก่อน พร้อมวิธีป้องกันและผลที่ได้ ปีละหนึ่งทะเบียน',
      en: 'Where work could go wrong or be tempted, said beforehand, with what prevents it and what came of it: a register each year',
    },
  },
  listed: ['reviewedOn'],
  rising: ['lowTo', 'mediumTo', 'highTo'],
  printed: true,
  documents: [
    { name: 'register.csv', label: { th: 'ดาวน์โหลดทะเบียนเป็น CSV', en: 'Download the register as CSV' } },
    { name: 'register.xlsx', label: { th: 'ดาวน์โหลดทะเบียนเป็น XLSX', en: 'Download the register as XLSX' } },
  ],
  fields: [
    {
      ...text('method', 500, { th: 'วิธีประเมิน', en: 'Method' }),
      required: true,
      hint: { th: 'ตามคู่มือใด ทำร่วมกับใคร เมื่อใด', en: 'By which manual, with whom and when' },
    },
    { name: 'reviewedOn', type: 'day', fresh: true, label: { th: 'ติดตามผลล่าสุด', en: 'Last followed up on' } },
    {
      ...cut('lowTo', { th: 'ระดับต่ำ ถึงคะแนน', en: 'Low, up to' }),
      hint: {
        th: 'คะแนน = โอกาส × ผลกระทบ (1–25) เกณฑ์ที่ตั้งไว้นี้เป็นของทะเบียนปีนี้เท่านั้น ปีอื่นไม่เปลี่ยนตาม',
        en: 'Score = likelihood × impact (1–25). These cuts belong to the register of this year alone; other years keep theirs.',
      },
    },
    cut('mediumTo', { th: 'ระดับปานกลาง ถึงคะแนน', en: 'Medium, up to' }),
    cut('highTo', { th: 'ระดับสูง ถึงคะแนน', en: 'High, up to' }),
    {
      name: 'risks',
      type: 'rows',
      look: 'risks',
      most: 60,
      required: true,
      label: { th: 'ทะเบียนความเสี่ยง', en: 'Risk register' },
      hint: {
        th: 'หนึ่งแถวต่อหนึ่งความเสี่ยง หลังติดตามผลให้ใส่โอกาสและผลกระทบที่เหลือ',
        en: 'A row for each risk. After the follow-up add the likelihood and impact that are left.',
      },
      columns: [
        text('event', 500, { th: 'เหตุการณ์ความเสี่ยง', en: 'Risk event' }),
        text('process', 200, { th: 'ภารกิจหรือกระบวนงาน', en: 'Task or process' }),
        {
          name: 'category',
          type: 'choice',
          label: { th: 'ประเด็น', en: 'Category' },
          hint: {
            th: 'ห้าประเด็นเรื่องสินบนใช้ตั้งแต่ปี 2567 ปีก่อนหน้านั้นเลือก “เรื่องอื่น” แล้วเขียนเอง',
            en: 'The five of bribery are those from 2567 on. For earlier years choose “Other” and write it.',
          },
          choices: [
            { value: 'approval', label: { th: 'การอนุมัติ อนุญาต', en: 'Approval and permission' } },
            { value: 'power', label: { th: 'การใช้อำนาจและตำแหน่งหน้าที่', en: 'Use of power and position' } },
            { value: 'procurement', label: { th: 'การจัดซื้อจัดจ้าง', en: 'Procurement' } },
            { value: 'hr', label: { th: 'การบริหารงานบุคคล', en: 'Human resources' } },
            { value: 'budget', label: { th: 'การใช้จ่ายงบประมาณ', en: 'Spending of the budget' } },
            { value: 'other', label: { th: 'เรื่องอื่น', en: 'Other' } },
          ],
        },
        text('subject', 200, { th: 'เรื่องอื่น คือ', en: 'Other, namely' }),
        text('cause', 500, { th: 'สาเหตุ', en: 'Cause' }),
        grade('likelihood', { th: 'โอกาสเกิด', en: 'Likelihood' }, likelihoods),
        grade('impact', { th: 'ผลกระทบ', en: 'Impact' }, impacts),
        text('control', 500, { th: 'การควบคุมที่มีอยู่', en: 'Existing control' }),
        text('measure', 500, { th: 'มาตรการใหม่', en: 'New measure' }),
        text('owner', 200, { th: 'ผู้รับผิดชอบ', en: 'Owner' }),
        { name: 'due', type: 'day', label: { th: 'ภายในวันที่', en: 'By' } },
        {
          ...text('followUp', 1_000, { th: 'ผลการติดตาม', en: 'What the follow-up found' }),
          fresh: true,
        },
        {
          ...grade('residualLikelihood', { th: 'โอกาสที่เหลือ', en: 'Likelihood left' }, likelihoods),
          fresh: true,
        },
        { ...grade('residualImpact', { th: 'ผลกระทบที่เหลือ', en: 'Impact left' }, impacts), fresh: true },
        {
          name: 'recheck',
          type: 'choice',
          carried: { as: 'again' },
          label: { th: 'การทบทวนของปีนี้', en: 'Looked at again this year' },
          choices: [
            { value: 'again', label: { th: 'รอทบทวน (ยกมาจากปีก่อน)', en: 'To re-check (carried over)' } },
            { value: 'holds', label: { th: 'ทบทวนแล้ว คงเดิม', en: 'Checked, holds' } },
            { value: 'changed', label: { th: 'ทบทวนแล้ว ปรับปรุง', en: 'Checked, changed' } },
            { value: 'added', label: { th: 'เพิ่มใหม่ปีนี้', en: 'New this year' } },
          ],
        },
      ],
    },
  ],
}
