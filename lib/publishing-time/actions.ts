'use server'
import { formAction } from '#lib/action.ts'
import * as commands from './commands.ts'

export const setPublishingTime = formAction(commands.setPublishingTime)
export const cancelPublishingTime = formAction(commands.cancelPublishingTime)
