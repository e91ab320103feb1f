import { expect, test } from 'vitest'
import { passwordProblem } from '#lib/auth/password.ts'
import { signInLimits } from '#lib/limits.ts'
import { newPassword } from '#lib/user/schema.ts'

const words = {
  email: 'somsri@cmi1.go.th',
  name: 'สมศรี ใจดี',
  office: ['สำนักงานเขตพื้นที่การศึกษาประถมศึกษาเชียงใหม่ เขต 1', 'สพป.เชียงใหม่ เขต 1', 'Chiang Mai PESAO 1'],
}

test.each([
  'password1',
  'Passw0rd!',
  '12345678',
  'qwertyuiop',
  'iloveyou2',
  'aaaaaaaaaa',
  'abcdefgh',
  'กขฃคฅฆงจ',
])('common: %s', async (password) => {
  expect(await passwordProblem(password, words)).toEqual({ key: 'problem.password.common' })
})

test.each([
  'สพป.เชียงใหม่ เขต 1',
  'my chiangmai-pesao1 word',
  'somsri2568xyz',
  'Sucharit.2568',
  'SOMSRI and the sea',
])('the name of the office or the account: %s', async (password) => {
  expect(await passwordProblem(password, words)).toEqual({ key: 'problem.password.ownName' })
})

test.each([
  'four blue elephants sing',
  'ฉันปลูกมะม่วงหลังบ้าน',
  'correct horse battery staple',
  'wg7#Kq9z!m',
  '        x y z q 8 w',
])('kept without rules of composition: %s', async (password) => {
  expect(await passwordProblem(password, words)).toBeNull()
})

test('128 characters that match everywhere cost no more than the part that is measured', async () => {
  const cost = async (password: string): Promise<number> => {
    const began = process.cpuUsage()
    await passwordProblem(password, words)
    const { user, system } = process.cpuUsage(began)
    return user + system
  }
  await cost('warm up the lists')
  for (const part of ['aB3$', 'p@ssw0rd']) {
    const short = Math.min(
      await cost(part.repeat(32 / part.length)),
      await cost(part.repeat(32 / part.length)),
    )
    const long = Math.min(
      await cost(part.repeat(128 / part.length)),
      await cost(part.repeat(128 / part.length)),
    )
    expect(long / short).toBeLessThan(4)
  }
})

test('length is counted in characters, from 8 to 128', () => {
  const { passwordMin, passwordMax } = signInLimits
  const fits = (length: number) => newPassword.safeParse('😀'.repeat(length)).success
  expect([passwordMin - 1, passwordMin, passwordMax, passwordMax + 1].map(fits)).toEqual([
    false,
    true,
    true,
    false,
  ])
})
