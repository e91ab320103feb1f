'use server'
import { formAction } from '#lib/action.ts'
import * as commands from './commands.ts'

export const createWorkGroup = formAction(commands.createWorkGroup, {
  goTo: ({ id }) => `/admin/groups/${id}?notice=created`,
})
export const updateWorkGroup = formAction(commands.updateWorkGroup)
export const closeWorkGroup = formAction(commands.closeWorkGroup)
export const reopenWorkGroup = formAction(commands.reopenWorkGroup)
