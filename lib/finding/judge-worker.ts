// The body of the thread of judge-apart.ts: a subject comes in, its findings go out.
import { parentPort } from 'node:worker_threads'
import { precheck } from '#lib/precheck/check.ts'
import type { Answer, Question } from './judge-apart.ts'

parentPort!.on('message', ({ number, subject, rules }: Question) => {
  const answer = (rest: Omit<Answer, 'number'>) => parentPort!.postMessage({ number, ...rest })
  try {
    answer({ findings: precheck(subject, rules) })
  } catch (error) {
    answer({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
