'use server'
import { formAction } from '#lib/action.ts'
import * as commands from './commands.ts'

export const addHolidays = formAction(commands.addHolidays)
export const removeHoliday = formAction(commands.removeHoliday)
export const restoreHoliday = formAction(commands.restoreHoliday)
