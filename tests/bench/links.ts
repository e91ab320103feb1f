import { createServer, type Server } from 'node:http'
import pg from 'pg'
import { load } from './load.ts'
import { freePort, memoryOf, startServer, stopServer } from './processes.ts'

const links = 5_000
const hosts = 50
/** A host is asked once a second, so no polite check of all can take less. */
const floorSeconds = links / hosts
const network = '127.0.1.'

export interface Figure {
  what: string
  value: number
  unit: string
  aim: number
}

const page = `<!doctype html><title>ผลการดำเนินงาน</title><body>${'<p>รายงานผลการดำเนินงานประจำปีงบประมาณ พ.ศ. 2568 ของสำนักงาน</p>'.repeat(150)}`

/**
 * Lets the portal check 5,000 links on 50 hosts of this machine while people read it: how long it takes, in how much
 * memory, and by how much the public pages slow down.
 */
export async function checkManyLinks({
  settings,
  ownerUrl,
  address,
  say,
}: {
  settings: Record<string, string>
  ownerUrl: string
  address: string
  say: (text: string) => void
}): Promise<Figure[]> {
  const port = await freePort()
  const sites = await Promise.all(Array.from({ length: hosts }, (_, n) => site(`${network}${n + 1}`, port)))
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  const portal = await startServer(
    [
      process.execPath,
      '--conditions=react-server',
      '--disable-warning=ExperimentalWarning',
      'tests/bench/checking-server.ts',
    ],
    { ...settings, DEMO: 'on', OUTGOING_LOOPBACK_PORT: String(port) },
  )
  const pid = portal.child.pid!
  const url = `${portal.origin}${address}`
  const reading = (seconds: number) => load(url, { seconds, connections: 4 })
  try {
    await publishLinks(owner, port)
    await reading(2)
    const quiet = await reading(10)
    const before = memoryOf(pid)
    say(`checking ${links} links on ${hosts} hosts`)
    const since = performance.now()
    const elapsed = () => (performance.now() - since) / 1_000
    process.kill(pid, 'SIGUSR2')
    const p99: number[] = []
    let most = before
    while ((await leftToCheck(owner)) > 0 && elapsed() < 900) {
      p99.push((await reading(5)).p99)
      most = Math.max(most, memoryOf(pid))
    }
    const seconds = elapsed()
    p99.sort((a, b) => a - b)
    const busy = p99[Math.floor(p99.length / 2)] ?? Number.POSITIVE_INFINITY
    say(`public p99: ${quiet.p99.toFixed(2)} ms quiet, ${busy.toFixed(2)} ms meanwhile`)
    return [
      { what: `check of ${links} links on ${hosts} hosts`, value: seconds, unit: 's', aim: 600 },
      {
        what: 'the same, to the floor of a page a second a host',
        value: seconds / floorSeconds,
        unit: '×',
        aim: 6,
      },
      { what: 'memory that the check adds', value: most - before, unit: 'MiB', aim: 200 },
      { what: 'public p99 meanwhile to quiet', value: busy / quiet.p99, unit: '×', aim: 1.5 },
    ]
  } finally {
    await stopServer(portal.child)
    await owner.end()
    for (const server of sites) server.close()
  }
}

function site(address: string, port: number): Promise<Server> {
  const server = createServer((_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page),
  )
  return new Promise((resolve) => server.listen(port, address, () => resolve(server)))
}

const publishLinks = (owner: pg.Client, port: number) =>
  owner.query(
    `INSERT INTO publication_links (id, publication_id, position, url, label)
     SELECT gen_random_uuid(), p.id, 1000 + n, format('http://${network}%s:%s/report/%s', n % $2::int + 1, $3::int, n), 'bench'
       FROM generate_series(1, $1::int) n, (SELECT id FROM publications WHERE state = 'current' ORDER BY id LIMIT 1) p`,
    [links, hosts, port],
  )

async function leftToCheck(owner: pg.Client): Promise<number> {
  const { rows } = await owner.query<{ checked: number }>(
    `SELECT count(*)::int AS checked FROM link_targets WHERE host LIKE '${network}%' AND verdict IS NOT NULL`,
  )
  return links - rows[0]!.checked
}
