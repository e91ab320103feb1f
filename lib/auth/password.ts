import type { Message } from '#lib/result.ts'

/** Words that an attacker of this office would try first, beside the lists of passwords people use. */
export interface KnownWords {
  email: string
  name: string
  office: readonly string[]
}

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.,_@+-]/g, '')

function forbiddenParts({ email, office }: KnownWords): string[] {
  const [mailbox = '', domain = ''] = email.split('@')
  return [mailbox, domain, ...office, 'sucharit', 'สุจริต'].map(bare).filter((part) => part.length >= 5)
}

/** Guesses below a million fall in minutes: zxcvbn's score 0 or 1. */
const guessable = 1

/** Characters that are measured: what follows makes a password no weaker, and 128 of them take a quarter second. */
const measured = 32

/**
 * The sentence why this password is refused, or null. Its length is the schema's matter; there are no rules of
 * composition. Common ones are known from the list of @zxcvbn-ts, which loads at the first call.
 */
export async function passwordProblem(password: string, words: KnownWords): Promise<Message | null> {
  const typed = bare(password)
  if (forbiddenParts(words).some((part) => typed.includes(part))) return { key: 'problem.password.ownName' }
  const { score } = (await strengthMeter()).check(password.slice(0, measured), [
    ...words.office,
    ...words.office.flatMap((name) => name.split(/\s+/)),
    ...words.name.split(/\s+/),
    ...words.email.split(/[@.]/),
  ])
  return score <= guessable ? { key: 'problem.password.common' } : null
}

let meter: ReturnType<typeof makeMeter> | undefined

function strengthMeter() {
  meter ??= makeMeter()
  return meter
}

async function makeMeter() {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
}
