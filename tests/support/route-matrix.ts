import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '#lib/start/project-root.ts'
import { everyoneSignedIn, type Persona, readersOfTheGroup } from './personas.ts'
import type { PortalObjects } from './portal-objects.ts'
import type { PortalPeople } from './portal-people.ts'
import { beginningOf, pieceAt } from './tus-headers.ts'

/** What a row knows of the portal: the draft of one group and the people of two. */
export type Its = PortalPeople & PortalObjects

/** Texts that occur in one place only: whoever is not named beside them must not be sent them. */
export type Secret = 'title' | 'summary' | 'remark' | 'fileName' | 'sha256' | 'email'

interface Row {
  address: (its: Its) => string
  status: (persona: Persona) => number
  shows?: Partial<Record<Secret, readonly Persona[]>>
  /** where a person who is signed in is led by a 307; others are led to the sign-in */
  leadsTo?: (its: Its) => string
  headers?: (its: Its) => Record<string, string>
  body?: string
}

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8')
const { version } = JSON.parse(read('node_modules/pdfjs-dist/package.json')) as { version: string }

const administrators: readonly Persona[] = ['administrator']
const assigners: readonly Persona[] = ['director', 'administrator']
const contributors: readonly Persona[] = ['contributor']

const giftWriters: readonly Persona[] = [
  'contributor',
  'contributor of another group',
  'reviewer',
  'reviewer of another group',
  'director',
]

const moderators: readonly Persona[] = [
  'reviewer',
  'reviewer of another group',
  'publisher',
  'director',
  'administrator',
]

export const isSignedIn = (persona: Persona) => everyoneSignedIn.includes(persona)

/** Others are told that there is no such page; who is not signed in is led to the sign-in page. */
const only = (allowed: readonly Persona[]) => (persona: Persona) =>
  allowed.includes(persona) ? 200 : isSignedIn(persona) ? 404 : 307
const staff = only(everyoneSignedIn)
const everyone = (status: number) => () => status

/** An upload is of one person; others are told that there is none. */
const ofTheWriter = (status: number) => (persona: Persona) =>
  contributors.includes(persona) ? status : isSignedIn(persona) ? 404 : 401

const evidence = ({ evidenceId }: Its) => `/admin/evidence/${evidenceId}`
const item = ({ fiscalYear, itemCode }: Its) => `${fiscalYear}/${itemCode}`

