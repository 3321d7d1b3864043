import type { PersonId } from '../../../ground/ids.ts'
import type { Keyring } from '../../../ground/keys.ts'
import type { Look } from '../../../ground/look.ts'
import { isErased, unseal } from '../../../ground/seal.ts'
import { nameWorkers } from '../../agencies/index.ts'
import { showPeople, withOnly } from '../../people/index.ts'
import type { PersonShown } from '../../people/words.ts'
import type { Grounds } from '../../sharing/index.ts'
import { dayOf } from '../find-picture.ts'
import { type CareRules, careRulesOf } from './profile.ts'
import { CHILD, WATCH } from './record-visit.ts'
import {
  type AgeingLine,
  type GuardianLine,
  type InterestsLine,
  isOver,
  type VisitsLine,
  type WatchLine,
} from './what-is-due.ts'
import type { AgeingWatched, CareShown, CareWatched, GuardianWatched, InterestsDue, WatchedPart } from './words.ts'

/** The fields that must be open for a line of each part. */
const RESTS_ON: Readonly<Record<WatchedPart, readonly string[]>> = {
  visits: ['family.care'],
  interests: ['family.bestInterests'],
  guardians: ['family.guardian'],
  ageing: ['family.care', 'identity.birthDate'],
}
export const opensLine = (grounds: Pick<Grounds, 'opens'>, part: WatchedPart): boolean =>
  RESTS_ON[part].every((field) => grounds.opens(field))

export type Seen = ReadonlyMap<PersonId, Grounds>
/** What is told by, beside the line itself: who everybody is, who carers are if they may be told, and what is sealed. */
type Eye = {
  rules: CareRules
  today: string
  seen: Seen
  carers: Seen
  shown: ReadonlyMap<PersonId, PersonShown>
  rings: ReadonlyMap<PersonId, Keyring>
  names: ReadonlyMap<string, string>
}

/** Lines about people of whom the asker may be told, each as far as its fields are open; what is late first. `carers` are those whom they may know of beside the child. */
export async function showWatched(
  look: Look,
  lines: readonly WatchLine[],
  { seen, carers }: Pick<Eye, 'seen' | 'carers'>,
): Promise<CareShown> {
  const eye = await openEye(look, lines, { seen, carers })
  const inOrder = lines.toSorted((a, b) => ((a.due ?? LAST) < (b.due ?? LAST) ? -1 : 1))
  return {
    visits: inOrder.flatMap((one) => (one.part === 'visits' ? showVisits(eye, one) : [])),
    interests: inOrder.flatMap((one) => (one.part === 'interests' ? showInterests(eye, one) : [])),
    guardians: inOrder.flatMap((one) => (one.part === 'guardians' ? showGuardian(eye, one) : [])),
    ageing: inOrder.flatMap((one) => (one.part === 'ageing' ? showAgeing(eye, one) : [])),
  }
}
const LAST = '~'

async function openEye(
  look: Look,
  lines: readonly WatchLine[],
  { seen, carers }: Pick<Eye, 'seen' | 'carers'>,
): Promise<Eye> {
  const persons = [...new Set(lines.map(({ person }) => person))]
  const caring = lines.flatMap((one) => (one.part === 'visits' ? one.care.carer : []))
  const named = new Set([...caring.filter((one) => carers.has(one)), ...persons])
  const [people, rings, names] = await Promise.all([
    showPeople(look, withOnly(new Map([...carers, ...seen]), named, ['identity.names'])),
    look.keys.fetch(look.find, persons),
    nameWorkers(look.find, look.node, [...new Set(lines.flatMap(workersIn))]),
  ])
  return {
    ...{ rules: careRulesOf(look.profile), today: dayOf(look.at), seen, carers, rings, names },
    shown: new Map(people.map((person) => [person.id, person])),
  }
}
function workersIn(line: WatchLine) {
  if (line.part === 'visits') return line.visits.map(({ worker }) => worker)
  if (line.part === 'guardians') return line.appointments.flat().map(({ worker }) => worker)
  return line.part === 'ageing' ? line.steps.flatMap(({ turns }) => turns.flatMap(({ owner }) => owner ?? [])) : []
}

type Place = { category: 'family' | 'protection'; column: string }
function openAs<T>({ rings }: Eye, person: PersonId, { category, column }: Place, sealed: Buffer | null): T | null {
  const ring = rings.get(person)
  if (!sealed || !ring || isErased(ring, category)) return null
  return unseal<T>(ring, { person, category, column }, sealed)
}

function showVisits(eye: Eye, { person, due, care, visits }: VisitsLine): CareWatched {
  const { id, carer, basis, status, since } = care
  const hears = eye.seen.get(person)!.opens(CHILD.field)
  return {
    ...{ care: id, over: eye.shown.get(person)!, basis, status, since, due, late: due < eye.today },
    carer: eye.carers.has(carer) ? (eye.shown.get(carer) ?? null) : null,
    visits: visits.map(({ on, alone, how, childWords, done, worker }) => ({
      ...{ on, alone, how, by: eye.names.get(worker) ?? '' },
      childWords: hears ? openAs<string>(eye, person, CHILD, childWords) : null,
      done: openAs<string>(eye, person, WATCH, done),
    })),
  }
}

const showInterests = ({ shown, today }: Eye, { person, is }: InterestsLine): InterestsDue => ({
  ...is,
  person: shown.get(person)!,
  late: is.due < today,
})

function showGuardian(eye: Eye, { person, days, appointments }: GuardianLine): GuardianWatched {
  const last = appointments.at(-1)
  const hasEnded = last?.at(-1)?.turn === 'ended'
  return {
    ...{ person: eye.shown.get(person)!, state: last?.at(-1)?.turn ?? 'none', days },
    ...{ guardianship: hasEnded ? null : (last?.[0]?.guardianship ?? null), seen: hasEnded ? 0 : (last?.length ?? 0) },
    late: days !== null && days > eye.rules.guardian.waitDays,
    turns: appointments.flat().map(({ turn, on, told, worker }) => ({
      ...{ turn, on, by: eye.names.get(worker) ?? '', guardian: null, order: null, words: null },
      ...openAs<object>(eye, person, WATCH, told),
    })),
  }
}

function showAgeing(eye: Eye, { person, is, steps }: AgeingLine): AgeingWatched {
  return {
    ...is,
    person: eye.shown.get(person)!,
    steps: steps.map(({ code, turns }) => {
      const last = turns.at(-1)
      const state = last && last.turn !== 'planned' ? last.turn : ('open' as const)
      const due = turns.findLast((one) => one.due !== null)?.due ?? null
      const owner = turns.findLast((one) => one.owner !== null)?.owner
      return {
        ...{ code, state, due, seen: turns.length, on: isOver(turns) ? last!.on : null },
        late: state === 'open' && due !== null && due < eye.today,
        owner: (owner && eye.names.get(owner)) ?? null,
        words: openAs<string>(eye, person, WATCH, last?.words ?? null),
      }
    }),
  }
}
