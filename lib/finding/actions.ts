'use server'
import { formAction } from '#lib/action.ts'
import * as commands from './commands.ts'

export const confirmFinding = formAction(commands.confirmFinding)
export const endConfirmation = formAction(commands.endConfirmation)
