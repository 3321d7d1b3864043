import type { Act } from '../../../ground/act.ts'
import type { PersonId } from '../../../ground/ids.ts'
import { Conflict, Unknown } from '../../../ground/refusals.ts'
import { seal } from '../../../ground/seal.ts'
import { mayWork } from '../../agencies/index.ts'
import { seePeople } from '../../sharing/index.ts'
import { judgeProposal } from '../judge-proposal.ts'
import { peopleOf } from '../proposal.ts'
import { type GuardedDeeds, proposalFor } from './guarded.ts'
import { digestOf, WORDS } from './keep-together.ts'
import { insistOnOpen, insistOnSecond, insistOnWaiting } from './rules.ts'
import { addHold, addHoldTurn, findHolds, type HoldRow, lockHold } from './store/holds.ts'
import type { AskRelease, DeclineRelease, GiveRelease, WithdrawRelease } from './words.ts'

/** Asks a second person to let a held act go on. What the guard said stands with it, and it holds for exactly that act. */
export const askRelease =
  (deeds: GuardedDeeds) =>
  async (act: Act, { id, words, ...proposed }: AskRelease): Promise<void> => {
    act.allow(mayWork(act.asking.actor, 'tell-of-families', act.asking.purpose))
    const proposal = await proposalFor(act, deeds, proposed)
    const { answer } = await judgeProposal(act, proposal)
    if (answer.level !== 'hold' && answer.level !== 'reason') throw new Conflict('nothing-to-release')
    const persons = peopleOf(proposal)
    const about = persons[0]!
    const ring = await act.keys.extend(act, about, WORDS.category)
    addHold(act, {
      ...{ id, name: proposed.deed, proposal: digestOf(act, proposal), about, persons, level: answer.level },
      answer: { ...answer, instead: proposal.instead ?? [] },
      words: seal(ring, { person: about, ...WORDS }, words),
      owner: act.asking.actor.id,
    })
    act.record({
      ground: 'standing of the agency',
      persons,
      more: { hold: id, deed: proposed.deed, level: answer.level },
    })
  }

/** Somebody else of the agency answers for it that the act may go on: on which ground, and when somebody looks again. */
export async function giveRelease(
  act: Act,
  { release: id, seen, ground, words, reviewDue }: GiveRelease,
): Promise<void> {
  const hold = await seeHold(act, id)
  insistOnWaiting(hold, seen)
  insistOnSecond(hold, act.asking.actor.id)
  const ring = await act.keys.extend(act, hold.about, WORDS.category)
  const sealed = seal(ring, { person: hold.about, ...WORDS }, words)
  addHoldTurn(act, { hold: id, nth: seen + 1, turn: 'released', ground, words: sealed, reviewDue })
  act.record({
    ground: 'standing of the agency',
    persons: hold.persons,
    more: { hold: id, deed: hold.name, release: ground },
  })
}

/** Nobody is parted by it: the act does not go on. */
export async function declineRelease(act: Act, { release: id, seen, words }: DeclineRelease): Promise<void> {
  const hold = await seeHold(act, id)
  insistOnWaiting(hold, seen)
  insistOnSecond(hold, act.asking.actor.id)
  const ring = await act.keys.extend(act, hold.about, WORDS.category)
  const sealed = seal(ring, { person: hold.about, ...WORDS }, words)
  addHoldTurn(act, { ...ENDED, hold: id, nth: seen + 1, turn: 'declined', words: sealed })
  act.record({ ground: 'standing of the agency', persons: hold.persons, more: { hold: id, deed: hold.name } })
}

/** Whoever asked takes it back, be it answered or not: what was held is not done. */
export async function withdrawRelease(act: Act, { release: id, seen }: WithdrawRelease): Promise<void> {
  const hold = await seeHold(act, id)
  insistOnOpen(hold, seen)
  if (hold.worker !== act.asking.actor.id) throw new Unknown('no-such-release')
  addHoldTurn(act, { ...ENDED, hold: id, nth: seen + 1, turn: 'withdrawn', words: null })
  act.record({ ground: 'standing of the agency', persons: hold.persons, more: { hold: id, deed: hold.name } })
}
const ENDED = { ground: null, reviewDue: null } as const

/** A held act of the own agency, about people of whom the asker may see at least one. */
async function seeHold(act: Act, id: HoldRow['id']): Promise<HoldRow> {
  act.allow(mayWork(act.asking.actor, 'casework', act.asking.purpose))
  await lockHold(act, id)
  const [hold] = await findHolds(act, { id })
  const people: PersonId[] = hold?.agency === act.agency ? hold.persons : []
  const seen = await seePeople(act, people, 'casework')
  if (!hold || seen.size === 0) throw new Unknown('no-such-release')
  return hold
}
