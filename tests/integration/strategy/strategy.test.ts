import { beforeEach, describe, expect, test } from 'vitest'
import { markup } from '#components/layout/markup.ts'
import { TiersView } from '#components/strategy/tiers-view.tsx'
import { createContent } from '#lib/content/commands.ts'
import { teams } from '#lib/content/kinds/teams.ts'
import { findYearFields } from '#lib/content/public.ts'
import type { Row } from '#lib/content/values.ts'
import { signDeclaration } from '#lib/declaration/commands.ts'
import { translator } from '#lib/i18n.ts'
import { listStepFigures } from '#lib/strategy/public.ts'
import { findLearnerGaps } from '#lib/teams/queries.ts'
import { resetDatabase } from '#tests/support/database.ts'
import { publishAs, publishDeclaration, toSign } from '#tests/support/declaration-matrix.ts'
import { makeCycle, makeStaff, must, type Staff } from '#tests/support/factories.ts'

let staff: Staff
let other: Staff
beforeEach(async () => {
  await resetDatabase()
  await makeCycle()
  staff = await makeStaff()
  other = await makeStaff()
})

const both = (th: string) => ({ th, en: '' })
const row = (tier: string, duty: string, learner: string) => ({
  tier,
  duty: both(duty),
  post: both('ศึกษานิเทศก์'),
  learner: both(learner),
})
const duties = [row('core', 'ประสานทุกข้อ', 'ผู้ช่วยประสาน'), row('core', 'ดูแลเว็บไซต์', '')]

async function publishTeams(): Promise<void> {
  const { revisionId } = must(
    await createContent(staff.contributor, { kind: 'teams', workGroupId: staff.group.id, slug: '2568' }),
  )
  await publishAs(staff, revisionId, { duties })
}

describe('a duty that nobody is learning', () => {
  test('is told to heads and to who reads the whole office, not to contributors', async () => {
    expect(await findLearnerGaps(staff.reviewer)).toBeNull()
    await publishTeams()
    for (const head of [staff.reviewer, other.reviewer, staff.publisher, staff.director])
      expect((await findLearnerGaps(head))?.duties.map(({ duty }) => duty)).toEqual([both('ดูแลเว็บไซต์')])
    expect(await findLearnerGaps(staff.contributor)).toBeNull()
  })

  test('is not told to the public', async () => {
    await publishTeams()
    const fields = await findYearFields(teams, '2568')
    const page = markup(TiersView({ rows: fields!.duties as Row[], lang: 'th', t: translator('th') }))
    expect(page).toContain('ดูแลเว็บไซต์')
    expect(page).toContain('ผู้ช่วยประสาน')
    expect(page.split(translator('th')('teams.learner'))).toHaveLength(2)
    expect(page).not.toContain(translator('th')('teams.gapsTitle'))
  })
})

describe('figures of the steps', () => {
  test('are what is public of that year, and nothing where there is nothing', async () => {
    expect(await listStepFigures(2567)).toEqual([])
    const steps = async () => (await listStepFigures(2568)).map(({ step, kind }) => `${step} ${kind}`)
    expect(await steps()).toEqual(['check items'])
    await publishTeams()
    await publishDeclaration(staff)
    expect(await steps()).toEqual(['team duties', 'check items'])
    must(await signDeclaration(staff.contributor, await toSign(staff.contributor)))
    const figures = await listStepFigures(2568)
    expect(figures.find(({ step }) => step === 'team')).toMatchObject({
      count: 2,
      path: '/integrity/teams/2568',
    })
    expect(figures.find(({ step }) => step === 'bind')).toMatchObject({
      count: 1,
      path: '/integrity/declarations/2568',
    })
  })
})
