'use server'
import { formAction } from '#lib/action.ts'
import * as commands from './commands.ts'

export const startYear = formAction(commands.startYear, {
  goTo: ({ fiscalYear }) => `/admin/cycles/${fiscalYear}?notice=yearStarted`,
})
export const undoYear = formAction(commands.undoYear, { goTo: () => '/admin/cycles?notice=yearUndone' })
