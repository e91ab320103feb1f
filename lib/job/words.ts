import type { Translate } from '#lib/i18n.ts'
import type { JobFacts } from './define.ts'

type Known = { (key: string, values?: JobFacts): string; has(key: string): boolean }

/** What a kind of job does, in words; its name where it has none, as a kind of another release. */
export function kindWords(t: Translate, kind: string): string {
  const known = t as unknown as Known
  return known.has(`job.kind.${kind}`) ? known(`job.kind.${kind}`) : kind
}

/** What a job said of itself (`job.fact`), one after another. */
export function factsWords(t: Translate, facts: JobFacts): string {
  const known = t as unknown as Known
  return Object.entries(facts)
    .map(([name, value]) =>
      known.has(`job.fact.${name}`) ? known(`job.fact.${name}`, { value }) : `${name} ${value}`,
    )
    .join(' · ')
}
