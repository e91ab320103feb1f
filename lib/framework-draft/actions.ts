'use server'
import { formAction } from '#lib/action.ts'
import * as commands from './commands.ts'

const draftPage = ({ fiscalYear }: { fiscalYear: number }) => `/admin/frameworks/${fiscalYear}`

export const beginDraft = formAction(commands.beginDraft, { goTo: draftPage })
export const saveItem = formAction(commands.saveItem, { goTo: draftPage })
export const addItem = formAction(commands.addItem, { goTo: draftPage })
export const removeItem = formAction(commands.removeItem, { goTo: draftPage })
export const moveItem = formAction(commands.moveItem)
export const saveOutline = formAction(commands.saveOutline)
export const mergeTopic = formAction(commands.mergeTopic)
export const discardDraft = formAction(commands.discardDraft, { goTo: () => '/admin/frameworks' })
export const takeInDraft = formAction(commands.takeInDraft, { goTo: () => '/admin/frameworks' })
