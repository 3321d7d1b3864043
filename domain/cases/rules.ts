import type { Category } from '../../ground/categories.ts'
import type { PersonId } from '../../ground/ids.ts'
import { mayBeChildOn } from '../../ground/partial-date.ts'
import { Invalid } from '../../ground/refusals.ts'
import type { CaseKind, RegisterHousehold, Stage } from './words.ts'

const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A case number for people to say and write: ten signs without those that are mistaken for each other, from the chance in the id. */
export function numberOf(id: string): string {
  let rest = BigInt(`0x${id.replaceAll('-', '').slice(13)}`)
  let signs = ''
  for (let i = 0; i < 10; i++) {
    signs += ALPHABET[Number(rest % 30n)]
    rest /= 30n
  }
  return `${signs.slice(0, 3)}-${signs.slice(3, 6)}-${signs.slice(6)}`
}

/** Who of the arriving is here, who is missing, and whom the case is about first. */
export type Arrival = { here: PersonId[]; all: Set<PersonId>; focus: PersonId }

/** Reads an arriving family as a whole: every id named once, everybody named is among them, somebody is here. */
export function readArrival({ people, missing, household, childStatuses, needs }: RegisterHousehold): Arrival {
  const all = new Set(people.map(({ id }) => id))
  if (all.size < people.length)
    throw new Invalid('person-twice', { field: people.map(({ id }) => id).find((id, i, ids) => ids.indexOf(id) < i)! })
  const named = {
    missing: missing.map(({ person }) => person),
    childStatuses: childStatuses.map(({ person }) => person),
    needs: needs.map(({ person }) => person),
    'household.head': household.head ? [household.head] : [],
  }
  for (const [field, persons] of Object.entries(named))
    if (persons.some((person) => !all.has(person))) throw new Invalid('person-outside', { field })

  const apart = new Set(missing.map(({ person }) => person))
  const here = people.map(({ id }) => id).filter((id) => !apart.has(id))
  const focus = household.head && !apart.has(household.head) ? household.head : here[0]
  if (!focus) throw new Invalid('nobody-here')
  return { here, all, focus }
}

/** Days until somebody must have seen a child who arrived without a parent: the fast lane. */
const SEE_CHILD_DAYS = { unaccompanied: 1, separated: 3 } as const

/** Children of an arriving family who are without their parents, and until when somebody must see them. */
export function childrenToSee(
  { childStatuses, people }: RegisterHousehold,
  on: Date,
): { person: PersonId; due: string }[] {
  const today = on.toISOString().slice(0, 10)
  return childStatuses.flatMap(({ person, status }) => {
    const child = people.find(({ id }) => id === person)!
    if (status === 'accompanied' || !mayBeChildOn(child.born, today)) return []
    return [{ person, due: addDays(on, SEE_CHILD_DAYS[status]) }]
  })
}

export function addDays(on: Date, days: number): string {
  return new Date(on.getTime() + days * 86_400_000).toISOString().slice(0, 10)
}

type Course = { first: Stage; moves: Readonly<Record<Stage, readonly Stage[]>> }
/** As what a case stands in lists: its kind, and the stage to which it was moved last, if it was ever moved. */
export const placeOf = (kind: CaseKind, moved?: Stage): string => (moved ? `${kind} ${moved}` : kind)

type Sought = { kind?: CaseKind | undefined; stage?: Stage | undefined }
/** Whether cases in this place are of the kind and at the stage that are asked for. */
export function isPlace(place: string, { kind, stage }: Sought, firstOf: (kind: CaseKind) => Stage): boolean {
  const [of, moved] = place.split(' ') as [CaseKind, Stage?]
  return (kind === undefined || of === kind) && (stage === undefined || (moved ?? firstOf(of)) === stage)
}

/** Where a case stands after its moves. */
export const stageOf = ({ first }: Pick<Course, 'first'>, moves: readonly Stage[]): Stage => moves.at(-1) ?? first

/** Where it may go from a stage; from one that the course does not know, left over from another, back to its beginning. */
export const nextOf = ({ first, moves }: Course, stage: Stage): readonly Stage[] => moves[stage] ?? [first]

/** As which field of the data set the note of a category counts: what people tell is more than its category’s lead. */
export const NOTE_FIELD: Readonly<Record<Category, string>> = {
  identity: 'identity.names',
  contact: 'contact.safeContact',
  family: 'family.relation',
  biometric: 'biometric.enrolled',
  asylum: 'asylum.narrative',
  legal: 'legal.notes',
  health: 'health.problems',
  protection: 'protection.narrative',
  gbv: 'gbv.incidentContext',
  education: 'education.school',
  shelter: 'shelter.place',
  movement: 'movement.programme',
  assistance: 'assistance.service',
  documents: 'documents.copy',
  consent: 'consent.disputes',
}
