import { z } from 'zod'
import { textLimits } from '#lib/limits.ts'
import { kindNamed } from './kinds.ts'

/** A page's name in its address: small letters, digits and hyphens, or a fiscal year (BE). */
export const slugShapes = { page: /^[a-z][a-z0-9-]{0,59}$/, year: /^2[4-7][0-9]{2}$/ } as const

export const createContentInput = z
  .strictObject({
    kind: z.string().refine((name) => kindNamed(name) !== null, { error: 'problem.unusable' }),
    workGroupId: z.uuid(),
    title: z.string().trim().max(textLimits.title).default(''),
    slug: z.string().trim().toLowerCase().default(''),
  })
  .superRefine(({ kind, slug, title }, context) => {
    const named = kindNamed(kind)?.named
    if (title === '' && named !== 'year')
      context.addIssue({ code: 'custom', path: ['title'], message: 'problem.required' })
    if (named ? !slugShapes[named].test(slug) : slug !== '')
      context.addIssue({
        code: 'custom',
        path: ['slug'],
        message: named === 'year' ? 'problem.yearName' : 'problem.slug',
      })
  })
