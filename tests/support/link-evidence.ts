import { randomUUID } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import * as evidence from '#lib/evidence/commands.ts'
import type { VisitOptions } from '#lib/outgoing/visit.ts'
import { act, anyway, must, type Staff } from './factories.ts'
import { html, type Reply } from './link-behaviours.ts'

/** Published evidence of the group with these links, and perhaps a text that leads elsewhere. */
export async function publishLinks(
  staff: Staff,
  urls: readonly string[],
  { title = 'หลักฐานที่มีลิงก์', summary = '' } = {},
): Promise<{ evidenceId: string; revisionId: string }> {
  const item = { fiscalYear: 2568, itemCode: 'O12' }
  const made = must(
    await evidence.createEvidence(staff.contributor, { workGroupId: staff.group.id, ...item, title }),
  )
  const links = urls.map((url, index) => ({ id: randomUUID() as string, url, label: `ลิงก์ที่ ${index + 1}` }))
  await act(evidence.saveRevision, staff.contributor, made.revisionId, {
    title,
    summary,
    items: [item],
    links,
    claims: links[0] ? [{ ...item, elementNumber: 1, target: `link:${links[0].id}`, text: '' }] : [],
  })
  await act(evidence.submitRevision, staff.contributor, made.revisionId)
  await act(evidence.approveRevision, staff.reviewer, made.revisionId)
  await act(evidence.publishRevision, staff.publisher, made.revisionId, anyway)
  return made
}

/** Other sites, all on this machine: every name leads here, and `replies` says by host what it does. */
export async function startSites() {
  const replies = new Map<string, Reply>()
  const asked: string[] = []
  const server = http.createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '')
    asked.push(`${request.method} ${host}${request.url}`)
    const reply = replies.get(host) ?? html('ผลการดำเนินงาน')
    reply(request, response, { port })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const options: VisitOptions = {
    loopbackPort: port,
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
  }
  return {
    replies,
    asked,
    options,
    url: (host: string, path = '/') => `http://${host}:${port}${path}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
