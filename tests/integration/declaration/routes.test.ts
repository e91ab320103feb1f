import { NextRequest } from 'next/server'
import { expect, test } from 'vitest'
import { createEmptyOffice } from '#prisma/seed/office.ts'
import { resetDatabase } from '#tests/support/database.ts'
import { publishDeclaration } from '#tests/support/declaration-matrix.ts'
import { makeStaff } from '#tests/support/factories.ts'
import { GET as booklet } from '../../../app/[lang]/(public)/integrity/declarations/[year]/booklet/route.tsx'
import { GET as poster } from '../../../app/[lang]/(public)/integrity/declarations/[year]/poster/route.tsx'
import { GET as page } from '../../../app/[lang]/(public)/integrity/declarations/[year]/route.tsx'
import { GET as text } from '../../../app/[lang]/integrity/declarations/[year]/text.txt/route.ts'

test('page, poster, booklet and text say what is ready, in both languages, and nothing of a draft', async () => {
  await resetDatabase()
  await createEmptyOffice()
  await publishDeclaration(await makeStaff())
  for (const route of [page, poster, booklet, text])
    for (const lang of ['th', 'en']) {
      const answer = await route(new NextRequest('http://localhost:3000/'), {
        params: Promise.resolve({ lang, year: '2568' }),
      } as never)
      const said = await answer.text()
      expect(answer.status).toBe(200)
      expect(said).toContain('และให้ทุกคนตรวจสอบได้')
      for (const word of ['Unfertiges', 'erklären']) expect(said).not.toContain(word)
    }
})
