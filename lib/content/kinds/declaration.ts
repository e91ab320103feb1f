import type { ContentKind } from '#lib/content/kind.ts'
import { tongues } from '#lib/declaration/languages.ts'

/** The office's declaration of intent of one year, in as many languages as its people read. */
export const declaration: ContentKind = {
  name: 'declaration',
  path: 'integrity/declarations',
  named: 'year',
  words: {
    one: { th: 'ประกาศเจตจำนงสุจริต', en: 'Declaration of intent' },
    many: { th: 'ประกาศเจตจำนงสุจริต', en: 'Declarations of intent' },
    lead: {
      th: 'คำที่เราให้ไว้ว่าจะทำงานด้วยความสุจริต ปีละหนึ่งฉบับ หลายภาษา และเจ้าหน้าที่ลงนามด้วยตนเอง',
      en: 'Our word to work honestly: one a year, in many languages, signed by the staff themselves',
    },
  },
  listed: ['declaredOn', 'declaredBy'],
  dated: 'declaredOn',
  fields: [
    {
      name: 'declaredOn',
      type: 'day',
      required: true,
      fresh: true,
      label: { th: 'ประกาศเมื่อวันที่', en: 'Declared on' },
    },
    {
      name: 'declaredBy',
      type: 'text',
      max: 200,
      translated: true,
      required: true,
      fresh: true,
      label: { th: 'ผู้ประกาศ', en: 'Declared by' },
      hint: {
        th: 'ชื่อและตำแหน่งของผู้อำนวยการในวันที่ประกาศ',
        en: 'Name and post of the director on that day',
      },
    },
    {
      name: 'occasion',
      type: 'text',
      max: 200,
      translated: true,
      fresh: true,
      label: { th: 'ประกาศที่ใด ในโอกาสใด', en: 'Where, and on which occasion' },
    },
    {
      name: 'translations',
      type: 'rows',
      look: 'translations',
      readiness: 'state',
      required: true,
      most: 24,
      label: { th: 'คำประกาศ', en: 'The declaration' },
      hint: {
        th: 'หนึ่งแถวต่อหนึ่งภาษา ภาษาที่ยังเป็นร่างจะไม่ปรากฏต่อสาธารณะที่ใดเลย เว้นบรรทัดว่างระหว่างย่อหน้า',
        en: 'A row for each language. What is still a draft is public nowhere. Leave an empty line between paragraphs.',
      },
      columns: [
        {
          name: 'language',
          type: 'choice',
          label: { th: 'ภาษา', en: 'Language' },
          choices: tongues.map(({ value, own, label }) => ({
            value,
            label: { th: `${label.th} (${own})`, en: `${label.en} (${own})` },
          })),
        },
        {
          name: 'title',
          type: 'text',
          max: 200,
          label: { th: 'ชื่อประกาศในภาษานั้น', en: 'Title in that language' },
        },
        { name: 'text', type: 'text', max: 6_000, label: { th: 'ข้อความ', en: 'Text' } },
        {
          name: 'state',
          type: 'choice',
          label: { th: 'คำแปลนี้', en: 'This translation is' },
          choices: [
            { value: 'draft', label: { th: 'ยังเป็นร่าง', en: 'A draft' } },
            { value: 'ready', label: { th: 'พร้อมเผยแพร่', en: 'Ready for readers' } },
          ],
        },
      ],
    },
  ],
  documents: [{ name: 'text.txt', label: { th: 'ข้อความที่ลงนาม (TXT)', en: 'The text that is signed (TXT)' } }],
}
