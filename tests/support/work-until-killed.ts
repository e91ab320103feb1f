// A worker in a process of its own, on every kind of job, until it is killed.
import { startWorker } from '#lib/job/worker.ts'

await startWorker()
process.stdout.write('ready\n')
