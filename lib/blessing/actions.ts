'use server'
import { formAction } from '#lib/action.ts'
import * as commands from './commands.ts'

export const decideBlessings = formAction(commands.decideBlessings)
