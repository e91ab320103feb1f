import { z } from 'zod'
import { signInLimits } from '#lib/limits.ts'
import type { GroupRole, OfficeRole } from './actor.ts'

export const officeRoles = ['publisher', 'director', 'administrator'] as const satisfies readonly OfficeRole[]
export const groupRoles = ['contributor', 'reviewer'] as const satisfies readonly GroupRole[]

export const nameMax = 120

const email = z
  .string()
  .trim()
  .toLowerCase()
  .min(1)
  .max(254)
  .pipe(z.email({ error: 'problem.email' }))

const name = z.string().trim().min(1).max(nameMax)

const { passwordMin: min, passwordMax: max } = signInLimits

/** Any characters, spaces too; what makes it guessable is looked at in `passwordProblem`. */
export const newPassword = z.string().refine(
  (text) => {
    const { length } = Array.from(text)
    return length >= min && length <= max
  },
  { error: 'problem.password.length', params: { min, max } },
)

export const ticked = z.literal('on').transform(() => true)

/** Ticked boxes by their names, `office.publisher` and `groups.<id>.reviewer`, as the lists of roles they stand for. */
export const tickedRoles = {
  office: z
    .strictObject({
      publisher: ticked.optional(),
      director: ticked.optional(),
      administrator: ticked.optional(),
    })
    .default({})
    .transform((boxes) => officeRoles.filter((role) => boxes[role])),
  groups: z
    .record(z.uuid(), z.strictObject({ contributor: ticked.optional(), reviewer: ticked.optional() }))
    .default({})
    .transform((groups) =>
      Object.entries(groups).flatMap(([workGroupId, boxes]) =>
        groupRoles.filter((role) => boxes[role]).map((role) => ({ workGroupId, role })),
      ),
    ),
}

const id = z.uuid()
const version = z.coerce.number().int().min(1)

/** Without a password the person sets it by a link; `by` is what the form was asked to show. */
export const createUserInput = z.strictObject({
  email,
  name,
  by: z.enum(['link', 'password']).optional(),
  password: newPassword.optional(),
  ...tickedRoles,
})
export const updateUserInput = z.strictObject({ id, version, email, name })
export const setRolesInput = z.strictObject({ id, version, ...tickedRoles })
export const userInput = z.strictObject({ id })
export const versionedUserInput = z.strictObject({ id, version })
/** `anyway`: also where this person still holds items or drafts. */
export const disableUserInput = z.strictObject({ id, version, anyway: ticked.optional() })
/** `mark`: the first characters of the hash that names the session. */
export const endSessionInput = z.strictObject({ id, mark: z.string().regex(/^[0-9a-f]{8}$/) })
export const setPasswordInput = z.strictObject({ id, password: newPassword })
export const changeOwnPasswordInput = z.strictObject({
  currentPassword: z.string().min(1).max(1_000),
  password: newPassword,
})
export const administratorInput = z.strictObject({ email, name, password: newPassword })

/** `by`: mailed, or shown once to be handed over. */
export const makeLinkInput = z.strictObject({ id, by: z.enum(['mail', 'hand']) })
const token = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
export const tokenInput = z.object({ token })
export const useLinkInput = z.strictObject({ token, password: newPassword })
export const askForResetInput = z.strictObject({ email })
