'use server'
import { formAction } from '#lib/action.ts'
import * as commands from './commands.ts'

export const handOver = formAction(commands.handOver, {
  goTo: ({ id }) => `/admin/handovers/${id}?notice=done`,
})
export const readHandover = formAction(commands.readHandover)
