import 'server-only'
import { createHash, createHmac } from 'node:crypto'
import { env } from '#lib/env.ts'

/**
 * The token of a link, derived from its id and the secret of the portal: so a letter that waits in the outbox needs not
 * hold it, and the database keeps only its hash.
 */
const tokenOf = (linkId: string): string =>
  createHmac('sha256', env().AUTH_SECRET).update(`access link\n${linkId}`).digest('base64url')

export const hashOfAccessToken = (token: string): string => createHash('sha256').update(token).digest('hex')

export const hashOfLink = (linkId: string): string => hashOfAccessToken(tokenOf(linkId))

/** Always under PUBLIC_URL: what a request calls this host is not asked. */
export const addressOfLink = (linkId: string): string => `${env().PUBLIC_URL}/login/link/${tokenOf(linkId)}`

/** Stands for the address in a letter of the outbox. */
export const placeOfLink = (linkId: string): string => `{access-link:${linkId}}`

const places = /\{access-link:([0-9a-f-]{36})\}/g

/** A letter as it leaves. */
export const withLinks = (text: string): string =>
  text.replace(places, (_place, linkId: string) => addressOfLink(linkId))

/** A letter as others may read it. */
export const withoutLinks = (text: string): string => text.replace(places, `${env().PUBLIC_URL}/login/link/…`)
