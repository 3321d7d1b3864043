import type { Act } from '../../../ground/act.ts'
import type { AgencyId, FactId } from '../../../ground/ids.ts'
import { type Decision, Unknown } from '../../../ground/refusals.ts'
import { findAgencies, isFresh, mayWork } from '../../agencies/index.ts'
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

type Taken = { agreement: FactId; reason?: string | null; party?: AgencyId | undefined }
/** A turn that a party takes, if it may; or that a partner without an account took on paper. */
export async function takeTurn(
  act: Act,
  { agreement: id, reason = null, party = act.agency }: Taken,
  [turn, may]: [Turn, (agreement: Standing, who: Whoever) => Decision<null>],
): Promise<void> {
  const agreement = await findParty(act, id)
  if (party !== act.agency) await insistOnPaper(act, agreement, party)
  act.allow(may(agreement, { ...whoever(act), agency: party }))
  addTurn(act, agreement, { turn, reason, party })
  act.record({ ground: 'role data-steward', rests: id, persons: [], more: { agreement: id, ...onPaper(act, party) } })
}
const onPaper = (act: Act, party: AgencyId) => (party === act.agency ? {} : { party })

/** For another party speaks only who wrote it down as a partner without an account. */
async function insistOnPaper(act: Act, { parties }: AgreementRow, party: AgencyId): Promise<void> {
  const [partner] = await findAgencies(act.find, act.node, [party])
  if (partner?.keeper !== act.agency || !parties.includes(party)) throw new Unknown('no-such-partner')
}