/** Every page and every route handler, by its method and its address. */
export const routeMatrix: Record<string, Row> = {
  'GET /admin': { address: () => '/admin', status: staff, shows: { title: ['contributor', 'reviewer'] } },
  'GET /admin/[...rest]': { address: () => '/admin/no/such/page', status: only([]) },
  'GET /admin/account': {
    address: () => '/admin/account',
    status: staff,
    shows: { email: ['reviewer of another group'] },
  },
  'GET /admin/assignments': { address: () => '/admin/assignments', status: only(assigners) },
  'GET /admin/assignments/[fiscalYear]/[itemCode]': {
    address: (its) => `/admin/assignments/${item(its)}`,
    status: only(assigners),
  },
  'GET /admin/assignments/export': {
    address: ({ fiscalYear }) => `/admin/assignments/export?year=${fiscalYear}`,
    status: only(assigners),
  },
  'GET /admin/audit': {
    address: ({ evidenceId }) => `/admin/audit?objectType=evidence&objectId=${evidenceId}`,
    status: only(administrators),
    shows: { title: administrators, fileName: administrators, sha256: administrators },
  },
  'GET /admin/audit/export': {
    address: ({ evidenceId }) => `/admin/audit/export?objectType=evidence&objectId=${evidenceId}`,
    status: only(administrators),
    shows: { title: administrators, fileName: administrators, sha256: administrators },
  },
  'GET /admin/blessings': { address: () => '/admin/blessings', status: only(moderators) },
  'GET /admin/blessings/export': { address: () => '/admin/blessings/export', status: only(moderators) },
  'GET /admin/board': {
    address: ({ fiscalYear }) => `/admin/board?year=${fiscalYear}`,
    status: staff,
  },
  'GET /admin/board/export': {
    address: ({ fiscalYear }) => `/admin/board/export?year=${fiscalYear}`,
    status: staff,
  },
  'GET /admin/calendar': { address: () => '/admin/calendar', status: staff },
  'GET /admin/content': { address: () => '/admin/content', status: staff },
  'GET /admin/content/new': { address: () => '/admin/content/new?kind=page', status: staff },
  'GET /admin/cycles': { address: () => '/admin/cycles', status: only(administrators) },
  'GET /admin/cycles/[fiscalYear]': {
    address: ({ fiscalYear }) => `/admin/cycles/${fiscalYear}`,
    status: only(administrators),
  },
  'GET /admin/cycles/new': {
    address: ({ fiscalYear }) => `/admin/cycles/new?from=${fiscalYear}`,
    status: only(administrators),
  },
  'GET /admin/cycles/new/export': {
    address: ({ fiscalYear }) => `/admin/cycles/new/export?from=${fiscalYear}`,
    status: only(administrators),
  },
  'GET /admin/activities': {
    address: () => '/admin/activities?state=all',
    status: staff,
  },
  'GET /admin/activities/export': { address: () => '/admin/activities/export?state=all', status: staff },
  'GET /admin/declarations': { address: () => '/admin/declarations', status: staff },
  'GET /admin/declarations/export': {
    address: () => '/admin/declarations/export',
    status: only(['reviewer', 'reviewer of another group', 'publisher', 'director', 'administrator']),
  },
  'GET /admin/design': { address: () => '/admin/design', status: only(administrators) },
  'GET /admin/evidence': {
    address: ({ mark }) => `/admin/evidence?q=${mark}`,
    status: staff,
    shows: { title: readersOfTheGroup },
  },
  // Whoever may edit the draft is offered it, to use a picture in.
  'GET /admin/media/export': { address: () => '/admin/media/export', status: staff },
  'GET /admin/media': { address: () => '/admin/media', status: staff, shows: { title: contributors } },
  'GET /admin/evidence/export': {
    address: ({ mark }) => `/admin/evidence/export?q=${mark}`,
    status: staff,
    shows: { title: readersOfTheGroup },
  },
  'GET /admin/evidence/[evidenceId]': {
    address: evidence,
    status: only(readersOfTheGroup),
    shows: { title: readersOfTheGroup, fileName: readersOfTheGroup },
  },
  // A draft alone has nothing to be compared with: its readers are led to its page.
  'GET /admin/evidence/[evidenceId]/compare': {
    address: (its) => `${evidence(its)}/compare`,
    leadsTo: evidence,
    status: (persona) => (readersOfTheGroup.includes(persona) || !isSignedIn(persona) ? 307 : 404),
  },
  'GET /admin/evidence/[evidenceId]/revisions/[number]': {
    address: (its) => `${evidence(its)}/revisions/1`,
    status: only(readersOfTheGroup),
    shows: {
      title: readersOfTheGroup,
      summary: readersOfTheGroup,
      remark: readersOfTheGroup,
      fileName: readersOfTheGroup,
      // beside the editor stands what the assessor will see, and that names the hash of each file
      sha256: readersOfTheGroup,
    },
  },
  'GET /admin/files/[attachmentId]/[name]': {
    address: ({ attachment: { id, fileName } }) => `/admin/files/${id}/${fileName}`,
    status: only(readersOfTheGroup),
  },
  'GET /admin/frameworks': {
    address: () => '/admin/frameworks',
    status: only(administrators),
  },
  'GET /admin/frameworks/[fiscalYear]': {
    address: () => '/admin/frameworks/2569',
    status: only(administrators),
  },
  'GET /admin/frameworks/[fiscalYear]/export': {
    address: () => '/admin/frameworks/2569/export',
    status: only(administrators),
  },
  'GET /admin/frameworks/[fiscalYear]/items/[itemCode]': {
    address: () => '/admin/frameworks/2569/items/O1',
    status: only(administrators),
  },
  'GET /admin/frameworks/[fiscalYear]/items/new': {
    address: () => '/admin/frameworks/2569/items/new',
    status: only(administrators),
  },
  'GET /admin/frameworks/[fiscalYear]/outline': {
    address: () => '/admin/frameworks/2569/outline',
    status: only(administrators),
  },
  'GET /admin/groups': { address: () => '/admin/groups', status: only(administrators) },
  'GET /admin/groups/new': { address: () => '/admin/groups/new', status: only(administrators) },
  'GET /admin/groups/export': { address: () => '/admin/groups/export', status: only(administrators) },
  'GET /admin/groups/[groupId]': {
    address: ({ other }) => `/admin/groups/${other.group.id}`,
    status: only(administrators),
    shows: { email: administrators },
  },
  'GET /admin/handovers': { address: () => '/admin/handovers', status: staff },
  'GET /admin/handovers/export': { address: () => '/admin/handovers/export', status: staff },
  'GET /admin/handovers/new': {
    address: ({ staff: { contributor }, other: { reviewer } }) =>
      `/admin/handovers/new?from=${contributor.id}&to=${reviewer.id}`,
    status: only(administrators),
    shows: { title: administrators, email: administrators },
  },
  'GET /admin/handovers/[handoverId]': {
    address: ({ handoverId }) => `/admin/handovers/${handoverId}`,
    status: only(['contributor', 'reviewer', 'administrator']),
  },
  'GET /admin/handovers/cards': { address: () => '/admin/handovers/cards', status: staff },
  'GET /admin/handovers/cards/export': { address: () => '/admin/handovers/cards/export', status: staff },
  'GET /admin/holidays': { address: () => '/admin/holidays', status: staff },
  'GET /admin/holidays/export': { address: () => '/admin/holidays/export', status: staff },
  'GET /admin/items': { address: () => '/admin/items', status: staff },
  'GET /admin/items/[fiscalYear]/[itemCode]': {
    address: (its) => `/admin/items/${item(its)}`,
    status: only(readersOfTheGroup),
    shows: { title: readersOfTheGroup },
  },
  'GET /admin/items/[fiscalYear]/[itemCode]/reuse': {
    address: (its) => `/admin/items/${item(its)}/reuse`,
    status: only(readersOfTheGroup),
  },
  'GET /admin/jobs': { address: () => '/admin/jobs', status: only(administrators) },
  'GET /admin/jobs/export': { address: () => '/admin/jobs/export', status: only(administrators) },
  'GET /admin/items/export': {
    address: ({ fiscalYear }) => `/admin/items/export?year=${fiscalYear}`,
    status: staff,
  },
  'GET /admin/findings': { address: () => '/admin/findings', status: staff },
  'GET /admin/findings/export': { address: () => '/admin/findings/export', status: staff },
  'GET /admin/links': { address: () => '/admin/links', status: staff },
  'GET /admin/links/export': { address: () => '/admin/links/export', status: staff },
  'GET /admin/links/reports': { address: () => '/admin/links/reports', status: staff },
  'GET /admin/links/reports/export': { address: () => '/admin/links/reports/export', status: staff },
  'GET /admin/links/reports/[reportId]': {
    address: () => '/admin/links/reports/00000000-0000-4000-8000-000000000000',
    status: only([]),
  },
  'GET /admin/links/[targetId]': {
    address: () => '/admin/links/00000000-0000-4000-8000-000000000000',
    status: only([]),
  },
  // With the right password: tests/e2e/archive.spec.ts.
  'GET /admin/office/archive/download': {
    address: () => '/admin/office/archive/download?ticket=none',
    status: (persona) => (persona === 'administrator' ? 303 : isSignedIn(persona) ? 404 : 307),
  },
  'POST /admin/office/archive/take': {
    address: () => '/admin/office/archive/take',
    status: (persona) => (persona === 'administrator' || !isSignedIn(persona) ? 303 : 404),
    body: 'password=wrong',
  },
  'GET /admin/office/archive': { address: () => '/admin/office/archive', status: only(administrators) },
  'GET /admin/office': { address: () => '/admin/office', status: only(administrators) },
  'GET /admin/office/home': { address: () => '/admin/office/home', status: only(administrators) },
  'GET /admin/old-site': { address: () => '/admin/old-site', status: only(administrators) },
  'GET /admin/old-site/[importId]': {
    address: () => '/admin/old-site/00000000-0000-4000-8000-000000000000',
    status: only([]),
  },
  'GET /admin/old-site/[importId]/export': {
    address: () => '/admin/old-site/00000000-0000-4000-8000-000000000000/export',
    status: only([]),
  },
  'GET /admin/gifts': { address: () => '/admin/gifts', status: only([...giftWriters, 'administrator']) },
  'GET /admin/gifts/export': {
    address: () => '/admin/gifts/export',
    status: only([...giftWriters, 'administrator']),
  },
  'GET /admin/gifts/new': { address: () => '/admin/gifts/new', status: only(giftWriters) },
  'GET /admin/gifts/[giftId]': {
    address: () => '/admin/gifts/00000000-0000-7000-8000-000000000000',
    status: only([]),
  },
  'GET /admin/outbox': { address: () => '/admin/outbox', status: only(administrators) },
  'GET /admin/outbox/export': { address: () => '/admin/outbox/export', status: only(administrators) },
  'GET /admin/redirects': { address: () => '/admin/redirects', status: only(administrators) },
  'GET /admin/redirects/import': { address: () => '/admin/redirects/import', status: only(administrators) },
  'GET /admin/redirects/new': { address: () => '/admin/redirects/new', status: only(administrators) },
  'GET /admin/redirects/export': { address: () => '/admin/redirects/export', status: only(administrators) },
  'GET /admin/redirects/[redirectId]': { address: () => '/admin/redirects/zzzzzzzz', status: only([]) },
  'GET /admin/review': { address: () => '/admin/review', status: staff },
  'GET /admin/review/export': { address: () => '/admin/review/export', status: staff },
  'GET /admin/review/forced': { address: () => '/admin/review/forced', status: staff },
  'GET /admin/review/forced/export': { address: () => '/admin/review/forced/export', status: staff },
  'GET /admin/users': {
    address: ({ mark }) => `/admin/users?q=two-${mark}`,
    status: only(administrators),
    shows: { email: administrators },
  },
  'GET /admin/users/new': { address: () => '/admin/users/new', status: only(administrators) },
  'GET /admin/users/export': {
    address: ({ mark }) => `/admin/users/export?q=two-${mark}`,
    status: only(administrators),
    shows: { email: administrators },
  },
  'GET /admin/users/[userId]': {
    address: ({ other }) => `/admin/users/${other.reviewer.id}`,
    status: only(administrators),
    shows: { email: administrators },
  },
  'GET /login': { address: () => '/login', status: (persona) => (isSignedIn(persona) ? 307 : 200) },
  'GET /login/forgot': { address: () => '/login/forgot', status: everyone(200) },
  'GET /login/link/[token]': { address: () => `/login/link/${'x'.repeat(43)}`, status: everyone(200) },
  'GET /api/calendar/[token]': {
    address: () => `/api/calendar/${'x'.repeat(43)}`,
    status: everyone(404),
  },
  'POST /api/auth/[...nextauth]': {
    address: () => '/api/auth/callback/credentials',
    status: everyone(400),
    body: '{}',
  },
  // Who may is asked by tests/integration/evidence/presence.test.ts; here nobody's nonsense is read any further.
  'POST /api/link-title': { address: () => '/api/link-title', status: everyone(400), body: '{}' },
  'POST /api/framework-file': {
    address: () => '/api/framework-file?name=2570.json',
    status: (persona) => (persona === 'administrator' ? 422 : isSignedIn(persona) ? 403 : 401),
    body: 'no list',
  },
  'POST /api/office-logo': {
    address: () => '/api/office-logo?name=mark.png',
    status: (persona) => (persona === 'administrator' ? 415 : isSignedIn(persona) ? 403 : 401),
    body: 'no picture',
  },
  'POST /api/old-site/[[...part]]': {
    address: () => '/api/old-site?name=table.csv',
    status: (persona) => (persona === 'administrator' ? 422 : isSignedIn(persona) ? 403 : 401),
    body: '%PDF-1.4 no table',
  },
  'POST /api/redirects': {
    address: () => '/api/redirects?name=table.csv',
    status: (persona) => (persona === 'administrator' ? 422 : isSignedIn(persona) ? 403 : 401),
    body: '%PDF-1.4 no table',
  },
  'POST /api/presence': { address: () => '/api/presence', status: everyone(400), body: '{}' },
  'GET /api/findings': {
    address: ({ revisionId }) => `/api/findings?revision=${revisionId}`,
    status: (persona) => (readersOfTheGroup.includes(persona) ? 200 : isSignedIn(persona) ? 404 : 401),
  },
  'POST /api/uploads/[[...upload]]': {
    address: () => '/api/uploads',
    status: ofTheWriter(201),
    headers: ({ revisionId }) => beginningOf({ revision: revisionId, filename: 'note.txt', size: 6 }),
    body: '',
  },
  'HEAD /api/uploads/[[...upload]]': {
    address: ({ unfinished }) => unfinished,
    status: ofTheWriter(200),
    headers: () => ({ 'tus-resumable': '1.0.0' }),
  },
  'PATCH /api/uploads/[[...upload]]': {
    address: ({ unfinished }) => unfinished,
    status: ofTheWriter(204),
    headers: () => pieceAt(0),
    body: 'a no',
  },
  'DELETE /api/uploads/[[...upload]]': {
    address: ({ unfinished }) => unfinished,
    status: ofTheWriter(204),
    headers: () => ({ 'tus-resumable': '1.0.0' }),
  },
  'GET /api/viewer/[version]/[...file]': {
    address: () => `/api/viewer/${version}/pdf.worker.min.mjs`,
    status: everyone(200),
  },
  'GET /files/[id]/[name]': {
    address: ({ attachment: { id, fileName } }) => `/files/${id}/${fileName}`,
    status: everyone(404),
  },
  'GET /healthz': { address: () => '/healthz', status: everyone(200) },
  'GET /readyz': { address: () => '/readyz', status: everyone(200) },
}

/** The same keys, read from the files that answer: pages, route handlers, and what the server in front knows itself. */
export function routesOfTheFiles(): string[] {
  const pages = ['app/admin', 'app/api', 'app/login'].flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name}`)
      .filter((path) => /\/(page\.tsx|route\.tsx?)$/.test(path))
      .flatMap((path) => {
        const address = path.replace(/^app|\/[^/]+$/g, '')
        const methods = path.endsWith('page.tsx')
          ? ['GET']
          : [...read(path).matchAll(/^export (?:const|(?:async )?function) ([A-Z]+)\b/gm)].map(
              ([, name]) => name,
            )
        return methods.map((method) => `${method} ${address}`)
      }),
  )
  const health = [...read('lib/server/listener.ts').matchAll(/\bpath [!=]== '(\/\w+)'/g)].map(
    ([, path]) => path,
  )
  const files = [...read('lib/press/address.ts').matchAll(/rest\[0\] === '(\w+)'/g)].map(
    ([, name]) => `/${name}/[id]/[name]`,
  )
  return [...pages, ...[...health, ...files].map((path) => `GET ${path}`)].sort()
}
