import 'server-only'
import { env } from '#lib/env.ts'
import { returnReasons } from '#lib/evidence/return-reasons.ts'
import { type Lang, type Translate, translator } from '#lib/i18n.ts'
import { verdicts } from '#lib/link-check/verdicts.ts'
import { type Composed, compose } from '#lib/mail/letter.ts'
import { formatDay } from '#lib/thai/dates.ts'

export interface NoticeLine {
  kind: string
  params: Record<string, string | number>
  /** under /admin */
  path: string
}

/** Lines of one digest; more are only counted. */
const linesAtMost = 50

const sentenceOf = (t: Translate, lang: Lang, { kind, params }: NoticeLine): string =>
  (t as unknown as (key: string, params: Record<string, string | number>) => string)(`notice.kind.${kind}`, {
    ...params,
    ...(typeof params.dueOn === 'string' ? { dueOn: formatDay(params.dueOn, lang) } : {}),
    ...reasonIn(t, params),
    ...verdictIn(t, params),
  })

/** Why something came back: typical reasons in words, then the reviewer's own. */
function reasonIn(t: Translate, { reasons, reason }: NoticeLine['params']): { reason?: string } {
  if (typeof reasons !== 'string') return {}
  const codes = returnReasons.filter((code) => reasons.split(' ').includes(code))
  return { reason: [...codes.map((code) => t(`review.reason.${code}`)), reason].filter(Boolean).join(' · ') }
}

/** What is wrong with a link. */
function verdictIn(t: Translate, { verdict }: NoticeLine['params']): { verdict?: string } {
  const known = verdicts.find((one) => one === verdict)
  return known ? { verdict: t(`link.verdict.${known}`) } : {}
}

/** One piece of news as a letter of its own, or several as a digest. */
export function noticeLetter(lang: Lang, lines: readonly NoticeLine[]): Composed {
  const t = translator(lang)
  const [only] = lines
  const { PUBLIC_URL } = env()
  return compose({
    lang,
    subject:
      lines.length === 1 && only
        ? sentenceOf(t, lang, only)
        : t('notice.digestSubject', { count: lines.length }),
    lead: t('notice.lead', { count: lines.length }),
    lines: [
      ...lines
        .slice(0, linesAtMost)
        .map((line) => ({ text: sentenceOf(t, lang, line), href: PUBLIC_URL + line.path })),
      ...(lines.length > linesAtMost
        ? [{ text: t('notice.more', { count: lines.length - linesAtMost }), href: `${PUBLIC_URL}/admin` }]
        : []),
    ],
    foot: [t('notice.foot', { address: `${PUBLIC_URL}/admin/account` })],
  })
}
