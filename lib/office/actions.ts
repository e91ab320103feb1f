'use server'
import { formAction } from '#lib/action.ts'
import * as commands from './commands.ts'
import * as look from './look-commands.ts'

export const updateOffice = formAction(commands.updateOffice)
export const setOfficeColour = formAction(look.setOfficeColour)
export const setOfficeLogoAlt = formAction(look.setOfficeLogoAlt)
export const removeOfficeLogo = formAction(look.removeOfficeLogo)
export const arrangeHome = formAction(look.arrangeHome)
