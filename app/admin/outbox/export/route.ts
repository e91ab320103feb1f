import type { NextRequest } from 'next/server'
import { exportFor } from '#lib/auth/export.ts'
import { canReadOutbox } from '#lib/mail/policy.ts'
import { listMails } from '#lib/mail/queries.ts'
import { csvResponse } from '#lib/text/csv-response.ts'
import { mailFilter } from '../filter.ts'

export const GET = (request: NextRequest): Promise<Response> =>
  exportFor(request, canReadOutbox, async (actor, query, { t }) => {
    const { mails } = await listMails(actor, { ...mailFilter(query), page: null })
    return csvResponse(
      'outbox',
      [
        `${t('mail.writtenAt')} (UTC)`,
        t('mail.to'),
        t('user.email'),
        t('mail.subject'),
        t('admin.list.state'),
        `${t('mail.endedAt')} (UTC)`,
        t('job.attempts'),
        t('job.fault'),
        t('mail.closedBy'),
      ],
      mails.map((mail) => [
        mail.createdAt.toISOString(),
        mail.toName,
        mail.toAddress,
        mail.subject,
        t(`mail.state.${mail.state}`),
        mail.endedAt?.toISOString() ?? '',
        mail.tries,
        mail.fault,
        mail.closedBy,
      ]),
    )
  })
