import { withoutNul } from '#lib/text/nul.ts'

/**
 * FormData with dotted names (`links.0.url`) as a plain object; list positions become arrays in their order.
 * Files are left out: they travel through the upload route. Next's own `$ACTION…` fields are not ours.
 */
export function formDataToObject(form: FormData): Record<string, unknown> {
  const root: Node = {}
  for (const [name, value] of form.entries()) {
    if (typeof value !== 'string' || name.startsWith('$ACTION')) continue
    const path = name.split('.')
    if (path.length > 6 || path.some((step) => step === '__proto__' || step === '')) continue
    let node = root
    for (const step of path.slice(0, -1)) {
      const next = node[step]
      node = node[step] = typeof next === 'object' && next !== null ? (next as Node) : {}
    }
    node[path.at(-1)!] = withoutNul(value)
  }
  return arraysIn(root) as Record<string, unknown>
}

interface Node {
  [key: string]: string | Node
}

function arraysIn(node: string | Node): unknown {
  if (typeof node === 'string') return node
  const keys = Object.keys(node)
  if (keys.length > 0 && keys.every((key) => /^\d+$/.test(key))) {
    return keys.sort((a, b) => Number(a) - Number(b)).map((key) => arraysIn(node[key]!))
  }
  return Object.fromEntries(keys.map((key) => [key, arraysIn(node[key]!)]))
}
