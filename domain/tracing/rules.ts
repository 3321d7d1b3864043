import type { PersonId } from '../../ground/ids.ts'
import { Conflict, Invalid } from '../../ground/refusals.ts'
import type { NextStep, Said, TraceShown, TracingStatus, Verdict } from './words.ts'

/** Which status may follow which. What is closed may be taken up again; nobody is verified without work in between. */
const FOLLOWS: Readonly<Record<TracingStatus, readonly TracingStatus[]>> = {
  open: ['in-progress', 'closed'],
  'in-progress': ['verified', 'closed'],
  verified: ['in-progress', 'reunified', 'closed'],
  reunified: ['closed'],
  closed: ['in-progress'],
}
type Turn = { from: TracingStatus; to: TracingStatus; on: string; today: string }
export function insistOnTurn({ from, to, on, today }: Turn): void {
  if (!FOLLOWS[from].includes(to)) throw new Conflict('tracing-not-next')
  if (on > today) throw new Invalid('in-the-future', { field: 'on' })
}

export type Judged = { side: string; verdict: Verdict; worker: string; agency: string; comparison: number }
/** The last word of each side about how it looked last. What was judged before something new came to light does not count. */
export function verdictsOf(all: readonly Judged[], comparison: number): Map<string, Judged> {
  return new Map(all.filter((one) => one.comparison === comparison).map((one) => [one.side, one]))
}

type Sides = { one: string; other: string }
/** Both sides say that it is they: two workers, and two agencies where two that trace keep the two people. */
export function isVerified(
  verdicts: ReadonlyMap<string, Judged>,
  { one, other, keepers }: Sides & { keepers: readonly [string | null, string | null] },
): boolean {
  const [a, b] = [verdicts.get(one), verdicts.get(other)]
  if (a?.verdict !== 'match' || b?.verdict !== 'match' || a.worker === b.worker) return false
  const areTwo = keepers[0] !== null && keepers[1] !== null && keepers[0] !== keepers[1]
  return !areTwo || a.agency !== b.agency
}

/** What somebody said about being found, or that they seek, which is a yes to whom they seek. */
export type Word = { at: number; said: Said; byWhom: 'self' | 'guardian' | 'authority' }
const inTime = (words: readonly Word[]): Word[] => words.toSorted((a, b) => a.at - b.at)
/** Whether somebody agrees now: the last word counts. */
export const isWilling = (words: readonly Word[]): boolean => inTime(words).at(-1)?.said === 'yes'
/**
 * Whether the other side may have been told since it looked so: a yes stood then, or came later. What was told stays as it
 * is, whatever is said afterwards, so that a no changes nothing that the other side sees.
 */
export function wasWilling(words: readonly Word[], since: number): boolean {
  const before = inTime(words.filter(({ at }) => at <= since)).at(-1)
  return before?.said === 'yes' || words.some(({ at, said }) => at > since && said === 'yes')
}

export type Determined = { form: string; outcome: string; on: string; reviewDue: string | null }
/** Whether what is best for a child was found, does not part them, and need not be looked at again yet. */
export const isAssessed = (found: readonly Determined[], today: string): boolean => {
  const inForce = found.filter(({ reviewDue }) => reviewDue === null || reviewDue >= today)
  const last = inForce.toSorted((a, b) => (a.on < b.on ? -1 : 1)).at(-1)
  return last !== undefined && last.outcome !== 'part'
}

/** What is known of one of the two. */
export type Side = { child: boolean; words: readonly Word[]; determined: readonly Determined[] }
/** Whether one of the two may be told of to the other: an adult said yes; for a child somebody who may decide did, after it was found to be best. */
export function isReady({ child, words, determined }: Side, today: string): boolean {
  if (!child) return isWilling(words)
  const last = inTime(words).at(-1)
  return last?.said === 'yes' && last.byWhom !== 'self' && isAssessed(determined, today)
}

type Standing = { verdict: Verdict | undefined; mine: Side; today: string }
/** What is still to be done on one's own side. What the other lacks is never among it. */
export function lacksOf({ verdict, mine, today }: Standing): TraceShown['lacks'] {
  const agreed = mine.child ? isReady({ ...mine, determined: FOUND }, today) : isWilling(mine.words)
  return [
    ...(verdict === 'match' ? [] : (['verdict'] as const)),
    ...(mine.child && !isAssessed(mine.determined, today) ? (['best-interests'] as const) : []),
    ...(agreed ? [] : (['agreement'] as const)),
  ]
}
const FOUND: readonly Determined[] = [{ form: 'bid', outcome: 'keep-together', on: '', reviewDue: null }]

type Likely = { mine: string; seeker: string; sought: string; probability: number; judged: boolean }
/**
 * For each who is sought the likeliest few whom the side of the seeker may see, and whoever it judged already. Counted are
 * only those: who is hidden from it takes up no place. Whoever was found is asked, however many others there are.
 */
