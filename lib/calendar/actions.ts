'use server'
import { formAction } from '#lib/action.ts'
import * as commands from './commands.ts'

export const renewFeed = formAction(commands.renewFeed)
export const revokeFeed = formAction(commands.revokeFeed)
