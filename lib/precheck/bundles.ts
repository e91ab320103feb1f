import 'server-only'
import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { basename, dirname, isAbsolute, resolve } from 'node:path'
import { readersAtMost } from '#lib/extraction/pool.ts'
import { readEvidenceFile } from '#lib/extraction/read.ts'
import type { ReadFile } from '#lib/extraction/schema.ts'
import { readJson, shippedFramework } from '#lib/framework/files.ts'
import { type FrameworkFile, frameworkFile } from '#lib/framework/schema.ts'
import { type Judgement, judge } from '#lib/link-check/judge.ts'
import { observe } from '#lib/link-check/observe.ts'
import { makeTurns } from '#lib/outgoing/turns.ts'
import { dayOf, parseThaiDay } from '#lib/thai/dates.ts'
import { precheck } from './check.ts'
import { rulesOf } from './rules.ts'
import { type Bundle, bundleSchema, type Finding, type Subject, type SubjectClaim } from './schema.ts'

/** Why a bundle cannot be checked at all; the caller says it in words. */
export class BundleError extends Error {}

export interface BundleOptions {
  /** `127.0.0.1:4666`: ports of this machine that may be asked, for tests alone */
  allowHosts?: readonly string[]
  /** bundles looked at at once */
  atOnce?: number
}

const frameworks = new Map<number, Promise<FrameworkFile>>()

function frameworkOf(year: number): Promise<FrameworkFile> {
  let framework = frameworks.get(year)
  if (!framework) {
    framework = readJson(shippedFramework(year)).then((read) => {
      if (!read.ok) throw new BundleError(`no framework of fiscal year ${year}`)
      return frameworkFile.parse(read.raw)
    })
    frameworks.set(year, framework)
  }
  return framework
}

async function readBundle(path: string): Promise<Bundle> {
  let raw: unknown
  try {
    raw = JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    throw new BundleError(`cannot be read: ${error instanceof Error ? error.message : error}`)
  }
  const bundle = bundleSchema.safeParse(raw)
  if (!bundle.success) {
    const { path: place, message } = bundle.error.issues[0]!
    throw new BundleError(`${place.join('.')}: ${message}`)
  }
  return bundle.data
}

/** Findings of a bundle, and what its files and links are called. */
export interface CheckedBundle {
  findings: Finding[]
  names: { files: string[]; links: string[] }
}

/** The findings of one bundle (schema.ts); throws BundleError where it is none or its item is not in the framework. */
export async function checkBundle(path: string, options: BundleOptions = {}): Promise<CheckedBundle> {
  const bundle = await readBundle(path)
  const framework = await frameworkOf(bundle.fiscalYear)
  const item = framework.items.find(({ code }) => code === bundle.itemCode.toUpperCase())
  if (!item) throw new BundleError(`no item ${bundle.itemCode} in fiscal year ${bundle.fiscalYear}`)
  const folder = dirname(path)
  const names = bundle.files
  const [files, links] = await Promise.all([
    Promise.all(names.map(async (name) => ({ name: basename(name), read: await readNamed(folder, name) }))),
    Promise.all(
      bundle.links.map(async ({ url, label }) => ({ url, label, judgement: await askLink(url, options) })),
    ),
  ])
  const subject: Subject = {
    fiscalYear: bundle.fiscalYear,
    item: {
      code: item.code,
      topic: item.topic,
      title: item.title_th,
      period: { fiscalYear: item.data_period.fiscal_year_be, coverage: item.data_period.coverage },
      elements: item.elements,
      contentKinds: item.content_kinds,
    },
    title: bundle.title,
    summary: bundle.summary,
    documentOn: dayIn(bundle.documentDate ?? ''),
    files,
    links,
    claims: bundle.claims.map((claim) => claimOf(claim, names, bundle)),
    director: bundle.director ?? null,
    today: dayOf(new Date()),
  }
  return {
    findings: precheck(subject, rulesOf(bundle.fiscalYear, item.topic)),
    names: { files: files.map(({ name }) => name), links: links.map(({ url }) => url) },
  }
}

const readNamed = (folder: string, name: string): Promise<ReadFile> =>
  readEvidenceFile(isAbsolute(name) ? name : resolve(folder, name), basename(name))

/** ISO, or as Thai papers write it. A year of the Buddhist Era in an ISO day is a slip, and is told as what it says. */
function dayIn(written: string): string | null {
  const text = written.trim()
  if (text === '') return null
  return /^\d{4}-\d\d-\d\d/.test(text) ? text.slice(0, 10) : (parseThaiDay(text) ?? text)
}

type BundleClaim = Bundle['claims'][number]

function claimOf(claim: BundleClaim, names: readonly string[], bundle: Bundle): SubjectClaim {
  const { element } = claim
  if (claim.file) {
    // A number is never right: 0 stands for "not among them".
    const at = names.findIndex((name) => name === claim.file || basename(name) === basename(claim.file!))
    return { element, kind: 'file', file: at + 1, page: claim.page ?? null }
  }
  if (claim.link) {
    const at = bundle.links.findIndex(({ url, label }) => url === claim.link || label === claim.link)
    return { element, kind: 'link', link: at + 1 }
  }
  return { element, kind: 'text', text: claim.text ?? '' }
}

const testTurns = makeTurns({ atOnce: 16, atOnceOnOneHost: 16, apartOnOneHostMs: 0 })

async function askLink(url: string, { allowHosts = [] }: BundleOptions): Promise<Judgement> {
  const target = URL.parse(url)
  const isTest = target !== null && allowHosts.includes(target.host)
  const asked = isTest ? { loopbackPort: Number(target.port), turns: testTurns } : { loopbackPort: undefined }
  return judge(url, await observe(url, { ...asked, userAgent: 'Sucharit pre-check' }))
}

export type BundleAnswer = ({ bundle: string } & CheckedBundle) | { bundle: string; error: string }

async function answer(bundle: string, options: BundleOptions): Promise<BundleAnswer> {
  try {
    return { bundle, ...(await checkBundle(bundle, options)) }
  } catch (error) {
    if (error instanceof BundleError) return { bundle, error: error.message }
    throw error
  }
}

/** Answers for several bundles as they come, in the order of the paths. */
export async function* checkBundles(
  paths: readonly string[],
  options: BundleOptions = {},
): AsyncGenerator<BundleAnswer> {
  const { atOnce = 4 } = options
  readersAtMost(Math.max(1, Math.min(4, availableParallelism())))
  const running: Promise<BundleAnswer>[] = []
  for (const path of paths) {
    running.push(answer(path, options))
    if (running.length >= atOnce) yield await running.shift()!
  }
  for (const one of running) yield await one
}