export function keepLikeliest<T>(all: readonly T[], most: number, readAs: (one: T) => Likely): T[] {
  const shown = new Map<string, number>()
  const kept = new Set<T>()
  for (const one of all.toSorted((a, b) => readAs(b).probability - readAs(a).probability)) {
    const { mine, seeker, sought, judged } = readAs(one)
    if (mine !== seeker || judged) {
      kept.add(one)
      continue
    }
    const before = shown.get(`${mine} ${sought}`) ?? 0
    if (before < most) kept.add(one)
    shown.set(`${mine} ${sought}`, before + 1)
  }
  return all.filter((one) => kept.has(one))
}

type Progress = { verdict: Verdict | undefined; lacks: TraceShown['lacks']; open: boolean; told: boolean }
export function nextOf({ verdict, lacks, open, told }: Progress): NextStep {
  if (told) return 'told'
  if (verdict === undefined || verdict === 'unsure') return 'judge'
  if (lacks.length > 0) return 'ask'
  return open ? 'disclose' : 'wait'
}

/** What keeps one side from ever learning of the other. Everybody is named as a person, whichever record speaks of them. */
export type Around = {
  households: readonly { members: readonly string[] }[]
  ties: readonly { from: string; to: string; status: string }[]
  orders: readonly { protects: readonly string[]; against: readonly string[] }[]
  wishes: readonly { person: string; wants: string; about: string }[]
  links: readonly { record: string; sameAs: string; probability: number }[]
}
type Pair = { mine: string; theirs: string; restricted: ReadonlySet<string>; keptFrom: readonly string[] }

/** At even odds a record is taken to be somebody's, where that protects them. */
const EVEN = 0.5
/** Whether whoever stands with `mine` is kept away from `theirs`, or from somebody who lives with them or belongs to them. */
export function isKeptAway(around: Around, { mine, theirs }: Pick<Pair, 'mine' | 'theirs'>): boolean {
  const under = withAlike(around, withHome(around, mine))
  const near = withAlike(around, withFamily(around, theirs))
  const together = around.orders.some(
    ({ protects, against }) => protects.some((one) => near.has(one)) && against.some((one) => under.has(one)),
  )
  return (
    together ||
    around.wishes.some(
      ({ person, wants, about }) => wants === 'apart' && near.has(person) && (about === 'anyone' || under.has(about)),
    )
  )
}

/** Whether `theirs` is to stay unseen by the side of `mine`: by an order or a wish, since they or who lives with them hide, or since they asked for it. */
export function isSilent(around: Around, pair: Pair): boolean {
  const { mine, theirs, restricted, keptFrom } = pair
  if (isKeptAway(around, pair)) return true
  const home = withAlike(around, withHome(around, theirs))
  const hides = around.wishes.some(({ person, wants }) => wants === 'not-found' && home.has(person))
  const under = withAlike(around, withHome(around, mine))
  return hides || [...home].some((one) => restricted.has(one)) || keptFrom.some((one) => under.has(one))
}

const withHome = ({ households }: Around, person: string): Set<string> =>
  new Set([person, ...households.filter(({ members }) => members.includes(person)).flatMap(({ members }) => members)])
const withFamily = (around: Around, person: string): Set<string> => {
  const near = withHome(around, person)
  const tied = around.ties.filter(({ from, to, status }) => status !== 'ended' && (near.has(from) || near.has(to)))
  return new Set([...near, ...tied.flatMap(({ from, to }) => [from, to])])
}
function withAlike({ links }: Around, persons: ReadonlySet<string>): Set<string> {
  const alike = links.filter(({ probability }) => probability >= EVEN)
  return new Set([
    ...persons,
    ...alike.flatMap(({ record, sameAs }) => (persons.has(record) || persons.has(sameAs) ? [record, sameAs] : [])),
  ])
}

/** A channel is the agency's. Where somebody lives, and their own number, are never in it. */
export function insistOnChannel(
  channel: string,
  contact: { phones: readonly string[]; address?: string | undefined } | undefined,
): void {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const said = plain(channel)
  const digits = channel.replace(/\P{N}/gu, '')
  const ends = (contact?.phones ?? []).map((phone) => phone.replace(/\P{N}/gu, '').slice(-8))
  if (ends.some((phone) => phone.length >= 6 && digits.includes(phone))) throw new Invalid('channel-is-theirs')
  const address = plain(contact?.address ?? '')
  const first = plain((contact?.address ?? '').split(/[,\n]/)[0] ?? '')
  if ((address.length >= 5 && said.includes(address)) || (first.length >= 6 && said.includes(first)))
    throw new Invalid('channel-is-theirs')
}

/** One side of a pair that is always kept in one order. */
export const otherOf = ({ one, other }: { one: PersonId; other: PersonId }, side: PersonId): PersonId =>
  side === one ? other : one
