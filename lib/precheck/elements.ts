import type { TopicRules } from './rules-schema.ts'
import type { Finding, Subject, SubjectClaim } from './schema.ts'

const saysNone = /^[\s–•-]*(?:(?:ยัง)?ไม่มี(?!ปัญหา|อุปสรรค|ค่าธรรมเนียม|ค่าใช้จ่าย)|none\b|n\/a|-+\s*$|–\s*$)/i
const withoutReason = /^[\s–•-]*(?:ไม่มี(?:ข้อมูล|รายการ|เอกสาร)?|ไม่พบ(?:ข้อมูล)?|none|n\/a|-+|–)?[\s.–-]*$/i

/** Each element that is asked for has a place where it is shown, and the place exists. */
export function checkElements(subject: Subject, rules: TopicRules): Finding[] {
  const conditional = new Set(rules.conditional_elements?.texts ?? [])
  return subject.item.elements.flatMap((text, index): Finding[] => {
    const element = index + 1
    const claims = subject.claims.filter((claim) => claim.element === element)
    if (claims.length === 0) return conditional.has(text) ? [] : [about(element, 'element_missing')]
    return claims.flatMap((claim) => ofClaim(subject, claim, text, rules))
  })
}

function ofClaim(subject: Subject, claim: SubjectClaim, text: string, rules: TopicRules): Finding[] {
  const { element } = claim
  switch (claim.kind) {
    case 'file':
      return ofFile(subject, claim.file, claim.page, element)
    case 'link':
      return subject.links[claim.link - 1] ? [] : [about(element, 'claim_link_missing')]
    case 'none':
      return ofNone(claim.reason, text, element, rules)
    case 'text':
      if (claim.text.trim() === '') return [about(element, 'element_missing')]
      return saysNone.test(claim.text) ? ofNone(claim.text, text, element, rules) : []
  }
}

const about = (
  element: number,
  code: Finding['code'],
  params: Finding['params'] = {},
  severity: Finding['severity'] = 'fault',
): Finding => ({
  code,
  severity,
  where: { part: 'element', element },
  params: { element, ...params },
  found: '',
})

function ofFile(subject: Subject, file: number, page: number | null, element: number): Finding[] {
  const named = subject.files[file - 1]
  if (!named || named.read.opening === 'missing') return [about(element, 'claim_file_missing')]
  const { pageCount, content } = named.read
  if (page === null || pageCount === null) return []
  // Pages of a Word file are made by whoever opens it.
  const isPaged = ['pdf', 'pptx', 'xlsx', 'png', 'jpeg', 'webp'].includes(content)
  if (page >= 1 && (!isPaged || page <= pageCount)) return []
  return [about(element, 'claim_page_missing', { page, pages: pageCount, name: named.name })]
}

function ofNone(reason: string, text: string, element: number, rules: TopicRules): Finding[] {
  const bare = withoutReason.test(reason)
  const { none } = rules
  if (!none) return [about(element, 'none_not_allowed', {}, 'ask')]
  if (!none.allowed || (none.elements && !none.elements.includes(text)))
    return [about(element, 'none_not_allowed')]
  return bare ? [about(element, 'none_without_reason')] : []
}
