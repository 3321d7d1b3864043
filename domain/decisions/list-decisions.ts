import type { PersonId, WorkerId } from '../../ground/ids.ts'
import type { Keyring } from '../../ground/keys.ts'
import type { Look } from '../../ground/look.ts'
import { isErased, unseal } from '../../ground/seal.ts'
import { mayWork, nameWorkers } from '../agencies/index.ts'
import { seeCase } from '../cases/index.ts'
import { categoriesIn, showPeople } from '../people/index.ts'
import type { PersonShown } from '../people/words.ts'
import { type Grounds, seePeople, worksWith } from '../sharing/index.ts'
import { CONTENT } from './record-decision.ts'
import { mayDo, stateOf } from './rules.ts'
import { REVIEW, VOICE } from './speak-to-decision.ts'
import { type DecisionRow, findDecisions, findIds, standingOf } from './store.ts'
import type { Content, DecisionShown, DecisionsListed, ListDecisions } from './words.ts'

/** The decisions of a case; or those of the agency that wait for voices, for their author, or to be looked at again. */
export async function listDecisions(look: Look, { case: file }: ListDecisions): Promise<DecisionsListed> {
  look.allow(mayWork(look.asking.actor, 'search', look.purpose))
  if (file) await seeCase(look, file, 'read')
  const today = look.at.toISOString().slice(0, 10)
  const rows = await findDecisions(look, await findIds(look, file, today))
  const abouts = [...new Set(rows.map(({ about }) => about))]
  const seen = await seePeople(look, abouts, file ? 'read' : 'search')
  const own = rows.filter(({ about }) => worksWithIt(seen.get(about)))
  const [people, rings, workers] = await Promise.all([
    showPeople(look, seen),
    look.keys.fetch(look.find, abouts),
    nameWorkers(look.find, look.node, [...new Set(own.flatMap(workersOf))]),
  ])
  look.note({
    ground: 'standing of the agency',
    persons: [...seen.keys()],
    ...(file && { case: file }),
    more: { categories: [...categoriesIn(people), ...(own.length > 0 ? ['family'] : [])], decisions: own.length },
  })
  const by = new Map(people.map((person) => [person.id, person]))
  const told = { worker: look.asking.actor.id, today, workers, by, rings, seen }
  return { decisions: own.map((row) => show(row, told)) }
}

const worksWithIt = (grounds: Grounds | undefined): boolean => grounds !== undefined && worksWith(grounds)
const workersOf = ({ author, said, reviewed }: DecisionRow): WorkerId[] => [
  author,
  ...said.map(({ worker }) => worker),
  ...(reviewed ? [reviewed.worker] : []),
]

type Told = {
  worker: WorkerId
  today: string
  workers: Map<WorkerId, string>
  by: Map<PersonId, PersonShown>
  rings: Map<PersonId, Keyring>
  seen: Map<PersonId, Grounds>
}
function show(row: DecisionRow, { worker, today, workers, by, rings, seen }: Told): DecisionShown {
  const { id, kind, edition, reviewDue, voices, said, reviewed } = row
  const ring = rings.get(row.about)!
  const grounds = seen.get(row.about)!
  const open = grounds.opensLead('family') && !isErased(ring, 'family')
  const words = (place: typeof VOICE | typeof REVIEW, sealed: string | null) =>
    open && sealed ? unseal<string>(ring, { person: row.about, ...place }, Buffer.from(sealed, 'hex')) : null
  const name = (one: WorkerId) => workers.get(one) ?? ''
  const due = reviewDue !== null && reviewDue <= today && reviewed === null
  const keeps = grounds.because === 'custody' || grounds.because === 'co-management'
  return {
    id,
    case: row.case,
    kind,
    edition,
    state: stateOf(standingOf(row)),
    person: by.get(row.about) ?? null,
    ...(open && { content: unseal<Content>(ring, { person: row.about, ...CONTENT }, row.content) }),
    reviewDue,
    reviewed: reviewed && {
      outcome: reviewed.outcome as NonNullable<DecisionShown['reviewed']>['outcome'],
      words: words(REVIEW, reviewed.words),
      by: name(reviewed.worker),
      at: new Date(reviewed.at).toISOString(),
    },
    voices,
    said: said.map((one) => ({
      edition: one.edition,
      says: one.says,
      words: words(VOICE, one.words),
      by: name(one.worker),
      at: new Date(one.at).toISOString(),
    })),
    by: name(row.author),
    at: row.at.toISOString(),
    may: mayDo(standingOf(row), worker, { due, keeps }),
  }
}
