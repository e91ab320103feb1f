import { randomBytes } from 'node:crypto'
import { type APIRequestContext, type APIResponse, request } from '@playwright/test'
import { sessionCookie } from '#lib/auth/cookie.ts'
import { openEmbedded } from '#lib/postgres/embedded.ts'
import { readSecrets } from '#lib/secrets.ts'
import type { Actor } from '#lib/user/actor.ts'
import { makeStaff, makeUser, type Staff } from './factories.ts'
import { type Persona, personas } from './personas.ts'
import { portalDatabase } from './portal.ts'
import { openSessionOf } from './sign-in.ts'

export interface PortalPeople {
  /** in every address, name and title that this run makes */
  mark: string
  staff: Staff
  other: Staff
  of: Record<Exclude<Persona, 'anonymous'>, Actor>
}

/** Lets the acts of lib/ run in this process on the portal's database, with the rights the portal itself has. */
export async function actOnPortal(): Promise<void> {
  const dataDir = process.env.DATA_DIR!
  const { url } = await openEmbedded(dataDir)
  process.env.DATABASE_URL = url
  process.env.AUTH_SECRET ??= readSecrets(dataDir).authSecret
  process.env.PUBLIC_URL = process.env.BASE_URL
}

/** Two work groups of their own with somebody in every role, in the portal under test. */
export async function makePortalPeople(): Promise<PortalPeople> {
  await actOnPortal()
  const mark = randomBytes(5).toString('hex')
  const staff = await makeStaff(`one-${mark}`)
  const other = await makeStaff(`two-${mark}`)
  const nobody = await makeUser({ email: `nobody.${mark}@test.example`, name: 'ผู้ไม่อยู่กลุ่มใด' })
  const disabled = await makeUser({
    email: `disabled.${mark}@test.example`,
    officeRoles: ['administrator'],
    groups: [{ workGroupId: staff.group.id, role: 'contributor' }],
  })
  return {
    mark,
    staff,
    other,
    of: {
      'disabled user': disabled,
      'member of no group': nobody,
      contributor: staff.contributor,
      'contributor of another group': other.contributor,
      reviewer: staff.reviewer,
      'reviewer of another group': other.reviewer,
      publisher: staff.publisher,
      director: staff.director,
      administrator: staff.administrator,
    },
  }
}

/** Asks the portal as one person: with a session of theirs, from a page of ours, following no redirect. */
export async function openClient(actor: Actor | null): Promise<APIRequestContext> {
  const cookie = actor ? `${sessionCookie}=${(await openSessionOf(actor.email)).cookie}` : ''
  return request.newContext({
    baseURL: process.env.BASE_URL!,
    maxRedirects: 0,
    extraHTTPHeaders: { origin: process.env.BASE_URL!, ...(cookie ? { cookie } : {}) },
  })
}

export type Clients = Record<Persona, APIRequestContext>

/** A client for everybody. The disabled account keeps an open session, as if the disabling had not reached it. */
export async function openClients({ of }: PortalPeople): Promise<Clients> {
  const pairs = await Promise.all(
    personas.map(async (persona) => [
      persona,
      await openClient(persona === 'anonymous' ? null : of[persona]),
    ]),
  )
  await (await portalDatabase()).query(
    `UPDATE users SET state = 'disabled', disabled_at = now() WHERE id = $1`,
    [of['disabled user'].id],
  )
  return Object.fromEntries(pairs)
}

/** Asks for a page as Next's router does, for its data alone; Next demands a checksum of the headers in the address. */
export async function askForData(
  client: APIRequestContext,
  address: string,
  headers: Record<string, string> = {},
): Promise<APIResponse> {
  const asked = { headers: { rsc: '1', ...headers } }
  const answer = await client.get(address, asked)
  const { location } = answer.headers()
  return location && /[?&]_rsc/.test(location) ? client.get(location, asked) : answer
}
