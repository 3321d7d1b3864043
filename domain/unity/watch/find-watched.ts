import type { PersonId } from '../../../ground/ids.ts'
import type { Keyring } from '../../../ground/keys.ts'
import type { Look } from '../../../ground/look.ts'
import { childUntil, type PartialDate } from '../../../ground/partial-date.ts'
import { isErased, unseal } from '../../../ground/seal.ts'
import { nameWorkers } from '../../agencies/index.ts'
import { findChildStatusSince } from '../../families/index.ts'
import { findBirths, showPeople } from '../../people/index.ts'
import type { PersonShown } from '../../people/words.ts'
import type { Grounds } from '../../sharing/index.ts'
import { type CareRow, findCare } from '../care/store/care.ts'
import { findDeterminations } from '../care/store/views.ts'
import { dayOf } from '../find-picture.ts'
import { findSeparationsBy, type SeparationRow } from '../partings/store/separations.ts'
import { type CareRules, careRulesOf } from './profile.ts'
import { CHILD, WATCH } from './record-visit.ts'
import { ageingOf, daysWithout, interestsDue, isWatched, visitDue } from './rules.ts'
import { type AgeingRow, findAgeing, findGuardianships, findVisits, type GuardianRow, type VisitRow } from './store.ts'
import type { AgeingWatched, CareShown, CareWatched, GuardianWatched, InterestsDue } from './words.ts'

type Alone = { status: 'separated' | 'unaccompanied'; since: string }
/** All that is written down about some children and their care, and what the asker may see of each. */
type Facts = {
  look: Look
  rules: CareRules
  today: string
  seen: ReadonlyMap<PersonId, Grounds>
  shown: ReadonlyMap<PersonId, PersonShown>
  births: ReadonlyMap<PersonId, PartialDate>
  alone: ReadonlyMap<PersonId, Alone>
  care: readonly CareRow[]
  visits: readonly VisitRow[]
  guardianships: readonly GuardianRow[]
  ageing: readonly AgeingRow[]
  separations: readonly SeparationRow[]
  found: Awaited<ReturnType<typeof findDeterminations>>
  rings: ReadonlyMap<PersonId, Keyring>
  names: ReadonlyMap<string, string>
}

/** How care of these people is watched over, as far as each field is open; what is late first. */
export async function findWatched(look: Look, seen: ReadonlyMap<PersonId, Grounds>): Promise<CareShown> {
  const persons = [...seen.keys()]
  const facts = await findWatchFacts(look, seen, persons)
  return {
    visits: persons.flatMap((person) => visitsTo(facts, person)).sort(byDue),
    interests: persons.flatMap((person) => interestsOf(facts, person)).sort(byDue),
    guardians: persons.flatMap((person) => guardianOf(facts, person)).sort((a, b) => (b.days ?? -1) - (a.days ?? -1)),
    ageing: persons.flatMap((person) => ageing(facts, person)).sort((a, b) => a.days - b.days),
  }
}
const byDue = (one: { due: string }, other: { due: string }): number => (one.due < other.due ? -1 : 1)

async function findWatchFacts(look: Look, seen: Facts['seen'], persons: readonly PersonId[]): Promise<Facts> {
  const care = await findCare(look, persons)
  const carers = care.map(({ carer }) => carer).filter((one) => seen.has(one))
  const [people, births, alone, visits, guardianships, turns, separations, found, rings] = await Promise.all([
    showPeople(look, new Map([...seen].filter(([one]) => persons.includes(one) || carers.includes(one)))),
    findBirths(look, persons),
    findChildStatusSince(look.find, look.node, persons),
    findVisits(
      look,
      care.map(({ id }) => id),
    ),
    findGuardianships(look, { children: persons }),
    findAgeing(look, persons),
    findSeparationsBy(look, { persons }, true),
    findDeterminations(look, persons),
    look.keys.fetch(look.find, [...persons]),
  ])
  const workers = [...visits, ...guardianships].map(({ worker }) => worker)
  const owners = turns.flatMap(({ owner }) => owner ?? [])
  return {
    ...{ look, rules: careRulesOf(look.profile), today: dayOf(look.at), seen, births, care, visits, guardianships },
    ...{ ageing: turns, separations, found, rings },
    alone: alone as Facts['alone'],
    shown: new Map(people.map((person) => [person.id, person])),
    names: await nameWorkers(look.find, look.node, [...new Set([...workers, ...owners])]),
  }
}

