import { beforeEach, describe, expect, test } from 'vitest'
import { db, pool } from '#lib/db.ts'
import { homeParts, usualHomeParts } from '#lib/office/home-parts.ts'
import { arrangeHome, setOfficeColour } from '#lib/office/look-commands.ts'
import { listHomeParts } from '#lib/office/public.ts'
import { findHomeParts } from '#lib/office/queries.ts'
import type { Actor } from '#lib/user/actor.ts'
import { createEmptyOffice } from '#prisma/seed/office.ts'
import { ownerPool, resetDatabase } from '#tests/support/database.ts'
import { makeUser, must } from '#tests/support/factories.ts'

let administrator: Actor
beforeEach(async () => {
  await resetDatabase()
  await createEmptyOffice()
  administrator = await makeUser({ officeRoles: ['administrator'] })
})

const usual = usualHomeParts.join(' ')
const tick = async (): Promise<number> =>
  Number((await pool().query('SELECT tick FROM public_clock')).rows[0].tick)

describe('the parts of the front page', () => {
  test('are as the portal began until somebody chooses, whether or not another thing of the look was chosen', async () => {
    expect(await listHomeParts()).toEqual(usualHomeParts)
    expect(await findHomeParts(administrator)).toEqual(usualHomeParts)
    must(await setOfficeColour(administrator, { mainColour: '#5b2a86' }))
    expect(await listHomeParts()).toEqual(usualHomeParts)
  })

  test('follow the order that was chosen, at the next tick, with a row of the history', async () => {
    const before = await tick()
    must(await arrangeHome(administrator, { parts: 'calendar ask news', seen: usual }))
    expect(await tick()).toBe(before + 1)
    expect(await listHomeParts()).toEqual(['calendar', 'ask', 'news'])
    expect(await findHomeParts(administrator)).toEqual(['calendar', 'ask', 'news'])
    expect(await db().auditEntry.findFirst({ where: { action: 'office.arrangeHome' } })).toMatchObject({
      objectType: 'office',
      before: { homeParts: usualHomeParts },
      after: { homeParts: ['calendar', 'ask', 'news'] },
    })
  })

  test('may be none, or all', async () => {
    must(await arrangeHome(administrator, { parts: '' }))
    expect(await listHomeParts()).toEqual([])
    must(await arrangeHome(administrator, { parts: homeParts.join(' ') }))
    expect(await listHomeParts()).toEqual(homeParts)
  })

  test('are refused where one is unknown or stands twice', async () => {
    for (const parts of ['news weather', 'news news', '<script>'])
      expect(await arrangeHome(administrator, { parts })).toMatchObject({
        ok: false,
        fields: { parts: { key: 'problem.homeParts' } },
      })
    expect(await listHomeParts()).toEqual(usualHomeParts)
  })

  test('are not overwritten by one who has not seen what another chose', async () => {
    must(await arrangeHome(administrator, { parts: 'news', seen: usual }))
    expect(await arrangeHome(administrator, { parts: 'ask', seen: usual })).toMatchObject({
      ok: false,
      problem: 'conflict',
      details: { parts: ['news'] },
    })
    expect(await listHomeParts()).toEqual(['news'])
  })

  test.each(["ARRAY['weather']", "ARRAY['news', 'news']", 'NULL'])(
    'the database refuses %s too, and knows every part that the code knows',
    async (parts) => {
      const insert = (list: string) =>
        ownerPool().query(
          `INSERT INTO office_looks (id, home_parts, updated_at) VALUES (1, ${list}, now())
             ON CONFLICT (id) DO UPDATE SET home_parts = excluded.home_parts`,
        )
      await insert(`ARRAY['${homeParts.join("', '")}']`)
      await expect(insert(parts)).rejects.toThrow(/office_looks_home_parts/)
    },
  )
})
