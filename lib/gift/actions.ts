'use server'
import { formAction } from '#lib/action.ts'
import * as commands from './commands.ts'
import * as reports from './report-commands.ts'

export const recordGift = formAction(commands.recordGift, { goTo: ({ id }) => `/admin/gifts/${id}` })
export const changeGift = formAction(commands.changeGift)
export const strikeGift = formAction(commands.strikeGift)
export const reportGifts = formAction(reports.reportGifts, {
  goTo: ({ evidenceId, number }) => `/admin/evidence/${evidenceId}/revisions/${number}`,
})
