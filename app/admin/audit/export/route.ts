import type { NextRequest } from 'next/server'
import { canReadAudit } from '#lib/audit/policy.ts'
import { allActs } from '#lib/audit/queries.ts'
import { actionWords, actorWords, objectTypeWords, roleWords, sentenceText } from '#lib/audit/words.ts'
import { exportFor } from '#lib/auth/export.ts'
import { csvResponse } from '#lib/text/csv-response.ts'
import { auditQuery } from '../filter.ts'

export const GET = (request: NextRequest): Promise<Response> =>
  exportFor(request, canReadAudit, async (actor, query, { t }) => {
    const { page: _, ...filter } = auditQuery(query).filter
    async function* rows() {
      for await (const acts of allActs(actor, filter)) {
        for (const act of acts) {
          yield [
            act.seq,
            act.at.toISOString(),
            actorWords(t, act),
            roleWords(t, act.actorRoles).join('; '),
            act.action,
            actionWords(t, act.action),
            sentenceText(t, act),
            objectTypeWords(t, act.objectType),
            act.objectId,
            act.objectName,
            act.before ? JSON.stringify(act.before) : '',
            act.after ? JSON.stringify(act.after) : '',
            act.address,
            act.requestId,
            act.hash,
          ]
        }
      }
    }
    return csvResponse(
      'audit',
      [
        t('audit.seq'),
        `${t('audit.when')} (UTC)`,
        t('audit.who'),
        t('user.roles'),
        t('audit.actionLabel'),
        t('audit.what'),
        t('audit.whoWhat'),
        t('audit.objectLabel'),
        t('audit.objectId'),
        t('audit.object'),
        t('audit.before'),
        t('audit.after'),
        t('audit.address'),
        t('audit.requestId'),
        t('audit.hash'),
      ],
      rows(),
    )
  })
