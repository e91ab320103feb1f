'use server'
import { formAction } from '#lib/action.ts'
import * as commands from './commands.ts'

export const addRedirect = formAction(commands.addRedirect, { goTo: () => '/admin/redirects' })
export const changeRedirect = formAction(commands.changeRedirect)
export const removeRedirect = formAction(commands.removeRedirect, { goTo: () => '/admin/redirects' })
export const dismissUnknown = formAction(commands.dismissUnknown)
