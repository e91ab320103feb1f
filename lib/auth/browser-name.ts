const browsers = [
  [/\bEdgA?\/(\d+)/, 'Edge'],
  [/\bSamsungBrowser\/(\d+)/, 'Samsung Internet'],
  [/\bOPR\/(\d+)/, 'Opera'],
  [/\b(?:Firefox|FxiOS)\/(\d+)/, 'Firefox'],
  [/\b(?:Chrome|CriOS|HeadlessChrome)\/(\d+)/, 'Chrome'],
  [/\bVersion\/(\d+).*Safari/, 'Safari'],
] as const
const systems = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
] as const

/** 'Chrome 147, Windows' of a user agent, so that a person knows the own device again; null where it names none. */
export function browserOf(userAgent: string): string | null {
  const browser = browsers.flatMap(([pattern, name]) => {
    const found = pattern.exec(userAgent)
    return found ? [`${name} ${found[1]}`] : []
  })[0]
  const system = systems.find(([pattern]) => pattern.test(userAgent))?.[1]
  return [browser, system].filter(Boolean).join(', ') || null
}

export type Device = 'phone' | 'tablet' | 'computer'

/** What a person would call it; null for a user agent that names no system we know. */
export function deviceOf(userAgent: string): Device | null {
  if (/iPad|Tablet|Android(?!.*Mobile)/.test(userAgent)) return 'tablet'
  if (/iPhone|Android/.test(userAgent)) return 'phone'
  return /Windows|Macintosh|Mac OS X|Linux|CrOS/.test(userAgent) ? 'computer' : null
}
