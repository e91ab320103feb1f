import { isHomePage } from '#lib/link-check/judge.ts'
import type { Verdict } from '#lib/link-check/verdicts.ts'
import type { TopicRules } from './rules-schema.ts'
import type { Finding, FindingCode, Severity, Subject } from './schema.ts'

const codes: Partial<Record<Verdict, [FindingCode, Severity]>> = {
  moved: ['link_moved', 'advice'],
  robot_refused: ['link_robot_refused', 'ask'],
  too_many_requests: ['link_too_many_requests', 'ask'],
  not_asked: ['link_not_asked', 'ask'],
  temporary: ['link_temporary', 'fault'],
  server_error: ['link_server_error', 'fault'],
  needs_login: ['link_needs_login', 'fault'],
  gone: ['link_gone', 'fault'],
  soft_404: ['link_soft_404', 'fault'],
  redirected_home: ['link_redirected_home', 'fault'],
  tls: ['link_tls', 'fault'],
  parked: ['link_parked', 'fault'],
  taken_over: ['link_taken_over', 'fault'],
}

/** What the watch knows of each link, and a home page given as evidence. */
export function checkLinks(subject: Subject, rules: TopicRules): Finding[] {
  return subject.links.flatMap(({ url, judgement }, index): Finding[] => {
    const where = { part: 'link', link: index + 1 } as const
    const told = judgement && codes[judgement.verdict]
    if (told) {
      const [code, severity] = told
      const params = judgement.movedTo ? { url, movedTo: judgement.movedTo } : { url }
      return [{ code, severity, where, params, found: judgement.found }]
    }
    if (isFrontDoor(url) && !rules.home_page_may_serve)
      return [{ code: 'link_home_page', severity: 'fault', where, params: { url }, found: '' }]
    return []
  })
}

/** A front page itself: not a place within it, nor one that its address asks for. */
function isFrontDoor(address: string): boolean {
  const url = URL.parse(address)
  if (!url || !isHomePage(address) || url.hash.length > 1) return false
  return [...url.searchParams.keys()].every((key) =>
    /^(?:lang|locale|hl|utm_\w+|fbclid|gclid|ver|v|t)$/i.test(key),
  )
}
