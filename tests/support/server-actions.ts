import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { APIRequestContext, Page } from '@playwright/test'
import { projectRoot } from '#lib/start/project-root.ts'

export interface ServerAction {
  id: string
  /** as the module exports it, such as submitRevision */
  name: string
  /** pages that know it, such as /admin/groups/[groupId] */
  pages: string[]
}

interface Manifest {
  node: Record<string, { exportedName: string; workers: Record<string, unknown> }>
}

/** Every server action of the production build: what anybody may try to call. */
export function serverActions(): ServerAction[] {
  const file = join(projectRoot, '.next', 'server', 'server-reference-manifest.json')
  const { node } = JSON.parse(readFileSync(file, 'utf8')) as Manifest
  return Object.entries(node).map(([id, { exportedName, workers }]) => ({
    id,
    name: exportedName,
    pages: Object.keys(workers).map((worker) => worker.replace(/^app|\/page$/g, '') || '/'),
  }))
}

export function serverAction(name: string): ServerAction {
  const found = serverActions().find((action) => action.name === name)
  if (!found) throw new Error(`no server action is called ${name}`)
  return found
}

/** What a form sends: the page it stands on, its action, its fields by name. */
export interface SentForm {
  page: string
  action: string
  fields: Record<string, string>
}

export interface Outcome {
  status: number
  /** done; or the problem of the refusal, such as forbidden; or nothing: no action answered */
  said: string
  /** names of the fields with a sentence of their own */
  fields: string[]
  text: string
}

/** Sends a form to its action as React does; every part of it may be another. */
export async function sendForm(
  client: APIRequestContext,
  { page, action, fields }: SentForm,
  options: { headers?: Record<string, string>; args?: string } = {},
): Promise<Outcome> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(`_1_${name}`, value)
  body.append('0', options.args ?? '[{"status":"idle"},"$K1"]')
  const answer = await client.post(page, {
    multipart: body,
    headers: { accept: 'text/x-component', 'next-action': action, ...options.headers },
  })
  const text = await answer.text()
  const state = JSON.parse(/^\w+:(\{"status":.*\})$/m.exec(text)?.[1] ?? '{}') as {
    problem?: string
    status?: string
    fields?: object
  }
  const isDone = state.status === 'done' || answer.headers()['x-action-redirect'] !== undefined
  return {
    status: answer.status(),
    said: state.problem ?? (isDone ? 'done' : ''),
    fields: Object.keys(state.fields ?? {}),
    text,
  }
}

/** The form that a press of a button sends with this action, held back; what the page sends of it later is held back too. */
export async function holdForm(page: Page, name: string, press: () => Promise<void>): Promise<SentForm> {
  const { id } = serverAction(name)
  let held: (form: SentForm) => void
  const form = new Promise<SentForm>((resolve) => {
    held = resolve
  })
  await page.route('**/*', async (route) => {
    const request = route.request()
    if (request.headers()['next-action'] !== id) return route.fallback()
    const sent = await new Response(new Uint8Array(request.postDataBuffer()!), {
      headers: { 'content-type': request.headers()['content-type']! },
    }).formData()
    const { pathname, search } = new URL(request.url())
    const fields = [...sent].flatMap(([field, value]) =>
      field.startsWith('_1_') && typeof value === 'string' ? [[field.slice(3), value]] : [],
    )
    held({ page: pathname + search, action: id, fields: Object.fromEntries(fields) })
    await route.abort()
  })
  await press()
  return form
}
