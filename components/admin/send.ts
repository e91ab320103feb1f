import type { Message } from '#lib/result.ts'

export type Answer<Value> = { ok: true; value: Value } | { ok: false; message: Message }

/** Sends bytes to the portal; a server that cannot be reached is an answer too. */
export async function send<Value>(address: string, body: Blob): Promise<Answer<Value>> {
  try {
    const response = await fetch(address, { method: 'POST', body })
    return (await response.json()) as Answer<Value>
  } catch {
    return { ok: false, message: { key: 'problem.unreachable' } }
  }
}
