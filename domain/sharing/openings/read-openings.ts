import type * as z from 'zod/mini'
import type { Look } from '../../../ground/look.ts'
import { nameAgencies } from '../../agencies/index.ts'
import { askingFor, sayGround, seePeople } from '../see-person.ts'
import { judgeOpening } from './judge-opening.ts'
import { findStandings, type SeenBy } from './store.ts'
import type { OpeningsShown, ReadOpenings } from './words.ts'

/** Who else can see these people. The custodian is told of everybody; a partner of what it opened or got itself. */
export async function readOpenings(look: Look, { persons }: z.infer<typeof ReadOpenings>): Promise<OpeningsShown> {
  const seen = await seePeople(look, persons, 'ask-consent')
  const own = persons.filter((person) => seen.has(person))
  const all = own.length > 0 ? await findStandings(look, own) : []
  const told = all.filter(({ person, agency, opener }) => {
    if (opener === look.agency) return true
    return seen.get(person)!.because === 'custody' ? agency !== look.agency : agency === look.agency && opener !== null
  })
  const names = await nameAgencies(look.find, look.node, [...new Set(told.map(({ agency }) => agency))])
  const openings = await Promise.all(told.map((one) => showOpening(look, one, names)))
  const [grounds] = seen.values()
  look.note({
    ...(grounds ? sayGround(grounds) : { ground: 'standing of the agency' }),
    persons: own,
    more: { categories: ['consent'], openings: openings.length },
  })
  return { openings }
}

async function showOpening(
  look: Look,
  { person, agency, since, until, number, title, agreement, opener, purpose, ...one }: SeenBy,
  names: Map<string, string>,
): Promise<OpeningsShown['openings'][number]> {
  const [now] =
    opener === look.agency && agreement
      ? await judgeOpening(
          askingFor(look, purpose!),
          [person],
          { agreement, to: agency, categories: one.categories },
          { supposing: true },
        )
      : []
  const ends = [until, now?.until ?? null].flatMap((end) => (end ? [end.getTime()] : []))
  return {
    id: one.id,
    person,
    agency: { id: agency, name: names.get(agency) ?? agency },
    because: one.because,
    purposes: one.purposes,
    categories: one.categories,
    since: since.toISOString(),
    until: ends.length > 0 ? new Date(Math.min(...ends)).toISOString() : null,
    agreement: agreement && number && title ? { id: agreement, number, title } : null,
    now: now?.parts.map(({ rests: _, ...part }) => part) ?? null,
    mine: opener === look.agency || agency === look.agency,
  }
}
