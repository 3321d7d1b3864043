import type { Act } from '../../ground/act.ts'
import { type FactId, makeId } from '../../ground/ids.ts'
import { seal } from '../../ground/seal.ts'
import { mayWork } from '../agencies/index.ts'
import { foundFamily, insistTiesJoin } from '../families/index.ts'
import { addPeople } from '../people/index.ts'
import { whereAtWork } from '../sharing/index.ts'
import { tellDependence } from '../unity/index.ts'
import { dependencesIn, sealNeed } from './needs.ts'
import { childrenToSee, readArrival } from './rules.ts'
import { addNeeds, openFile } from './store/files.ts'
import { addNote, addTasks } from './store/work.ts'
import type { RegisterHousehold } from './words.ts'

/** Registers a family that arrives together, with those of it who are missing, and opens the case that its agency answers for. */
export async function registerHousehold(act: Act, arrival: RegisterHousehold): Promise<void> {
  const { here, all, focus } = readArrival(arrival)
  insistTiesJoin(arrival.ties, all)
  const { role } = act.allow(mayWork(act.asking.actor, 'register', act.asking.purpose))
  const { siteCountry } = await whereAtWork(act)

  const { household, people, ties, missing, childStatuses, needs, notes = [], case: file } = arrival
  const persons = people.map(({ id }) => id)
  act.regards = { persons, case: file.id }
  const rings = addPeople(act, people, siteCountry)
  foundFamily(act, { household, members: here, ties, missing, childStatuses }, rings)
  openFile(act, { ...file, household: household.id, focus, persons })
  tellDependence(act, dependencesIn(needs), rings)
  if (needs.length > 0)
    addNeeds(
      act,
      file.id,
      needs.map(({ id, person, code }) => ({ id, person, code: sealNeed(rings.get(person)!, person, code) })),
    )
  const ring = rings.get(focus)!
  for (const { id, category, text } of notes) {
    const sealed = seal(ring, { person: focus, category, column: 'cases.note.text' }, text)
    addNote(act, { id, file: file.id, category, text: sealed })
  }
  const toSee = childrenToSee(arrival, act.at)
  if (toSee.length > 0)
    addTasks(
      act,
      file.id,
      toSee.map(({ person, due }) => ({
        id: makeId<FactId>(act.at),
        person,
        code: 'see-child',
        what: null,
        due,
        owner: null,
      })),
    )
  act.record({
    ground: `role ${role}`,
    persons,
    case: file.id,
    more: { household: household.id, here: here.length, missing: missing.length },
  })
}
