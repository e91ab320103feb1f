import type { ContentKind } from '#lib/content/kind.ts'

export const news: ContentKind = {
  name: 'news',
  path: 'news',
  words: {
    one: { th: 'ข่าว', en: 'News item' },
    many: { th: 'ข่าวและประกาศ', en: 'News and announcements' },
    lead: {
      th: 'สิ่งที่สำนักงานทำ ประกาศ และเชิญชวน เรียงจากใหม่ไปเก่า',
      en: 'What the office does, announces and invites to, newest first',
    },
  },
  sorted: 'category',
  beside: [{ path: '/calendar', label: { th: 'ปฏิทิน', en: 'Calendar' } }],
  feed: '/news/feed.xml',
  fields: [
    {
      name: 'category',
      type: 'choice',
      required: true,
      label: { th: 'ประเภทข่าว', en: 'Category' },
      choices: [
        { value: 'news', label: { th: 'ข่าวประชาสัมพันธ์', en: 'News' } },
        { value: 'announcement', label: { th: 'ประกาศ', en: 'Announcement' } },
        { value: 'activity', label: { th: 'กิจกรรม', en: 'Activity' } },
        { value: 'training', label: { th: 'อบรมและประชุม', en: 'Training and meetings' } },
        { value: 'procurement', label: { th: 'จัดซื้อจัดจ้าง', en: 'Procurement' } },
        { value: 'vacancy', label: { th: 'รับสมัครงาน', en: 'Vacancy' } },
      ],
    },
    {
      name: 'startsOn',
      type: 'day',
      label: { th: 'วันที่จัด', en: 'Takes place on' },
      hint: {
        th: 'ถ้ามีวันจัด กรอกแล้วจะขึ้นในปฏิทินของสำนักงาน',
        en: 'If it has a day: when filled in, it is shown in the office calendar',
      },
    },
    { name: 'endsOn', type: 'day', label: { th: 'ถึงวันที่', en: 'Until' } },
    { name: 'place', type: 'text', max: 200, translated: true, label: { th: 'สถานที่', en: 'Place' } },
  ],
}
