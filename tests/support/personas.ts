export const personas = [
  'anonymous',
  'disabled user',
  'member of no group',
  'contributor',
  'contributor of another group',
  'reviewer',
  'reviewer of another group',
  'publisher',
  'director',
  'administrator',
] as const
export type Persona = (typeof personas)[number]

export const everyoneSignedIn: readonly Persona[] = personas.filter(
  (persona) => persona !== 'anonymous' && persona !== 'disabled user',
)
/** Who may read what the first group writes. */
export const readersOfTheGroup: readonly Persona[] = [
  'contributor',
  'reviewer',
  'publisher',
  'director',
  'administrator',
]
