import { expect, test, vi } from 'vitest'
import { markup } from '#components/layout/markup.ts'
import { AsAssessor } from '#components/revision/as-assessor.tsx'
import type { RevisionDetail } from '#lib/evidence/queries.ts'
import { translator } from '#lib/i18n.ts'

vi.stubEnv('DATABASE_URL', 'postgresql://none@localhost/none')
vi.stubEnv('AUTH_SECRET', 'a secret of the tests that signs nothing')

const file = {
  id: 'bcdfghjk',
  displayName: 'รายงาน.pdf',
  fileName: 'O12-2568.pdf',
  sha256: 'a'.repeat(64),
  size: 2_000_000,
  mime: 'application/pdf',
  pages: 9,
  hasText: true,
}
const claim = (elementNumber: number, more: object) => ({
  fiscalYear: 2568,
  itemCode: 'O12',
  elementNumber,
  reference: null,
  page: null,
  text: '',
  ...more,
})
const revision = {
  evidenceId: 'k88d74it',
  number: 1,
  title: 'รายงานประจำปี',
  summary: 'ใช้งบ **ร้อยละ 97**',
  documentOn: '2024-10-01',
  fiscalYear: 2568,
  savedAt: new Date('2026-11-25T02:00:00Z'),
  workGroup: { nameTh: 'กลุ่มนโยบายและแผน', nameEn: 'Policy and planning' },
  links: [{ id: 'link', url: 'https://www.example.go.th/', label: 'เว็บไซต์' }],
  attachments: [file],
  items: [
    {
      fiscalYear: 2568,
      itemCode: 'O12',
      titleTh: 'รายงานผล',
      titleEn: 'Report',
      elements: [1, 2, 3].map((number) => ({ number, textTh: `องค์ประกอบ ${number}` })),
    },
  ],
  claims: [
    claim(1, { kind: 'file', reference: file.id, page: 4 }),
    claim(2, { kind: 'none', text: 'ปีนี้ไม่มี' }),
  ],
} as unknown as RevisionDetail

test.each(['th', 'en'] as const)('a draft as an assessor will read it, in %s', (lang) => {
  const t = translator(lang)
  const html = markup(<AsAssessor revision={revision} lang={lang} t={t} />)
  expect(html).toContain('href="/admin/files/bcdfghjk/O12-2568.pdf#page=4"')
  expect(html).not.toContain('href="/files/')
  expect(html).not.toContain('/evidence/k88d74it')
  expect(html).toContain('ปีนี้ไม่มี')
  expect(html).toContain(t('item.notYet'))
  expect(html).toContain(t('evidence.unpublished'))
  expect(html).toContain('รายงานประจำปี')
})
