import type { NextRequest } from 'next/server'
import { exportFor } from '#lib/auth/export.ts'
import { canSeeSigners } from '#lib/declaration/policy.ts'
import { findDeclarationToSign, listSigners } from '#lib/declaration/queries.ts'
import { worded } from '#lib/site/words.ts'
import { csvResponse } from '#lib/text/csv-response.ts'
import { signerFilter } from '../filter.ts'

export const GET = (request: NextRequest): Promise<Response> =>
  exportFor(request, canSeeSigners, async (actor, query, { lang, t }) => {
    const found = await findDeclarationToSign(actor)
    const { signers } = found
      ? await listSigners(actor, found, { ...signerFilter(query), page: null })
      : { signers: [] }
    return csvResponse(
      'declaration-signers',
      [t('declaration.person'), t('declaration.group'), t('declaration.signedAt'), 'SHA-256'],
      signers.map(({ name, groups, signedAt }) => [
        name,
        groups.map((group) => worded(lang, group.nameTh, group.nameEn).text).join(', '),
        signedAt?.toISOString() ?? '',
        signedAt ? (found?.textSha256 ?? '') : '',
      ]),
    )
  })
