import { z } from 'zod'
import { officeLimits } from '#lib/limits.ts'

/** What the office says of itself, each on one line. */
export const officeFields = [
  'nameTh',
  'nameEn',
  'shortNameTh',
  'shortNameEn',
  'mottoTh',
  'mottoEn',
  'directorName',
  'addressTh',
  'addressEn',
  'phone',
  'email',
  'openingTh',
  'openingEn',
] as const
export type OfficeField = (typeof officeFields)[number]

const line = (max: number, min = 0) =>
  z
    .string()
    .transform((text) =>
      text
        .normalize('NFC')
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim(),
    )
    .pipe(z.string().min(min).max(max))

const { name, shortName, text, phone, email } = officeLimits

export const updateOfficeInput = z.strictObject({
  /** when the form's office was last changed: the lock against overwriting another person's change */
  updatedAt: z.iso.datetime(),
  nameTh: line(name, 1),
  nameEn: line(name),
  shortNameTh: line(shortName, 1),
  shortNameEn: line(shortName),
  mottoTh: line(text),
  mottoEn: line(text),
  directorName: line(name),
  addressTh: line(text),
  addressEn: line(text),
  phone: line(phone),
  email: z
    .string()
    .trim()
    .max(email)
    .refine((value) => value === '' || z.email().safeParse(value).success, { error: 'problem.email' }),
  openingTh: line(text),
  openingEn: line(text),
})
