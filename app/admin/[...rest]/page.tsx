import { notFound } from 'next/navigation'
import { requireActor } from '#lib/auth/session.ts'

/** Addresses that are no page of ours get the staff side's own not-found page. */
export default async function UnknownPage() {
  await requireActor()
  notFound()
}
