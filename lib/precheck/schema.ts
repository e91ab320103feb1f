import { z } from 'zod'
import type { ReadFile } from '#lib/extraction/schema.ts'
import type { Judgement } from '#lib/link-check/judge.ts'

/**
 * What the pre-check says of one revision for one item. Codes are stable: docs/precheck-codes.md lists them.
 * `fault` would cost the item its points or break a law; `ask`: a person has to look, for the rule or the reading is
 * not sure; `advice`: better, but nothing is lost by it.
 */
export type Severity = 'fault' | 'ask' | 'advice'

export const findingCodes = [
  'element_missing',
  'claim_file_missing',
  'claim_page_missing',
  'claim_link_missing',
  'none_not_allowed',
  'none_without_reason',
  'wrong_fiscal_year',
  'month_missing',
  'month_repeated',
  'month_other_year',
  'stops_early',
  'file_missing',
  'file_damaged',
  'file_cut_off',
  'file_locked',
  'file_not_what_named',
  'file_unreadable',
  'file_scan',
  'file_outlines',
  'file_glyphs',
  'file_pictures',
  'file_blank',
  'file_macros',
  'pdf_untagged',
  'pdf_no_language',
  'pdf_no_title',
  'table_not_readable',
  'declaration_unsigned',
  'declaration_no_name',
  'declaration_no_post',
  'declaration_other_signer',
  'declaration_undated',
  'declaration_year',
  'declaration_one_language',
  'whole_law',
  'link_moved',
  'link_robot_refused',
  'link_too_many_requests',
  'link_not_asked',
  'link_temporary',
  'link_server_error',
  'link_needs_login',
  'link_gone',
  'link_soft_404',
  'link_redirected_home',
  'link_tls',
  'link_parked',
  'link_taken_over',
  'link_home_page',
  'personal_citizen_id',
  'personal_mobile',
  'personal_bank_account',
  'date_impossible',
] as const
export type FindingCode = (typeof findingCodes)[number]

/** Where it stands; counted from 1. Only what is known is there. */
export interface Where {
  part: 'item' | 'title' | 'summary' | 'documentDate' | 'element' | 'file' | 'link'
  element?: number
  /** index in the subject's files, from 1 */
  file?: number
  page?: number
  /** name of a sheet */
  sheet?: string
  hidden?: boolean
  /** index in the subject's links, from 1 */
  link?: number
}

export interface Finding {
  code: FindingCode
  severity: Severity
  where: Where
  /** for the sentence finding.<code> of messages/*.json */
  params: Record<string, string | number>
  /** what was read there, at most 160 characters, personal data masked; '' when nothing */
  found: string
}

export type SubjectClaim = {
  /** from 1 */
  element: number
} & (
  | { kind: 'file'; file: number; page: number | null }
  | { kind: 'link'; link: number }
  | { kind: 'text'; text: string }
  | { kind: 'none'; reason: string }
)

/** Everything the pre-check looks at, gathered by others: a revision in the portal, or a bundle of the command line. */
export interface Subject {
  /** of the cycle, Buddhist Era */
  fiscalYear: number
  item: {
    code: string
    topic: string
    title: string
    period: {
      /** Buddhist Era; null where the item asks for what is current */
      fiscalYear: number | null
      coverage:
        | 'in_force'
        | 'events_in_year'
        | 'full_year'
        | 'first_6_months'
        | 'monthly_first_6_months'
        | 'current_state'
        | 'page_live'
    }
    elements: readonly string[]
    contentKinds: readonly string[]
  }
  title: string
  summary: string
  /** ISO day or null */
  documentOn: string | null
  files: readonly { name: string; read: ReadFile }[]
  links: readonly { url: string; label: string; judgement: Judgement | null }[]
  claims: readonly SubjectClaim[]
  /** the director in office, where the office has said who it is */
  director: { name: string; post: string } | null
  /** ISO day, Asia/Bangkok */
  today: string
}

/** What `npm run precheck` reads. Paths are relative to the bundle; elements count from 1. */
export const bundleSchema = z.object({
  fiscalYear: z.int().min(2400).max(2700),
  itemCode: z.string(),
  title: z.string().default(''),
  summary: z.string().default(''),
  documentDate: z.string().nullish(),
  links: z.array(z.object({ url: z.string(), label: z.string().default('') })).default([]),
  files: z.array(z.string()).default([]),
  claims: z
    .array(
      z.object({
        element: z.int().min(1),
        file: z.string().nullish(),
        link: z.string().nullish(),
        text: z.string().nullish(),
        page: z.int().nullish(),
      }),
    )
    .default([]),
  director: z.object({ name: z.string(), post: z.string().default('') }).nullish(),
})
export type Bundle = z.output<typeof bundleSchema>
