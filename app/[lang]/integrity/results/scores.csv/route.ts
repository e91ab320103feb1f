import { listYearScores } from '#lib/results/public.ts'
import { scoresCsv } from '#lib/results/scores-csv.ts'
import { csvDocument } from '#lib/text/csv-document.ts'

export const dynamic = 'force-dynamic'

export const GET = async (): Promise<Response> => csvDocument(scoresCsv(await listYearScores()))
