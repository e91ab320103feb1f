import type { ContentKind } from '#lib/content/kind.ts'

/** The five tiers by which the office moves: what each post does, and which post is learning it. */
export const teamTiers = [
  { value: 'executive', label: { th: 'ทีมบริหารองค์กร', en: 'Executive team' } },
  { value: 'support', label: { th: 'ทีมหนุนเสริม', en: 'Support team' } },
  { value: 'core', label: { th: 'ทีมแกนนำในการขับเคลื่อน', en: 'Core team' } },
  { value: 'successors', label: { th: 'ทีมแกนนำเสริมการขับเคลื่อน', en: 'Successors of the core' } },
  { value: 'everyone', label: { th: 'ทีมขับเคลื่อน', en: 'Everyone' } },
] as const

/** The teams of one year, by posts, never by names. */
export const teams: ContentKind = {
  name: 'teams',
  path: 'integrity/teams',
  named: 'year',
  words: {
    one: { th: 'ทีมขับเคลื่อนเขตสุจริต', en: 'Teams of the honest office' },
    many: { th: 'ทีมขับเคลื่อนเขตสุจริต', en: 'Teams of the honest office' },
    lead: {
      th: 'ห้าทีม ใครทำอะไร และใครกำลังเรียนรู้งานนั้น เพื่อไม่ให้ขาดช่วง',
      en: 'Five teams: who does what, and who is learning it, so that no gap opens',
    },
  },
  fields: [
    {
      name: 'duties',
      type: 'rows',
      look: 'tiers',
      most: 80,
      required: true,
      label: { th: 'ทีมและหน้าที่', en: 'Teams and duties' },
      hint: {
        th: 'หนึ่งแถวต่อหนึ่งหน้าที่ ใช้ตำแหน่ง ไม่ใช้ชื่อบุคคล หน้าที่ที่ยังไม่มีผู้เรียนรู้งานเว้นว่างไว้ได้ หัวหน้ากลุ่มจะเห็นในหน้างานของตน สาธารณะไม่เห็น',
        en: 'A row for each duty, by posts and not by names. Leave empty what nobody is learning yet: heads see it on their own page, the public does not.',
      },
      columns: [
        { name: 'tier', type: 'choice', label: { th: 'ทีม', en: 'Team' }, choices: teamTiers },
        {
          name: 'duty',
          type: 'text',
          max: 300,
          translated: true,
          label: { th: 'หน้าที่', en: 'Duty' },
        },
        {
          name: 'post',
          type: 'text',
          max: 200,
          translated: true,
          label: { th: 'ตำแหน่งที่รับผิดชอบ', en: 'Post that does it' },
        },
        {
          name: 'learner',
          type: 'text',
          max: 200,
          translated: true,
          label: { th: 'ตำแหน่งที่กำลังเรียนรู้งาน', en: 'Post that is learning it' },
        },
      ],
    },
  ],
}
