import type { PersonId } from '../../ground/ids.ts'
import type { Look } from '../../ground/look.ts'
import { mayWork, nameWorkers } from '../agencies/index.ts'
import { ownerOf } from '../cases/index.ts'
import { categoriesIn, showPeople, withOnly } from '../people/index.ts'
import { triageRulesOf } from './profile.ts'
import { isClosedTo } from './rules.ts'
import { seeWaiting } from './see-waiting.ts'
import { isWeighing } from './weigh-cases.ts'
import type { ListTriage, TriageListed } from './words.ts'

/** The cases of the team of which nobody said how urgent they are, or of which something else is suggested since; the most urgent first. */
export async function listTriage(look: Look, { most }: ListTriage): Promise<TriageListed> {
  look.allow(mayWork(look.asking.actor, 'search', look.purpose))
  const rules = triageRulesOf(look.profile)
  const { waiting, seen, more } = await seeWaiting(look, rules, most)
  const focuses = waiting.map(({ file }) => file.focus)
  const owners = waiting.map(({ file }) => ownerOf(file, look.agency))
  const [people, workers, weighs] = await Promise.all([
    showPeople(look, withOnly(seen, focuses, ['identity.names'])),
    nameWorkers(look.find, look.node, [...new Set(owners.flatMap((owner) => owner ?? []))]),
    isWeighing(look),
  ])
  const names = new Map(people.map((person) => [person.id, person.names]))
  const shown = [...seen.keys()]
  look.note({
    ground: 'standing of the agency',
    persons: shown,
    more: {
      categories: [...categoriesIn(people), ...(waiting.length > 0 ? ['protection'] : [])],
      cases: waiting.length,
    },
  })
  const opens = (person: PersonId, field: string) => seen.get(person)!.opens(field)
  return {
    version: rules.version,
    more,
    isWeighing: weighs,
    closed: isClosedTo({ people: shown.map((person) => ({ person })) }, rules, opens),
    cases: waiting.map(({ file, level, actBy, decided }, nth) => ({
      id: file.id,
      number: file.number,
      names: names.get(file.focus) ?? [],
      owner: (owners[nth] && workers.get(owners[nth])) ?? null,
      level,
      decided: decided?.level ?? null,
      actBy: actBy.toISOString(),
      late: actBy <= look.at,
    })),
  }
}
