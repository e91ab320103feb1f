import { randomBytes } from 'node:crypto'
import { stdin, stdout } from 'node:process'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { translator } from '#lib/i18n.ts'
import { migrate } from '#lib/migrate/migrate.ts'
import { checkThaiSearch } from '#lib/migrate/thai-search.ts'
import type { Message } from '#lib/result.ts'
import { StartError } from '#lib/start/start-error.ts'
import { withDatabase } from '#lib/start/with-database.ts'

const usage =
  'npm run admin:create -- --email somchai@office.go.th --name "ชื่อ สกุล" [--password …]   (without a password one is made)'

const sentence = ({ key, params }: Message): string =>
  (translator('en') as (key: string, params?: Message['params']) => string)(key, params)

async function readAnswers(): Promise<{ email: string; name: string; password: string | undefined }> {
  const { values } = parseArgs({
    options: { email: { type: 'string' }, name: { type: 'string' }, password: { type: 'string' } },
  })
  let { email, name } = values
  if ((!email || !name) && stdin.isTTY) {
    const asking = createInterface({ input: stdin, output: stdout })
    email ||= (await asking.question('E-mail to sign in with: ')).trim()
    name ||= (await asking.question('Name or post: ')).trim()
    asking.close()
  }
  if (!email || !name) throw new StartError(`An e-mail and a name are needed:\n  ${usage}`)
  return { email, name, password: values.password }
}

const answers = await readAnswers().catch((error: Error) => {
  console.error(error instanceof StartError ? error.message : `${error.message}\n  ${usage}`)
  process.exit(1)
})

await withDatabase(async ({ ownerUrl, applicationRole }) => {
  await checkThaiSearch(ownerUrl)
  await migrate(ownerUrl, { applicationRole })
  const { createAdministrator } = await import('#lib/user/commands.ts')
  const password = answers.password ?? randomBytes(15).toString('base64url')
  const made = await createAdministrator({ email: answers.email, name: answers.name, password })
  if (!made.ok) {
    const faults = Object.entries(made.fields ?? {}).map(
      ([field, message]) => `  ${field}: ${sentence(message)}`,
    )
    throw new StartError(
      [`No account was made. ${faults.length ? '' : sentence(made.message)}`, ...faults].join('\n'),
    )
  }
  console.log(`The administrator ${answers.email} can sign in now.`)
  if (!answers.password) console.log(`Password, shown only here: ${password}`)
})
