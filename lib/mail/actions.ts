'use server'
import { formAction } from '#lib/action.ts'
import * as commands from './commands.ts'

export const sendMail = formAction(commands.sendMail)
export const closeMail = formAction(commands.closeMail)
