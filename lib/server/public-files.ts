import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'

/** Tells whether an address is a file of public/, which Next serves as it is. Looks again each time in development. */
export function publicFiles(dir: string, dev: boolean): (path: string) => boolean {
  const folder = join(dir, 'public')
  const metadata = /^\/(?:favicon\.ico|icon\d?\.(?:svg|png)|apple-icon\d?\.png|manifest\.webmanifest)$/
  const isMetadata = (path: string): boolean => metadata.test(path) && existsSync(join(dir, 'app', path))
  const isFile = (path: string): boolean =>
    existsSync(join(folder, path)) && statSync(join(folder, path)).isFile()
  if (dev) return (path) => isFile(decodeURIComponent(path)) || isMetadata(path)
  if (!existsSync(folder)) return isMetadata
  const known = new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => `/${name.split(sep).join('/')}`)
      .filter(isFile),
  )
  return (path) => known.has(decodeURIComponent(path)) || isMetadata(path)
}
