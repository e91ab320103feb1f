// A second instance of the product on the database and files that the environment names.
import { startFront } from '#lib/server/front.ts'

const front = await startFront({ port: Number(process.env.PORT), host: '127.0.0.1' })
process.stdout.write('ready\n')
process.on('SIGTERM', () => void front.close().then(() => process.exit(0)))
