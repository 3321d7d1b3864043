import type { FamilyShown } from '../../domain/families/words.ts'

type Status = FamilyShown['childStatuses'][number]

/** Children who are without parent or usual carer, as last stated of each. */
export function lonelyChildren(family: FamilyShown): Status[] {
  const last = new Map<string, Status>()
  for (const status of family.childStatuses.toSorted((a, b) => (a.at < b.at ? -1 : 1))) last.set(status.person, status)
  return [...last.values()].filter(({ status }) => status !== 'accompanied')
}
