import 'server-only'
import type { z } from 'zod'
import { type AuditRecord, recordAct } from '#lib/audit/record.ts'
import { db, type Tx } from '#lib/db.ts'
import { tellOf } from '#lib/notice/tell.ts'
import { type Failure, fail, type Result } from '#lib/result.ts'
import type { Actor } from '#lib/user/actor.ts'
import { fieldMessages } from '#lib/validation.ts'
import { Prisma } from '#prisma/generated/client.ts'

/** Where an act came from; `now` is given by tests and by the demonstration's history. */
export interface ActContext {
  requestId?: string
  address?: string
  now?: Date
}

/** A row for one of several things that an act changed, so that the life of each is told whole. */
export interface PartOfAct extends AuditRecord {
  action: string
}

interface Done<Value> {
  ok: true
  value: Value
  audit: AuditRecord
  parts: readonly PartOfAct[]
}

/** What `run` returns when the act took place: its value, what the audit row says of it, and rows for its parts. */
export const done = <Value>(
  value: Value,
  audit: AuditRecord,
  parts: readonly PartOfAct[] = [],
): Done<Value> => ({ ok: true, value, audit, parts })

interface Definition<Schema extends z.ZodType, Subject, Value> {
  /** noun.verb, as the audit keeps it */
  name: string
  input: Schema
  /** The row the act is about, locked (FOR UPDATE); null: not there, or not for this actor. */
  load: (tx: Tx, actor: Actor, input: z.output<Schema>) => Promise<Subject | null>
  can: (actor: Actor, subject: Subject, input: z.output<Schema>) => boolean
  /** milliseconds for the whole of it, where an act touches thousands of rows */
  withinMs?: number
  /** The sentence for a refusal, where the general one would not help. */
  because?: (actor: Actor, subject: Subject) => string
  run: (
    tx: Tx,
    act: { subject: Subject; actor: Actor; input: z.output<Schema>; now: Date },
  ) => Promise<Done<Value> | Failure>
}

export type Command<Value> = ((
  actor: Actor | null,
  input: unknown,
  context?: ActContext,
) => Promise<Result<Value>>) & { commandName: string }

const defined = new Map<string, Command<unknown>>()

/** Every command loaded so far; the authorisation matrix is generated from it. */
export const allCommands = (): ReadonlyMap<string, Command<unknown>> => defined

/** Carries a refusal out of the transaction, so that it rolls back. */
class Refused extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.message.key)
    this.failure = failure
  }
}

/**
 * An act of the office: parse, open the transaction, load the row locked, ask, run, write the audit row in that
 * transaction. Expected trouble is returned and nothing of the act remains; the unexpected is thrown.
 */
export function defineCommand<Schema extends z.ZodType, Subject, Value>(
  definition: Definition<Schema, Subject, Value>,
): Command<Value> {
  const command = async (
    actor: Actor | null,
    input: unknown,
    context: ActContext = {},
  ): Promise<Result<Value>> => {
    if (!actor) return fail('signedOut', 'problem.signedOut')
    const parsed = definition.input.safeParse(input)
    if (!parsed.success) return fail('invalid', 'problem.invalid', { fields: fieldMessages(parsed.error) })
    try {
      return await db().$transaction(
        async (tx) => {
          const subject = await definition.load(tx, actor, parsed.data)
          if (subject === null) throw new Refused(fail('notFound', 'problem.notFound'))
          if (!definition.can(actor, subject, parsed.data)) {
            throw new Refused(fail('forbidden', definition.because?.(actor, subject) ?? 'problem.forbidden'))
          }
          const now = context.now ?? new Date()
          const outcome = await definition.run(tx, { subject, actor, input: parsed.data, now })
          if (!outcome.ok) throw new Refused(outcome)
          await recordAct(tx, { actor, action: definition.name, now, ...context, ...outcome.audit })
          for (const part of outcome.parts) await recordAct(tx, { actor, now, ...context, ...part })
          await tellOf(tx, { actor, action: definition.name, ...outcome.audit }, now)
          return { ok: true, value: outcome.value } as const
        },
        definition.withinMs === undefined ? {} : { timeout: definition.withinMs },
      )
    } catch (error) {
      if (error instanceof Refused) return error.failure
      if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') {
        return fail('conflict', 'problem.taken')
      }
      throw error
    }
  }
  const named = Object.assign(command, { commandName: definition.name })
  if (defined.has(definition.name) && process.env.NODE_ENV === 'test') {
    throw new Error(`two commands are called ${definition.name}`)
  }
  defined.set(definition.name, named)
  return named
}
