import { z } from 'zod'

const nameTh = z.string().trim().min(1).max(200)
const nameEn = z.string().trim().min(1).max(200)
const position = z.coerce
  .number()
  .int()
  .min(1, { error: 'problem.position' })
  .max(999, { error: 'problem.position' })
const id = z.uuid()
const version = z.coerce.number().int().min(1)

export const createGroupInput = z.strictObject({
  slug: z
    .string()
    .trim()
    .toLowerCase()
    .min(1)
    .max(40)
    .regex(/^[a-z][a-z0-9-]*$/, { error: 'problem.slug' }),
  nameTh,
  nameEn,
  position,
})
export const updateGroupInput = z.strictObject({ id, version, nameTh, nameEn, position })
export const versionedGroupInput = z.strictObject({ id, version })
