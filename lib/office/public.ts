import 'server-only'
import { cache } from 'react'
import type { ContactFacts } from '#lib/site/blocks.ts'
import { readRow } from '#lib/site/read.ts'
import { type HomePart, usualHomeParts } from './home-parts.ts'

export interface SiteLogo {
  hash: string
  width: number
  height: number
  altTh: string
  altEn: string
}

export interface Site {
  nameTh: string
  nameEn: string
  shortNameTh: string
  shortNameEn: string
  mottoTh: string
  mottoEn: string
  demonstration: boolean
  /** When anything public changed last; null where the database could not be asked. */
  movedAt: Date | null
  auditHash: string
  auditSeq: number
  runningYear: number | null
  /** #rrggbb; empty: the portal's own */
  mainColour: string
  logo: SiteLogo | null
}

/** What head and foot of every page say. Names are empty until the office is set up. */
export const getSite = cache(async (): Promise<Site> => {
  const site = await readRow<Site>(
    'site',
    `SELECT coalesce(o.name_th, '') AS "nameTh", coalesce(o.name_en, '') AS "nameEn",
            coalesce(o.short_name_th, '') AS "shortNameTh", coalesce(o.short_name_en, '') AS "shortNameEn",
            coalesce(o.motto_th, '') AS "mottoTh", coalesce(o.motto_en, '') AS "mottoEn",
            coalesce(o.demonstration, false) AS demonstration,
            k.moved_at AS "movedAt", k.audit_hash AS "auditHash", k.audit_seq AS "auditSeq",
            (SELECT fiscal_year FROM cycles WHERE state = 'running') AS "runningYear",
            coalesce(l.main_colour, '') AS "mainColour",
            CASE WHEN l.logo_hash <> '' THEN json_build_object('hash', l.logo_hash, 'width', l.logo_width,
              'height', l.logo_height, 'altTh', l.logo_alt_th, 'altEn', l.logo_alt_en) END AS logo
       FROM public_clock k LEFT JOIN offices o ON o.id = 1 LEFT JOIN office_looks l ON l.id = 1 WHERE k.id = 1`,
  )
  if (!site) throw new Error('public_clock has lost its row')
  return site
})

/** What can be said without the database, for pages that must stand when it is away. */
export const blankSite: Site = {
  nameTh: '',
  nameEn: '',
  shortNameTh: '',
  shortNameEn: '',
  mottoTh: '',
  mottoEn: '',
  demonstration: false,
  movedAt: null,
  auditHash: '',
  auditSeq: 0,
  runningYear: null,
  mainColour: '',
  logo: null,
}

/** The mark that public pages show now. */
export const findLogo = (): Promise<{ hash: string; bytes: Uint8Array } | null> =>
  readRow(
    'logo',
    `SELECT l.logo_hash AS hash, l.logo AS bytes FROM office_looks l WHERE l.id = 1 AND l.logo IS NOT NULL`,
  )

export interface OfficeDetails {
  addressTh: string
  addressEn: string
  phone: string
  email: string
  openingTh: string
  openingEn: string
  mapUrl: string
  websiteUrl: string
  directorName: string
  groups: { slug: string; nameTh: string; nameEn: string }[]
}

export const findOfficeDetails = (): Promise<OfficeDetails | null> =>
  readRow<OfficeDetails>(
    'office-details',
    `SELECT o.address_th AS "addressTh", o.address_en AS "addressEn", o.phone, o.email, o.opening_th AS "openingTh",
            o.opening_en AS "openingEn", o.map_url AS "mapUrl", o.website_url AS "websiteUrl",
            o.director_name AS "directorName",
            coalesce((SELECT json_agg(json_build_object('slug', g.slug, 'nameTh', g.name_th, 'nameEn', g.name_en)
                                      ORDER BY g.position, g.slug)
                        FROM work_groups g WHERE g.state = 'active'), '[]') AS groups
       FROM offices o WHERE o.id = 1`,
  )

/** What the card of the office says in a text. */
export const findContactFacts = (): Promise<ContactFacts | null> =>
  readRow<ContactFacts>(
    'contact-facts',
    `SELECT o.name_th AS "nameTh", o.name_en AS "nameEn", o.address_th AS "addressTh", o.address_en AS "addressEn",
            o.phone, o.email, o.opening_th AS "openingTh", o.opening_en AS "openingEn" FROM offices o WHERE o.id = 1`,
  )

export interface HomeFacts {
  phone: string
  email: string
  addressTh: string
  addressEn: string
  openingTh: string
  openingEn: string
}

/** The office's own words on the front page. */
export const findHomeFacts = (): Promise<HomeFacts | null> =>
  readRow<HomeFacts>(
    'home-facts',
    `SELECT o.phone, o.email, o.address_th AS "addressTh", o.address_en AS "addressEn", o.opening_th AS "openingTh",
            o.opening_en AS "openingEn"
       FROM offices o WHERE o.id = 1`,
  )

/** What the front page is set together from, in its order. */
export const listHomeParts = async (): Promise<readonly HomePart[]> =>
  (
    await readRow<{ parts: HomePart[] }>(
      'home-parts',
      'SELECT l.home_parts AS parts FROM office_looks l WHERE l.id = 1',
    )
  )?.parts ?? usualHomeParts
