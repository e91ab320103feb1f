import type { NextRequest } from 'next/server'
import { exportFor } from '#lib/auth/export.ts'
import { seesGifts } from '#lib/gift/policy.ts'
import { listGifts } from '#lib/gift/queries.ts'
import { worded } from '#lib/site/words.ts'
import { csvResponse } from '#lib/text/csv-response.ts'
import { xlsxResponse } from '#lib/text/xlsx-response.ts'
import { giftFilter } from '../filter.ts'

export const GET = (request: NextRequest): Promise<Response> =>
  exportFor(request, seesGifts, async (actor, query, { lang, t }) => {
    const { gifts } = await listGifts(actor, giftFilter(query), null)
    const head = [
      t('gift.offeredOn'),
      t('gift.group'),
      t('gift.what'),
      `${t('gift.value')} (${t('gift.baht')})`,
      t('gift.giverKind'),
      t('gift.giverName'),
      t('gift.relation'),
      t('gift.occasion'),
      t('gift.receivedFor'),
      t('gift.receiver'),
      t('gift.outcome'),
      t('gift.outcomeOn'),
      t('gift.reportedOn'),
      t('gift.decision'),
      t('gift.next'),
      t('gift.actBy'),
      t('gift.note'),
      t('gift.struckReason'),
    ]
    const rows = gifts.map((gift) => [
      gift.offeredOn,
      worded(lang, gift.groupTh, gift.groupEn).text,
      gift.what,
      gift.valueBaht,
      t(`gift.giver.${gift.giverKind}`),
      gift.giverName,
      t(`gift.relations.${gift.relation}`),
      t(`gift.occasions.${gift.occasion}`),
      t(`gift.receivers.${gift.receivedFor}`),
      gift.receiver,
      t(`gift.outcomes.${gift.outcome}`),
      gift.outcomeOn ?? '',
      gift.reportedOn ?? '',
      gift.decision ? t(`gift.decisions.${gift.decision}`) : '',
      t(`gift.step.${gift.step}`),
      gift.actBy ?? '',
      gift.note,
      gift.struckReason,
    ])
    return query.format === 'xlsx' ? xlsxResponse('gifts', head, rows) : csvResponse('gifts', head, rows)
  })
