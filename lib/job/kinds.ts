import 'server-only'
import { sweepFilesJob } from '#lib/files/jobs.ts'
import type { JobKind } from './define.ts'

/** Every kind of job there is: one line each. */
export const jobKinds: readonly JobKind[] = [sweepFilesJob]

export const findKind = (name: string): JobKind | undefined => jobKinds.find((kind) => kind.name === name)
