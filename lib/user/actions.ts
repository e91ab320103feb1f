'use server'
import { after } from 'next/server'
import { formAction } from '#lib/action.ts'
import { ok } from '#lib/result.ts'
import * as commands from './commands.ts'
import * as links from './link-commands.ts'
import * as reset from './reset.ts'
import * as welcome from './welcome-commands.ts'

export const createUser = formAction(commands.createUser, {
  goTo: ({ id, how }) => `/admin/users/${id}?notice=${how}`,
})
export const makeLink = formAction(links.makeLink)
export const setPasswordByLink = formAction(links.setPasswordAsOwner, {
  goTo: () => '/login?notice=passwordSet',
})
export const askForReset = formAction(async (_actor, input, context) => {
  const asked = await reset.askForReset(input, context)
  if (!asked.ok) return asked
  after(() => reset.sendReset(asked.value.email, context))
  return ok(undefined)
})
export const updateUser = formAction(commands.updateUser)
export const setUserRoles = formAction(commands.setUserRoles)
export const disableUser = formAction(commands.disableUser)
export const enableUser = formAction(commands.enableUser)
export const setUserPassword = formAction(commands.setUserPassword)
export const endUserSession = formAction(commands.endUserSession)
export const endUserSessions = formAction(commands.endUserSessions)
export const changeOwnPassword = formAction(commands.changeOwnPassword, {
  goTo: () => '/login?notice=passwordChanged',
})
export const signOutEverywhere = formAction(commands.endUserSessions, {
  goTo: () => '/login?notice=signedOutEverywhere',
})
export const closeWelcome = formAction(welcome.closeWelcome)
