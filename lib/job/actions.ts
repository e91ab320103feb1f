'use server'
import { formAction } from '#lib/action.ts'
import * as commands from './commands.ts'

export const startJob = formAction(commands.startJob)
export const hastenJob = formAction(commands.hastenJob)
export const retryJob = formAction(commands.retryJob)
export const discardJob = formAction(commands.discardJob)
