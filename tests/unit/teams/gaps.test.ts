import { expect, test } from 'vitest'
import { dutiesWithoutLearner } from '#lib/teams/gaps.ts'

const words = (th: string) => ({ th, en: '' })
const row = (tier: string, duty: string, learner: string) => ({
  tier,
  duty: words(duty),
  post: words('ตำแหน่ง'),
  learner: words(learner),
})

test.each([
  ['a duty of the core that nobody learns', row('core', 'ประสาน', ''), true],
  ['of the executive', row('executive', 'ลงนาม', ''), true],
  ['of the support', row('support', 'มอบหมาย', ''), true],
  ['one that somebody is learning', row('core', 'ประสาน', 'ผู้ช่วย'), false],
  ['those who are learning themselves', row('successors', 'เรียนรู้', ''), false],
  ['what everyone does', row('everyone', 'ทำงาน', ''), false],
  ['a row without a duty', row('core', '', ''), false],
])('%s', (_what, duty, isGap) => {
  expect(dutiesWithoutLearner({ duties: [duty] })).toHaveLength(isGap ? 1 : 0)
})

test('teams that say nothing have no gap', () => expect(dutiesWithoutLearner({})).toEqual([]))
