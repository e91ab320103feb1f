'use server'
import { formAction } from '#lib/action.ts'
import * as commands from './commands.ts'

export const createContent = formAction(commands.createContent, {
  goTo: ({ evidenceId }) => `/admin/evidence/${evidenceId}/revisions/1`,
})
