'use server'
import { formAction } from '#lib/action.ts'
import * as commands from './commands.ts'
import * as welcome from './welcome-commands.ts'

const userPage = (notice: string) => (value: { id: string }) => `/admin/users/${value.id}?notice=${notice}`

export const createUser = formAction(commands.createUser, { goTo: userPage('created') })
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
