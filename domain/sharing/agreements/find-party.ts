import type { Act } from '../../../ground/act.ts'
import type { FactId } from '../../../ground/ids.ts'
import type { Decision } from '../../../ground/refusals.ts'
import { isFresh, mayWork } from '../../agencies/index.ts'
import type { Standing, Whoever } from './rules.ts'
import { type AgreementRow, addTurn, getAgreement } from './store.ts'
import type { Turn } from './words.ts'

/** Who does something with an agreement: a data steward, for their agency. */
export const whoever = ({ agency, at, asking: { actor } }: Act): Whoever => ({
  agency,
  worker: actor.id,
  fresh: isFresh(actor.signIn, at),
  at,
})

/** Finds an agreement for a data steward of a party. To anybody else it does not exist. */
export async function findParty(act: Act, id: FactId): Promise<AgreementRow> {
  const decision = mayWork(act.asking.actor, 'agree', act.asking.purpose)
  if (!decision.allow) throw decision.refusal
  return getAgreement(act, id)
}

/** A turn that a party takes, if it may. */
export async function takeTurn(
  act: Act,
  { agreement: id, reason = null }: { agreement: FactId; reason?: string | null },
  [turn, may]: [Turn, (agreement: Standing, who: Whoever) => Decision<null>],
): Promise<void> {
  const agreement = await findParty(act, id)
  act.allow(may(agreement, whoever(act)))
  addTurn(act, agreement, turn, reason)
  act.record({ ground: 'role data-steward', rests: id, persons: [], more: { agreement: id } })
}
