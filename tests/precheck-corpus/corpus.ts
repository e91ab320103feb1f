import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { findingCodes } from '#lib/precheck/schema.ts'

/** The bundles that are committed, each a folder with bundle.json, label.json and its files. */
export const bundlesFolder = join(import.meta.dirname, 'bundles')

export const labelSchema = z.object({
  /** every code that is true of the bundle; none: it is sound */
  expected: z.array(z.enum(findingCodes)),
  /** what may be said of it or not, such as another name of the same fault: neither missed nor false */
  arguable: z.array(z.enum(findingCodes)),
  /** why a careless checker would be fooled */
  tempting: z.string().min(1),
  note: z.string(),
  /** the programs that made its files */
  makers: z.array(z.string()),
})
export interface Labelled extends z.output<typeof labelSchema> {
  name: string
  /** of bundle.json */
  path: string
}

export function labelledBundles(): Labelled[] {
  return readdirSync(bundlesFolder)
    .filter((name) => existsSync(join(bundlesFolder, name, 'label.json')))
    .sort()
    .map((name) => ({
      name,
      path: join(bundlesFolder, name, 'bundle.json'),
      ...labelSchema.parse(JSON.parse(readFileSync(join(bundlesFolder, name, 'label.json'), 'utf8'))),
    }))
}
