'use server'
import { formAction } from '#lib/action.ts'
import * as commands from './commands.ts'

export const acceptLink = formAction(commands.acceptLink)
export const endLinkAcceptance = formAction(commands.endLinkAcceptance)
export const replaceLink = formAction(commands.replaceLink, {
  goTo: ({ evidenceId, number, linkId }) =>
    `/admin/evidence/${evidenceId}/revisions/${number}${linkId ? `#link-${linkId}-url` : '#summary'}`,
})
export const checkLinkNow = formAction(commands.checkLinkNow)
