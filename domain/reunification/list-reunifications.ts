import type * as z from 'zod/mini'
import type { PersonId } from '../../ground/ids.ts'
import type { Look } from '../../ground/look.ts'
import { mayWork, nameAgencies } from '../agencies/index.ts'
import { type Grounds, seePeople } from '../sharing/index.ts'
import { findPartners } from './find-partners.ts'
import { findPlans } from './store.ts'
import { showing, showLine } from './views.ts'
import type { ListReunifications, PlanLine, ReunificationsListed } from './words.ts'

/** The plans of which the own agency is a party, about whom it may see: what does not go well first, then what is late. */
export async function listReunifications(
  look: Look,
  { people }: z.infer<typeof ListReunifications>,
): Promise<ReunificationsListed> {
  look.allow(mayWork(look.asking.actor, 'search', look.purpose))
  const rows = await findPlans(look, { agency: look.agency, ...(people && { people }) })
  const persons = rows.flatMap((row) => row.people.map(({ person }) => person))
  const seen = await seePeople(look, [...new Set([...persons, ...(people ?? [])])], 'search')
  const mine = rows.filter((row) => row.people.some(({ person }) => seen.has(person)))
  const by = await showing(look, mine)
  const about = new Map([...seen].filter(([person]) => people?.includes(person)))
  const shown = new Set(mine.flatMap((row) => row.people.map(({ person }) => person)).filter((one) => seen.has(one)))
  look.note({
    ground: 'standing of the agency',
    persons: [...shown],
    more: { categories: mine.length > 0 ? ['family'] : [], plans: mine.length },
  })
  return { plans: mine.map((row) => showLine(by, row)).sort(byHaste), partners: await partnersOf(look, about) }
}

const urgency = ({ raised, next, phase }: PlanLine): string =>
  `${phase === 'ended' ? 1 : 0}${raised ? 0 : 1}${next?.late ? 0 : 1}${next?.due ?? '9999'}`
const byHaste = (one: PlanLine, other: PlanLine): number => (urgency(one) < urgency(other) ? -1 : 1)

async function partnersOf(
  look: Look,
  about: ReadonlyMap<PersonId, Grounds>,
): Promise<ReunificationsListed['partners']> {
  if (about.size === 0) return []
  const ids = [...(await findPartners(look, about))]
  const names = await nameAgencies(look.find, look.node, ids)
  return ids.map((id) => ({ id, name: names.get(id) ?? id })).sort((a, b) => a.name.localeCompare(b.name))
}
