import type { ContentKind } from '#lib/content/kind.ts'

/** Privacy notice, policies of the website, and the record of processing that PDPA section 39 asks for. */
export const policy: ContentKind = {
  name: 'policy',
  path: 'policies',
  named: 'page',
  words: {
    one: { th: 'นโยบาย', en: 'Policy' },
    many: { th: 'นโยบายของเว็บไซต์', en: 'Policies of this website' },
    lead: {
      th: 'สิ่งที่เว็บไซต์นี้สัญญากับผู้อ่าน และสิ่งที่เก็บไว้เกี่ยวกับผู้อ่าน',
      en: 'What this website promises its readers, and what it keeps of them',
    },
  },
  dated: 'validFrom',
  fields: [
    { name: 'validFrom', type: 'day', required: true, label: { th: 'มีผลตั้งแต่', en: 'Valid from' } },
    { name: 'reviewOn', type: 'day', label: { th: 'ทบทวนครั้งถัดไป', en: 'Next review' } },
    {
      name: 'processing',
      type: 'rows',
      most: 100,
      label: { th: 'บันทึกรายการกิจกรรมการประมวลผลข้อมูลส่วนบุคคล', en: 'Record of processing of personal data' },
      hint: {
        th: 'หนึ่งแถวต่อหนึ่งกิจกรรม ตามมาตรา 39 แห่ง พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562',
        en: 'A row for each activity, as section 39 of the Personal Data Protection Act B.E. 2562 (2019) asks',
      },
      columns: [
        {
          name: 'activity',
          type: 'text',
          max: 200,
          translated: true,
          label: { th: 'กิจกรรม', en: 'Activity' },
        },
        {
          name: 'data',
          type: 'text',
          max: 400,
          translated: true,
          label: { th: 'ข้อมูลที่เก็บ', en: 'Data kept' },
        },
        {
          name: 'purpose',
          type: 'text',
          max: 400,
          translated: true,
          label: { th: 'เพื่ออะไร', en: 'Purpose' },
        },
        {
          name: 'basis',
          type: 'text',
          max: 200,
          translated: true,
          label: { th: 'ฐานทางกฎหมาย', en: 'Legal basis' },
        },
        {
          name: 'kept',
          type: 'text',
          max: 200,
          translated: true,
          label: { th: 'เก็บนานเท่าใด', en: 'Kept for' },
        },
        {
          name: 'recipients',
          type: 'text',
          max: 300,
          translated: true,
          label: { th: 'เปิดเผยต่อ', en: 'Disclosed to' },
        },
      ],
    },
  ],
}
