import type { WorkItem } from '../../domain/cases/words.ts'

/** Where the one next act of a thing is done. */
export function linkOf({ group, id, person, case: file }: WorkItem) {
  if (group === 'emergency') return { to: '/emergencies' } as const
  if (group === 'review') return { to: '/reviews/$review', params: { review: id } } as const
  if (group === 'import') return { to: '/imports/$import', params: { import: id } } as const
  if (group === 'apart' && person) return { to: '/families/$person', params: { person } } as const
  if (file) return { to: '/cases/$case', params: { case: file } } as const
  return { to: '/cases' } as const
}
