import type { Act } from '../../ground/act.ts'
import type { FactId } from '../../ground/ids.ts'
import { seal } from '../../ground/seal.ts'
import { endStandings, sayGround } from '../sharing/index.ts'
import { findMine, type Mine } from './find-mine.ts'
import { insistOnTurn, mayWaitFor } from './rules.ts'
import { addTurn, courseOf, stopWaiting } from './store.ts'
import type { Turn, Turned } from './words.ts'

export const TURN_WORDS = { category: 'assistance', column: 'referrals.turn.words' } as const
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
  const ring = words && (await act.keys.extend(act, row.about, TURN_WORDS.category))
  const sealed = ring ? seal(ring, { person: row.about, ...TURN_WORDS }, words) : null
  await keep(mine) // it may still look: nothing is written before
  addTurn(act, { referral, nth: row.turns.length + 1, turn, code: code ?? null, words: sealed })
  const waits = mayWaitFor(turn)
  const over = [...(waits.sender ? [] : [row.sender]), ...(waits.receiver ? [] : [row.receiver])]
  if (over.length > 0) stopWaiting(act, referral, over)
  act.record({
    ...sayGround(grounds),
    persons: row.people.map(({ person }) => person),
    case: row.case,
    more: { referral, kind: row.kind, service: row.service, ...(code && { code }) },
  })
}

/** What the referral rests on ends: from the next statement the receiver sees nobody by it. */
export function endRests(act: Act, { row }: Mine): void {
  const standings: FactId[] = row.people.map(({ offered, taken }) => taken ?? offered)
  endStandings(act, standings)
}
