// The product with its links checked in the same process, as by default: begins when it is told to (SIGUSR2).
import { checkDue } from '#lib/link-check/check-due.ts'
import { startFront } from '#lib/server/front.ts'

const stopping = new AbortController()
const front = await startFront({ port: Number(process.env.PORT), host: '127.0.0.1' })
process.stdout.write('ready\n')
process.on('SIGUSR2', () => {
  checkDue({ signal: stopping.signal }).catch((error: unknown) => console.error(error))
})
process.on('SIGINT', () => {
  stopping.abort()
  void front.close().then(() => process.exit(0))
})
