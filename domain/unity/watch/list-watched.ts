import type * as z from 'zod/mini'
import type { Look } from '../../../ground/look.ts'
import { mayWork } from '../../agencies/index.ts'
import { findTies } from '../../families/index.ts'
import { sayGround, seePeople, seePerson } from '../../sharing/index.ts'
import { findCare } from '../care/store/care.ts'
import { findPages } from './find-pages.ts'
import { findWatchFacts } from './find-watch-facts.ts'
import { opensLine, showWatched } from './show-watched.ts'
import { isWeighing } from './weigh-children.ts'
import { linesOf } from './what-is-due.ts'
import type { CareListed, CareShown, ListWatched, ReadCare } from './words.ts'

/** The children whom the agency answers for: alone, in the care of others, or parted by an act. What is late stands first, a page of each part at a time. */
export async function listWatched(look: Look, { behind }: ListWatched): Promise<CareListed> {
  look.allow(mayWork(look.asking.actor, 'search', look.purpose))
  const { lines, seen, next } = await findPages(look, behind)
  const caring = lines.flatMap((one) => (one.part === 'visits' ? one.care.carer : []))
  const carers = await seePeople(look, [...new Set(caring)], 'search')
  const [shown, weighs] = await Promise.all([showWatched(look, lines, { seen, carers }), isWeighing(look)])
  look.note({
    ground: 'standing of the agency',
    persons: [...new Set([...lines.map(({ person }) => person), ...carers.keys()])],
    more: { categories: lines.length > 0 ? ['family'] : [], visits: shown.visits.length },
  })
  return { ...shown, next, isWeighing: weighs }
}

/** The same of one person, and of those tied to them who are alone or in the care of others. */
export async function readCare(look: Look, { person }: z.infer<typeof ReadCare>): Promise<CareShown> {
  const own = await seePerson(look, person, 'read')
  const [ties, cares] = await Promise.all([findTies(look.find, look.node, [person]), findCare(look, [person])])
  const around = [...ties.flatMap(({ from, to }) => [from, to]), ...cares.flatMap(({ carer, over }) => [carer, over])]
  const seen = await seePeople(look, [...new Set([person, ...around])], 'read', person)
  const facts = await findWatchFacts(look, [...seen.keys()])
  const lines = [...seen].flatMap(([one, grounds]) =>
    linesOf(facts, one).filter(({ part }) => opensLine(grounds, part)),
  )
  const shown = await showWatched(look, lines, { seen, carers: seen })
  look.note({ ...sayGround(own.grounds), persons: [...seen.keys()], more: { categories: ['family'] } })
  return shown
}
