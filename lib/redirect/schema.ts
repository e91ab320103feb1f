import { z } from 'zod'
import { redirectLimits } from '#lib/limits.ts'

export const redirectKinds = ['page', 'external', 'gone'] as const
export type RedirectKind = (typeof redirectKinds)[number]

const text = (max: number) => z.string().trim().max(max).default('')

const written = {
  from: z.string().trim().min(1).max(redirectLimits.typed),
  /** `page` and `external` lead somewhere, `gone` says why there is nothing */
  kind: z.enum(redirectKinds),
  to: text(redirectLimits.typed),
  reasonTh: text(redirectLimits.reason),
  reasonEn: text(redirectLimits.reason),
  note: text(redirectLimits.note),
}

/** What the kind asks for is there: an address to lead to, or the reason in Thai. */
function complete(
  input: { kind: RedirectKind; to: string; reasonTh: string },
  context: z.RefinementCtx,
): void {
  if (input.kind === 'gone' ? input.reasonTh === '' : input.to === '')
    context.addIssue({
      code: 'custom',
      path: [input.kind === 'gone' ? 'reasonTh' : 'to'],
      message: input.kind === 'gone' ? 'problem.redirect.reason' : 'problem.required',
    })
}

export const addRedirectInput = z.strictObject(written).superRefine(complete)
export type RedirectInput = z.output<typeof addRedirectInput>

const cell = z.string().max(redirectLimits.sheet.letters)
export const importRedirectsInput = z.strictObject({
  /** of the file, for the audit */
  name: z.string().trim().min(1).max(200),
  mayLeave: z.boolean(),
  rows: z
    .array(
      z.strictObject({
        number: z.number().int().positive(),
        ...{ from: cell, to: cell, reasonTh: cell, reasonEn: cell, note: cell },
      }),
    )
    .min(1)
    .max(redirectLimits.sheet.rows),
})

const id = z.string().regex(/^[0-9a-z]{8}$/)
const version = z.coerce.number().int().positive()

export const changeRedirectInput = z.strictObject({ id, version, ...written }).superRefine(complete)

export const redirectInput = z.strictObject({ id })

export const dismissInput = z.strictObject({ id: z.uuid() })

/** How a redirect stands, in one word. */
export const redirectStates = ['works', 'gone', 'external', 'waiting', 'broken'] as const
export type RedirectState = (typeof redirectStates)[number]

export const redirectSorts = ['newest', 'hits', 'lastHit', 'address'] as const
export type RedirectSort = (typeof redirectSorts)[number]
