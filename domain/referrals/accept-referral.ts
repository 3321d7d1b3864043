import type * as z from 'zod/mini'
import type { Act } from '../../ground/act.ts'
import { type FactId, makeId } from '../../ground/ids.ts'
import { Conflict } from '../../ground/refusals.ts'
import { handOver, seeCase } from '../cases/index.ts'
import { addTakenOver } from '../families/index.ts'
import { askingFor, takeCustody, takeOn } from '../sharing/index.ts'
import { addPartingsTaken } from '../unity/index.ts'
import type { Mine } from './find-mine.ts'
import { addTaken, type ReferralRow } from './store.ts'
import { goingOn, takeTurn } from './take-turn.ts'
import type { AcceptReferral } from './words.ts'

/** Says yes: the receiver sees from now on what was foreseen, works with these people, or takes over the case and their custody. */
export function acceptReferral(act: Act, input: z.infer<typeof AcceptReferral>): Promise<void> {
  return takeTurn(act, input, { turn: 'accepted' }, (mine) =>
    mine.row.kind === 'transfer' ? takeOver(act, mine) : helpOut(act, mine.row),
  )
}

export function helpOut(act: Act, { id, people, kind, until }: ReferralRow): void {
  const taken = goingOn(people).map(({ person, offered }) => ({ person, offered, id: makeId<FactId>(act.at) }))
  takeOn(act, taken, { because: kind === 'transfer' ? 'referral' : kind, until })
  addTaken(act, id, taken)
}

async function takeOver(act: Act, { row }: Mine): Promise<void> {
  const { file } = await seeCase(askingFor(act, row.purpose), row.case, 'read')
  if (file.agency !== row.sender) throw new Conflict('referral-moved', { state: 'recalled' })
  takeCustody(act, row.people, row.sender)
  const persons = row.people.map(({ person }) => person)
  addTakenOver(act, persons)
  addPartingsTaken(act, persons)
  handOver(act, file)
}
