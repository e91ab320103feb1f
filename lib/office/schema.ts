import { z } from 'zod'
import { logoLimits, officeLimits } from '#lib/limits.ts'
import { isColour } from './colours.ts'
import { type HomePart, isHomePart } from './home-parts.ts'

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
  'mapUrl',
  'websiteUrl',
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

const { name, shortName, text, phone, email, url } = officeLimits

/** An address of the web, or nothing. */
const webAddress = z
  .string()
  .trim()
  .max(url)
  .refine((value) => value === '' || (/^https?:\/\//i.test(value) && z.url().safeParse(value).success), {
    error: 'problem.webAddress',
  })

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
  mapUrl: webAddress,
  websiteUrl: webAddress,
})

/** The main colour `#rrggbb` as a browser sends it, or '' for the portal's own. */
export const setColourInput = z.strictObject({
  mainColour: z
    .string()
    .trim()
    .toLowerCase()
    .refine((value) => value === '' || isColour(value), { error: 'problem.colour' }),
})

const alt = z
  .string()
  .trim()
  .max(logoLimits.alt)
  .transform((value) => value.normalize('NFC'))

export const setLogoAltInput = z.strictObject({ logoAltTh: alt, logoAltEn: alt })

/** A picture as the portal keeps it, made by `encodeLogo`: never what a person sent. */
export const setLogoInput = z.strictObject({
  bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length > 0 && bytes.length <= logoLimits.bytes),
  width: z.number().int().min(1).max(logoLimits.width),
  height: z.number().int().min(1).max(logoLimits.height),
})
export const removeLogoInput = z.strictObject({})

const isListOfHomeParts = (parts: string[]): parts is HomePart[] =>
  parts.every(isHomePart) && new Set(parts).size === parts.length

export const arrangeHomeInput = z.strictObject({
  /** the parts that are shown, in their order, with a space between them */
  parts: z
    .string()
    .trim()
    .max(400)
    .transform((names) => (names === '' ? [] : names.split(/\s+/)))
    .refine(isListOfHomeParts, { error: 'problem.homeParts' }),
  /** what the form was opened with, written in the same way; without it nothing is compared */
  seen: z.string().trim().max(400).optional(),
})
