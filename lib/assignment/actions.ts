'use server'
import { formAction } from '#lib/action.ts'
import * as commands from './commands.ts'

export const setAssignment = formAction(commands.setAssignment)
export const removeAssignment = formAction(commands.removeAssignment)
export const holdAssignment = formAction(commands.holdAssignment)
export const assignUsual = formAction(commands.assignUsual)
