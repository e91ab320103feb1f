import { dirname } from 'node:path/posix'
import { localPath } from '#lib/i18n.ts'
import { readAddress } from '#lib/press/address.ts'
import { publicRoutes, segmentShapes } from '#lib/press/routes.ts'

/** Without language and parameters. */
const plainPath = (path: string): string => path.split('?', 1)[0]!.replace(/^\/en(?=\/|$)/, '') || '/'

const shapeOf = (segment: string): RegExp | undefined =>
  segment.startsWith('{') ? segmentShapes[segment.slice(1, -1)] : undefined

/** The pattern of lib/press/routes.ts that a path of ours, in either language and with parameters or not, is an instance of. */
export const kindOf = (path: string): string =>
  publicRoutes.find(({ pattern }) => {
    const segments = pattern.split('/')
    const given = plainPath(path).split('/')
    return (
      segments.length === given.length &&
      segments.every((segment, at) => segment === given[at] || shapeOf(segment)?.test(given[at]!))
    )
  })?.pattern ?? '404'

/** Of every kind of public page that the sitemap of a portal names, one address, in both languages; and a missing page. */
export async function pageKinds(portal: string): Promise<string[]> {
  const sitemap = await (await fetch(new URL('/sitemap.xml', portal))).text()
  const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)]
    .map(([, address]) => new URL(address!).pathname)
    .filter((path) => !/^\/en(\/|$)/.test(path))
  // A year that is under way says more than one that has not begun.
  const latest = await fetch(new URL('/ita/latest/O1', portal), { redirect: 'manual' })
  const item = latest.headers.get('location')
  const first = new Map<string, string>(
    item === null ? [] : [[kindOf(item), item] as const, [kindOf(dirname(item)), dirname(item)] as const],
  )
  for (const path of paths) if (!first.has(kindOf(path))) first.set(kindOf(path), path)
  const evidence = first.get('/evidence/{id}')
  const year = first.get('/ita/{year}')
  const declaration = first.get('/integrity/declarations/{year}')
  const wall = await (await fetch(new URL('/integrity/blessings', portal))).text()
  const blessing = wall.match(/\/integrity\/blessings\/[0-9a-z]{8}(?=")/)?.[0]
  const more = [
    evidence === undefined ? [] : [`${evidence}/report`],
    year === undefined ? [] : [`${year}/progress`, `${year}?state=none`],
    declaration === undefined ? [] : [`${declaration}/poster`, `${declaration}/booklet`],
    blessing === undefined ? [] : ['/integrity/blessings/new', blessing],
  ].flat()
  const found = [...first.values(), ...more, '/no-such-page'].filter(
    (path) => readAddress(path).kind !== 'moved',
  )
  return found.flatMap((path) => [path, localPath('en', path)])
}
