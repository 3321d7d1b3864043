import type { PersonId } from '../../ground/ids.ts'
import { factsOf, type Worn, wear } from '../matching/index.ts'
import type { OpenRecord } from '../people/index.ts'
import type { Found } from '../unity/index.ts'
import type { FamilyGraph } from './compare-families.ts'
import type { KinTie } from './kin-roles.ts'

/** So far from one person a family reaches, and so many are compared. */
const [REACH, MOST] = [2, 16]

/** Cuts the small family around one person out of what is known around many; who may be somebody else’s record is not followed. */
export function graphAround(
  { picture, records, personOf }: Pick<Found, 'picture' | 'records' | 'personOf'>,
  start: PersonId,
  places: readonly string[],
): FamilyGraph {
  const person = personOf(start)
  const circle = new Set<string>([person])
  for (let step = 0, edge = [person as string]; step < REACH && edge.length > 0 && circle.size < MOST; step++) {
    const near = picture.ties.filter(({ from, to }) => edge.includes(from) || edge.includes(to))
    edge = [...new Set(near.flatMap(({ from, to }) => [from, to]))].filter((one) => !circle.has(one))
    for (const one of edge.slice(0, MOST)) circle.add(one)
  }
  const by = Map.groupBy(records, (record) => personOf(record.person) as string)
  const people = new Map([...circle].flatMap((one) => (by.has(one) ? [[one, wearAll(by.get(one)!)] as const] : [])))
  return { people, ties: picture.ties.filter(isAmong(circle)).map(tieOf), places }
}

const isAmong =
  (circle: ReadonlySet<string>) =>
  ({ from, to }: { from: string; to: string }) =>
    circle.has(from) && circle.has(to)
const tieOf = ({ type, from, to, status }: Found['picture']['ties'][number]): KinTie => ({
  kind: type,
  from,
  to,
  status,
})

/** All that several records say of one person. They were not registered with themselves. */
function wearAll(records: readonly OpenRecord[]): Worn {
  const facts = records.map(factsOf)
  const born = facts.find((one) => one.born)?.born
  return wear({
    names: facts.flatMap(({ names }) => names),
    sex: facts.find(({ sex }) => sex !== 'unknown')?.sex ?? 'unknown',
    nationalities: [...new Set(facts.flatMap(({ nationalities = [] }) => nationalities))],
    phones: facts.flatMap(({ phones = [] }) => phones),
    identifiers: facts.flatMap(({ identifiers = [] }) => identifiers),
    ...(born && { born }),
  })
}
