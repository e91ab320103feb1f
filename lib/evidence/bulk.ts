import 'server-only'
import type { ActContext, Command } from '#lib/command.ts'
import { fail, type Message, ok, type Result } from '#lib/result.ts'
import type { Actor } from '#lib/user/actor.ts'
import { fieldMessages } from '#lib/validation.ts'
import * as commands from './commands.ts'
import { type BulkVerb, decideManyInput } from './schema.ts'

/** What became of one row; null: done. */
export interface Verdict {
  id: string
  refused: Message | null
}

const commandOf: Record<BulkVerb, Command<unknown>> = {
  approve: commands.approveRevision,
  approveAndPublish: commands.approveAndPublishRevision,
  publish: commands.publishRevision,
  return: commands.returnRevision,
}

/**
 * The same decision on several revisions, one after the other: each is a command with a transaction and an audit row of
 * its own. One that is refused says why and the others go on.
 */
export async function decideMany(
  actor: Actor | null,
  input: unknown,
  context: ActContext = {},
): Promise<Result<Verdict[]>> {
  if (!actor) return fail('signedOut', 'problem.signedOut')
  const parsed = decideManyInput.safeParse(input)
  if (!parsed.success) return fail('invalid', 'problem.invalid', { fields: fieldMessages(parsed.error) })
  const { verb, rows, reasons, reason, overReasons } = parsed.data
  const verdicts: Verdict[] = []
  for (const row of rows) {
    const words =
      verb === 'return'
        ? { reasons, reason }
        : verb === 'approve'
          ? {}
          : { overReason: overReasons[row.id] ?? '' }
    verdicts.push({
      id: row.id,
      refused: await refusalOf(commandOf[verb], actor, { ...row, ...words }, context),
    })
  }
  return ok(verdicts)
}

async function refusalOf(
  command: Command<unknown>,
  actor: Actor,
  input: object,
  context: ActContext,
): Promise<Message | null> {
  try {
    const result = await command(actor, input, context)
    return result.ok ? null : result.message
  } catch (error) {
    // What went wrong with this row must not hide what was done with the others.
    console.error(
      JSON.stringify({
        level: 'error',
        act: command.commandName,
        requestId: context.requestId,
        error: String(error),
      }),
    )
    return { key: 'problem.unexpected' }
  }
}
