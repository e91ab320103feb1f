import type { Duplex } from 'node:stream'

const statuses: Record<string, string> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

/** Milliseconds for which what is still arriving is read and thrown away. */
const lingersMs = 2_000

/**
 * Answers what is no request. A connection that is closed while the sender still writes is reset, and the sender never
 * reads why: so the rest is read for a moment before it is closed.
 */
export function refuseRequest(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (socket.writableEnded) return
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy()
    return
  }
  const status = statuses[error.code ?? ''] ?? '400 Bad Request'
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
  socket.resume()
  setTimeout(() => socket.destroy(), lingersMs).unref()
}
