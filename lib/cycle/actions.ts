'use server'
import { formAction } from '#lib/action.ts'
import * as commands from './commands.ts'

export const openCycle = formAction(commands.openCycle)
export const startCycle = formAction(commands.startCycle)
export const finishCycle = formAction(commands.finishCycle)
export const setCycleDates = formAction(commands.setCycleDates)
export const moveToEdition = formAction(commands.moveToEdition)
