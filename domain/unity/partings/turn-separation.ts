import type { Act } from '../../../ground/act.ts'
import type { FactId, PersonId, WorkerId } from '../../../ground/ids.ts'
import { Conflict, Invalid, Unknown } from '../../../ground/refusals.ts'
import { seal } from '../../../ground/seal.ts'
import { getWorker, mayWork } from '../../agencies/index.ts'
import { sayGround, seePeople } from '../../sharing/index.ts'
import { findBetween } from './find-between.ts'
import { WORDS } from './keep-together.ts'
import { mayTend } from './rules.ts'
import {
  addSeparationTurn,
  findSeparationsBy,
  lockSeparation,
  type NewSeparationTurn,
  type SeparationRow,
} from './store/separations.ts'
import type { EndSeparation, NoteContact, NoteView, SetNextStep } from './words.ts'

type Turning = { separation: FactId; seen: number; on: string; words: string }
type Turn = Pick<NewSeparationTurn, 'turn' | 'code'> & { owner?: WorkerId; due?: string }

/** What is done next to bring two together again: by whom, and until when. */
export async function setNextStep(act: Act, { owner, due, ...input }: SetNextStep): Promise<void> {
  await takeTurn(act, input, { turn: 'step', code: null, owner, due })
}

/** Whether they hear of each other meanwhile. */
export const noteContact = (act: Act, { contact, ...input }: NoteContact): Promise<void> =>
  takeTurn(act, input, { turn: 'contact', code: contact })

/** What one of the two wants, in their words. */
export async function noteView(act: Act, { of, ...input }: NoteView): Promise<void> {
  await takeTurn(act, input, { turn: 'view', code: of })
}

/** They are together again; or it was found that they will not be, and why. */
export const endSeparation = (act: Act, { because, ...input }: EndSeparation): Promise<void> =>
  takeTurn(act, input, { turn: 'ended', code: because })

async function takeTurn(act: Act, { separation, seen, on, words }: Turning, turn: Turn): Promise<void> {
  act.allow(mayWork(act.asking.actor, 'casework', act.asking.purpose))
  await lockSeparation(act, separation)
  const row = await getSeparation(act, separation)
  const people = await seePeople(act, [row.one, row.other], 'tell-of-families')
  const grounds = people.get(row.one) ?? people.get(row.other)
  if (!grounds || !mayTend(row, act.agency, people)) throw new Unknown('no-such-separation')
  await insistOnTurn(act, row, turn)
  if (row.turns.some((one) => one.turn === 'ended')) throw new Conflict('separation-over')
  if (row.turns.length !== seen) throw new Conflict('seen-older')
  const ring = await act.keys.extend(act, row.one, WORDS.category)
  const sealed = seal(ring, { person: row.one, ...WORDS }, words)
  const { owner = null, due = null, ...said } = turn
  addSeparationTurn(act, { separation, nth: seen + 1, words: sealed, owner, due, on, ...said })
  act.record({ ...sayGround(grounds), persons: [row.one, row.other], more: { separation, turn: turn.turn } })
}

type Together = { from: readonly PersonId[]; to: readonly PersonId[]; on: string; words: string | undefined }
/** Who was handed over by one was received by another: whoever comes together by it is parted no longer. Says which separations ended. */
export async function tellTogether(act: Act, { from, to, on, words }: Together): Promise<FactId[]> {
  const { separations } = await findBetween(act, from, to)
  for (const { id } of separations) await lockSeparation(act, id)
  const open = (await Promise.all(separations.map(({ id }) => findSeparationsBy(act, { id }, true)))).flat()
  for (const { id, one, turns } of open) {
    const ring = words ? await act.keys.extend(act, one, WORDS.category) : undefined
    const sealed = ring && words ? seal(ring, { person: one, ...WORDS }, words) : null
    const turn = { separation: id, nth: turns.length + 1, turn: 'ended', code: 'reunited' } as const
    addSeparationTurn(act, { ...turn, words: sealed, owner: null, due: null, on })
  }
  return open.map(({ id }) => id)
}

/** Who takes the next step is a colleague; whose wish it is, is one of the two. */
async function insistOnTurn(act: Act, { one, other }: SeparationRow, { turn, code, owner }: Turn): Promise<void> {
  if (turn === 'view' && code !== one && code !== other) throw new Invalid('not-there', { field: 'of' })
  if (owner === undefined) return
  const { agency } = await getWorker(act.find, act.node, owner)
  if (agency !== act.agency) throw new Unknown('unknown-worker')
}

async function getSeparation(act: Act, id: FactId): Promise<SeparationRow> {
  const [row] = await findSeparationsBy(act, { id }, false)
  if (!row) throw new Unknown('no-such-separation')
  return row
}
