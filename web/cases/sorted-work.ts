import type { WorkItem } from '../../domain/cases/words.ts'

export type Group = WorkItem['group']
const byHarm: readonly Group[] = ['child-alone', 'apart', 'emergency', 'task', 'review', 'import']

/** The queue by harm, then by time. The first thing stands alone on top where a child or a family is at stake. */
export function sortedWork(items: readonly WorkItem[], on: string) {
  const time = (item: WorkItem) => item.due ?? item.since
  const sorted = items.toSorted(
    (a, b) =>
      byHarm.indexOf(a.group) - byHarm.indexOf(b.group) || harm(b, on) - harm(a, on) || (time(a) < time(b) ? -1 : 1),
  )
  const first = sorted[0] && (sorted[0].group === 'child-alone' || sorted[0].group === 'apart') ? sorted[0] : undefined
  const rest = sorted.filter((item) => item !== first)
  const groups = byHarm
    .map((group) => ({ group, items: rest.filter((item) => item.group === group) }))
    .filter((group) => group.items.length > 0)
  return { first, groups, order: [...(first ? [first] : []), ...groups.flatMap((group) => group.items)] }
}

function harm(item: WorkItem, on: string): number {
  if (item.why === 'unaccompanied') return 2
  return item.due !== null && item.due < on ? 1 : 0
}
