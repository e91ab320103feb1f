import type { ContentKind } from '#lib/content/kind.ts'

/** What every office tells of itself: structure, powers and duties, executives, plan, laws. */
export const page: ContentKind = {
  name: 'page',
  path: 'about',
  named: true,
  words: {
    one: { th: 'หน้าเกี่ยวกับสำนักงาน', en: 'Page about the office' },
    many: { th: 'เกี่ยวกับสำนักงาน', en: 'About the office' },
    lead: {
      th: 'โครงสร้าง อำนาจหน้าที่ ผู้บริหาร แผน และกฎหมายที่เกี่ยวข้อง',
      en: 'Structure, powers and duties, executives, plans, and the laws that apply',
    },
  },
  fields: [
    {
      name: 'people',
      type: 'rows',
      look: 'cards',
      most: 60,
      label: { th: 'บุคคลและตำแหน่ง', en: 'People and posts' },
      columns: [
        { name: 'name', type: 'text', max: 120, translated: true, label: { th: 'ชื่อ', en: 'Name' } },
        { name: 'post', type: 'text', max: 200, translated: true, label: { th: 'ตำแหน่ง', en: 'Post' } },
        { name: 'phone', type: 'text', max: 60, label: { th: 'โทรศัพท์', en: 'Telephone' } },
        { name: 'since', type: 'day', label: { th: 'ดำรงตำแหน่งตั้งแต่', en: 'In post since' } },
      ],
    },
  ],
}