const isChild = ({ births, today }: Facts, person: PersonId): boolean => {
  const born = births.get(person)
  return !born || today < childUntil(born)
}
const opens = ({ seen }: Facts, person: PersonId, field: string): boolean => seen.get(person)?.opens(field) ?? false
type Place = { category: 'family' | 'protection'; column: string }
function openAs<T>({ rings }: Facts, person: PersonId, { category, column }: Place, sealed: Buffer | null): T | null {
  const ring = rings.get(person)
  if (!sealed || !ring || isErased(ring, category)) return null
  return unseal<T>(ring, { person, category, column }, sealed)
}

function visitsTo(facts: Facts, person: PersonId): CareWatched[] {
  const { rules, today, shown, names } = facts
  if (!opens(facts, person, 'family.care') || !isChild(facts, person)) return []
  const watched = facts.care.filter((one) => one.over === person && isWatched(one, rules, today))
  return watched.map(({ id, carer, basis, status, since }) => {
    const visits = facts.visits.filter((one) => one.care === id)
    const due = visitDue(since, visits.at(-1), rules)
    const words = (sealed: Buffer | null) =>
      opens(facts, person, CHILD.field) ? openAs<string>(facts, person, CHILD, sealed) : null
    return {
      ...{
        care: id,
        carer: shown.get(carer) ?? null,
        over: shown.get(person)!,
        basis,
        status,
        since,
        due,
        late: due < today,
      },
      visits: visits.map(({ on, alone, how, childWords, done, worker }) => ({
        ...{ on, alone, how, by: names.get(worker) ?? '' },
        childWords: words(childWords),
        done: openAs<string>(facts, person, WATCH, done),
      })),
    }
  })
}

function interestsOf(facts: Facts, person: PersonId): InterestsDue[] {
  const { rules, today, shown, care, found } = facts
  if (!opens(facts, person, 'family.bestInterests') || !isChild(facts, person)) return []
  const due = interestsDue(
    {
      alone: facts.alone.get(person) ?? null,
      parted: facts.separations.filter(({ one, other }) => one === person || other === person),
      care: care.filter(({ over, until }) => over === person && (until === null || until >= today)),
      found: found.filter(({ persons }) => persons.includes(person)),
    },
    rules,
    today,
  )
  return due.map((one) => ({ ...one, person: shown.get(person)!, late: one.due < today }))
}

function guardianOf(facts: Facts, person: PersonId): GuardianWatched[] {
  const { rules, today, shown, names } = facts
  const rows = facts.guardianships.filter(({ child }) => child === person)
  const alone = facts.alone.get(person)
  const isWaiting = alone?.status === 'unaccompanied' || rows.length > 0
  if (!opens(facts, person, 'family.guardian') || !isChild(facts, person) || !isWaiting) return []
  const all = [...Map.groupBy(rows, ({ guardianship }) => guardianship).values()]
  const last = all.toSorted((a, b) => (a.at(-1)!.on < b.at(-1)!.on ? -1 : 1)).at(-1)
  const days = daysWithout(all, alone?.since ?? null, today)
  const isOver = last?.at(-1)?.turn === 'ended'
  return [
    {
      ...{ person: shown.get(person)!, state: last?.at(-1)?.turn ?? 'none', days },
      ...{ guardianship: isOver ? null : (last?.[0]?.guardianship ?? null), seen: isOver ? 0 : (last?.length ?? 0) },
      late: days !== null && days > rules.guardian.waitDays,
      turns: all.flat().map(({ turn, on, told, worker }) => ({
        ...{ turn, on, by: names.get(worker) ?? '', guardian: null, order: null, words: null },
        ...openAs<object>(facts, person, WATCH, told),
      })),
    },
  ]
}

function ageing(facts: Facts, person: PersonId): AgeingWatched[] {
  const { rules, today, shown, births, names } = facts
  const born = births.get(person)
  const near = born && ageingOf(born, rules, today)
  const isWithoutParents = facts.alone.has(person) || facts.care.some(({ over }) => over === person)
  if (!near || !isWithoutParents || !opens(facts, person, 'family.care') || !opens(facts, person, 'identity.birthDate'))
    return []
  const steps = rules.ageing.steps.map((code) => {
    const turns = facts.ageing.filter((one) => one.person === person && one.step === code)
    const last = turns.at(-1)
    const state = last && last.turn !== 'planned' ? last.turn : ('open' as const)
    const due = turns.findLast((one) => one.due !== null)?.due ?? null
    const owner = turns.findLast((one) => one.owner !== null)?.owner
    return {
      ...{ code, state, due, seen: turns.length, on: state === 'open' ? null : last!.on },
      late: state === 'open' && due !== null && due < today,
      owner: (owner && names.get(owner)) ?? null,
      words: openAs<string>(facts, person, WATCH, last?.words ?? null),
    }
  })
  const isDone = near.days < 0 && steps.every(({ state }) => state !== 'open')
  return isDone ? [] : [{ person: shown.get(person)!, ...near, steps }]
}
