'use server'
import { formAction } from '#lib/action.ts'
import * as commands from './commands.ts'
import * as settling from './settle-commands.ts'

export const startYear = formAction(commands.startYear, {
  goTo: ({ fiscalYear }) => `/admin/cycles/${fiscalYear}?notice=yearStarted`,
})
export const undoYear = formAction(commands.undoYear, { goTo: () => '/admin/cycles?notice=yearUndone' })

const draftPage =
  (done: string) =>
  ({ evidenceId, number }: { evidenceId: string; number: number }) =>
    `/admin/evidence/${evidenceId}/revisions/${number}?done=${done}`

export const recheckDraft = formAction(settling.recheckDraft, { goTo: draftPage('rechecked') })
export const confirmUnchanged = formAction(settling.confirmUnchanged, { goTo: draftPage('unchanged') })
