'use server'
import { formAction } from '#lib/action.ts'
import * as commands from './commands.ts'

const cyclePage =
  (notice: string) =>
  ({ fiscalYear }: { fiscalYear: number }) =>
    `/admin/cycles/${fiscalYear}?notice=${notice}`

export const openCycle = formAction(commands.openCycle, { goTo: cyclePage('opened') })
export const startCycle = formAction(commands.startCycle, { goTo: cyclePage('started') })
export const finishCycle = formAction(commands.finishCycle, { goTo: cyclePage('finished') })
export const setCycleDates = formAction(commands.setCycleDates)
export const moveToEdition = formAction(commands.moveToEdition, { goTo: cyclePage('moved') })
