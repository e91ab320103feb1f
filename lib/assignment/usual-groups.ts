/** The groups that usually own an item, in the framework's order: the first would lead, the others support. */
export function usualGroups<Group extends { slug: string }>(
  usualOwners: readonly string[],
  groups: readonly Group[],
): Group[] {
  return [...new Set(usualOwners)].flatMap((slug) => groups.find((group) => group.slug === slug) ?? [])
}
