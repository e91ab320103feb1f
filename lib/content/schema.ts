import { z } from 'zod'
import { textLimits } from '#lib/limits.ts'
import { kindNamed } from './kinds.ts'

/** A page's name in its address: small letters, digits and hyphens. */
export const slugShape = /^[a-z][a-z0-9-]{0,59}$/

export const createContentInput = z
  .strictObject({
    kind: z.string().refine((name) => kindNamed(name) !== null, { error: 'problem.unusable' }),
    workGroupId: z.uuid(),
    title: z.string().trim().min(1).max(textLimits.title),
    slug: z.string().trim().toLowerCase().default(''),
  })
  .superRefine(({ kind, slug }, context) => {
    const isNamed = kindNamed(kind)?.named === true
    if (isNamed ? !slugShape.test(slug) : slug !== '')
      context.addIssue({ code: 'custom', path: ['slug'], message: 'problem.slug' })
  })
