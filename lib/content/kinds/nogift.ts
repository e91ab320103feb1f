import type { ContentKind } from '#lib/content/kind.ts'

/**
 * The announcement of the No Gift Policy, one for each fiscal year. Its text stands in title and summary, the signature as
 * a picture among its files; who signs and when is typed anew each year, for it must be the director in office.
 */
export const nogift: ContentKind = {
  name: 'nogift',
  path: 'integrity/no-gift-policy',
  named: 'year',
  words: {
    one: { th: 'ประกาศเจตนารมณ์ No Gift Policy', en: 'No Gift Policy' },
    many: { th: 'นโยบายไม่รับของขวัญ (No Gift Policy)', en: 'No Gift Policy' },
    lead: {
      th: 'เราไม่รับของขวัญจากการปฏิบัติหน้าที่ ทั้งก่อน ขณะ และหลัง ประกาศทุกปีโดยผู้อำนวยการคนปัจจุบัน',
      en: 'We take no gift for doing our duty: not before, not during, not after. Declared each year by the director in office.',
    },
  },
  listed: ['director', 'signedOn'],
  beside: [
    {
      path: '/integrity/blessings',
      label: { th: 'เปลี่ยนของขวัญเป็นคำอวยพร', en: 'Gifts turned into blessings' },
    },
    { path: '/integrity/gift-reports', label: { th: 'รายงานการรับของขวัญ', en: 'Reports on gifts' } },
  ],
  fields: [
    {
      name: 'director',
      type: 'text',
      max: 160,
      translated: true,
      required: true,
      fresh: true,
      label: { th: 'ผู้ลงนาม', en: 'Signed by' },
      hint: {
        th: 'ผู้อำนวยการที่ดำรงตำแหน่งอยู่ในวันที่ลงนาม',
        en: 'The director in office on the day of signing',
      },
    },
    {
      name: 'post',
      type: 'text',
      max: 200,
      translated: true,
      required: true,
      label: { th: 'ตำแหน่ง', en: 'Post' },
    },
    {
      name: 'signedOn',
      type: 'day',
      required: true,
      fresh: true,
      label: { th: 'วันที่ลงนาม', en: 'Signed on' },
    },
    {
      name: 'activities',
      type: 'rows',
      most: 60,
      fresh: true,
      label: { th: 'กิจกรรมสร้างวัฒนธรรมไม่รับของขวัญ', en: 'What we did to make it our culture' },
      hint: {
        th: 'ประชุม อบรม ป้าย ข่าว กิจกรรมของปีนี้ แถวละหนึ่งกิจกรรม',
        en: 'Meetings, training, posters and news of this year, a row for each',
      },
      columns: [
        { name: 'day', type: 'day', label: { th: 'วันที่', en: 'Day' } },
        {
          name: 'activity',
          type: 'text',
          max: 300,
          translated: true,
          label: { th: 'กิจกรรม', en: 'Activity' },
        },
        {
          name: 'host',
          type: 'text',
          max: 200,
          translated: true,
          label: { th: 'กลุ่มที่จัด', en: 'Hosted by' },
        },
        {
          name: 'people',
          type: 'number',
          least: 0,
          most: 1_000_000,
          unit: { th: 'คน', en: 'people' },
          label: { th: 'ผู้เข้าร่วม', en: 'Took part' },
        },
        {
          name: 'outcome',
          type: 'text',
          max: 500,
          translated: true,
          label: { th: 'ผล', en: 'What came of it' },
        },
      ],
    },
  ],
}
