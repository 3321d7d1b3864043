import type { Act } from '../../ground/act.ts'
import type { FactId } from '../../ground/ids.ts'
import { seal } from '../../ground/seal.ts'
import { endStandings, sayGround } from '../sharing/index.ts'
import { findMine, type Mine } from './find-mine.ts'
import { destroySeal } from './packages/store.ts'
import { insistOnTurn, mayWaitFor } from './rules.ts'
import { addTurn, courseOf, type ReferralRow, stopWaiting, waitFor } from './store.ts'
import type { Turn, Turned } from './words.ts'

export const TURN_WORDS = { category: 'assistance', column: 'referrals.turn.words' } as const
export const TURN_WHO = { category: 'assistance', column: 'referrals.turn.who' } as const
type What = { turn: Turn; code?: string }

/** One turn of a referral: who may take it, what it says, and for whom something waits afterwards. */
export async function takeTurn(
  act: Act,
  { referral, seen, words }: Turned,
  { turn, code }: What,
  keep: (mine: Mine) => void | Promise<void> = () => {},
): Promise<void> {
  const mine = await findMine(act, referral)
  const { row, side, grounds } = mine
  act.regards = { persons: row.people.map(({ person }) => person), case: row.case }
  insistOnTurn(courseOf(row), { turn, side, seen }, act.at)
  act.allow({ allow: true, grounds })
  await keepTurn(act, row, { turn, code: code ?? null, words, ground: sayGround(grounds), keep: () => keep(mine) })
}

type Kept = {
  turn: Turn
  code: string | null
  words: string | undefined
  /** Of a partner without an account: who says so. */
  who?: string
  ground: { ground: string; rests: string }
  keep: () => void | Promise<void>
}
/** Writes down a turn that was allowed, and for whom something waits afterwards. */
export async function keepTurn(act: Act, row: ReferralRow, { turn, code, words, who, ground, keep }: Kept) {
  const ring = words || who ? await act.keys.extend(act, row.about, TURN_WORDS.category) : undefined
  const sealed = ring && words ? seal(ring, { person: row.about, ...TURN_WORDS }, words) : null
  const signed = ring && who ? seal(ring, { person: row.about, ...TURN_WHO }, who) : null
  await keep() // it may still look: nothing is written before
  addTurn(act, { referral: row.id, nth: row.turns.length + 1, turn, code, words: sealed, who: signed })
  const waits = mayWaitFor(turn)
  const over = [...(waits.sender ? [] : [row.sender]), ...(waits.receiver ? [] : [row.receiver])]
  if (over.length > 0) stopWaiting(act, row.id, over)
  if (turn === 'deletion-asked') waitFor(act, row.id, [row.sender])
  act.record({
    ...ground,
    persons: row.people.map(({ person }) => person),
    case: row.case,
    more: { referral: row.id, kind: row.kind, service: row.service, ...(code && { code }) },
  })
}

/** What the referral rests on ends: from the next statement the receiver sees nobody by it, and a package opens no more. */
export function endRests(act: Act, { people, id, sealed }: ReferralRow): void {
  const standings: FactId[] = goingOn(people).map(({ offered, taken }) => taken ?? offered)
  endStandings(act, standings)
  if (sealed) destroySeal(act, id)
}

/** Those of whom it was not taken back before. */
export const goingOn = (people: ReferralRow['people']): ReferralRow['people'] => people.filter(({ ended }) => !ended)
