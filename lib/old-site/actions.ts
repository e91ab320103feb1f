'use server'
import { formAction } from '#lib/action.ts'
import * as commands from './commands.ts'

export const setUpImport = formAction(commands.setUpImport)
export const confirmImport = formAction(commands.confirmImport)
export const cancelImport = formAction(commands.cancelImport, { goTo: () => '/admin/old-site' })
