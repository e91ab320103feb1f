import type { ContentKind } from '#lib/content/kind.ts'
import { clauseChoices } from '#lib/oia/clauses.ts'

/** What every office tells of itself: structure, powers and duties, executives, plan, laws. */
export const page: ContentKind = {
  name: 'page',
  path: 'about',
  named: 'page',
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
      name: 'clause',
      type: 'choice',
      choices: clauseChoices,
      label: { th: 'ดัชนีข้อมูลข่าวสาร', en: 'Official information index' },
      hint: {
        th: 'เลือกเมื่อหน้านี้เป็นเอกสารตามมาตรา 7 หรือมาตรา 9 แล้วจะขึ้นในดัชนี /oia',
        en: 'Choose where this page is a document of section 7 or 9; it is then listed at /oia',
      },
    },
    {
      name: 'units',
      type: 'rows',
      look: 'chart',
      most: 60,
      label: { th: 'แผนผังโครงสร้าง', en: 'Organisation chart' },
      hint: {
        th: 'หนึ่งแถวต่อหนึ่งตำแหน่งหรือกลุ่ม พอร์ทัลวาดแผนผังให้',
        en: 'A row for each post or group; the portal draws the chart',
      },
      columns: [
        { name: 'name', type: 'text', max: 120, translated: true, label: { th: 'ชื่อ', en: 'Name' } },
        {
          name: 'under',
          type: 'text',
          max: 120,
          label: { th: 'อยู่ใต้ (ชื่อไทย ว่างถ้าอยู่บนสุด)', en: 'Under (its Thai name; empty at the top)' },
        },
      ],
    },
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
        {
          name: 'picture',
          type: 'picture',
          label: { th: 'ภาพ', en: 'Picture' },
          hint: {
            th: 'เลือกจากภาพที่แนบไว้ในฉบับนี้ เขียนคำบรรยายภาพที่รายการไฟล์ ไม่มีภาพก็ได้',
            en: 'One of the pictures of this revision; its words are written in the list of files. It may have none.',
          },
        },
        { name: 'since', type: 'day', label: { th: 'ดำรงตำแหน่งตั้งแต่', en: 'In post since' } },
      ],
    },
  ],
}
