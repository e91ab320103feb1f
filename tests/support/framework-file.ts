import { readFileSync } from 'node:fs'
import { shippedFramework } from '#lib/framework/files.ts'
import type { FrameworkFile } from '#lib/framework/schema.ts'

/** The list of a year as the project ships it. */
export const shippedFile = (fiscalYear: 2565 | 2566 | 2567 | 2568 | 2569): FrameworkFile =>
  JSON.parse(readFileSync(shippedFramework(fiscalYear), 'utf8'))
