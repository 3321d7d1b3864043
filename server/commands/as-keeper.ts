import { type Act, carryOut, type Ground } from '../../ground/act.ts'
import { houseAsks } from '../../ground/house.ts'
import { makeId } from '../../ground/ids.ts'
import { Refusal } from '../../ground/refusals.ts'
import type { Outcome } from './command.ts'

/** Does a deed for the keeper of the house, who runs commands on its machine. It leaves its line like any other. */
export async function asKeeper(
  ground: Ground,
  { name, node }: { name: string; node: number },
  work: (act: Act) => Promise<void>,
): Promise<void> {
  const at = new Date()
  await carryOut(ground, houseAsks(ground.keys, { name, words: makeId(at), at, node }), work)
}

/** A refusal is an answer, not a fault. */
export async function orRefused(work: Promise<Outcome>): Promise<Outcome> {
  return work.catch((error) => {
    if (!(error instanceof Refusal)) throw error
    return { code: 1, says: [error.message], facts: { error: error.code, says: error.message } }
  })
}
