import { createServer } from 'node:net'
import { StartError } from './start-error.ts'

/** Refuses before the long steps what would fail after them. */
export function checkPort(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new StartError(sentence(error, host, port)))
    })
    server.listen(port, host, () => server.close(() => resolve()))
  })
}

function sentence(error: NodeJS.ErrnoException, host: string, port: number): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `PORT ${port} is taken by another program: stop it, or choose another port such as PORT=${port + 1}.`
    case 'EACCES':
      return `PORT ${port} is reserved for root: choose one above 1023 and let a proxy pass it on.`
    default:
      return `HOST ${host} is not an address of this machine: use 127.0.0.1, or 0.0.0.0 for all of its addresses.`
  }
}
