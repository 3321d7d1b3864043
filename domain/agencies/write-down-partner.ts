import type { Act } from '../../ground/act.ts'
import type { AgencyId } from '../../ground/ids.ts'
import { Conflict, Unknown } from '../../ground/refusals.ts'
import type { AmendPartner, WriteDownPartner } from './partner-words.ts'
import { mayWork, partnerId } from './rules.ts'
import { addAgency, addEdition, findOutside, type OutsideRow } from './store/outside.ts'

/** Writes down a partner at which nobody has an account: what it is, where, and how it is reached. It is nobody’s but the writer’s agency’s. */
export async function writeDownPartner(act: Act, { id, name, type, country, contact }: WriteDownPartner) {
  const { role } = act.allow(mayWork(act.asking.actor, 'write-down-partner', act.asking.purpose))
  const partner = partnerId(id)
  addAgency(act, { id: partner, name, type, country })
  keep(act, { partner, edition: 1, contact, ended: false })
  act.record({ ground: `role ${role}`, persons: [], more: { partner, type, country } })
}

/** The partner is reached otherwise than before, or is asked no more. */
export async function amendPartner(act: Act, { partner, seen, contact, ended }: AmendPartner): Promise<void> {
  const { role } = act.allow(mayWork(act.asking.actor, 'write-down-partner', act.asking.purpose))
  await insistOnOwn(act, partner, seen)
  keep(act, { partner, edition: seen + 1, contact, ended })
  act.record({ ground: `role ${role}`, persons: [], more: { partner, ended } })
}

type Edition = { partner: AgencyId; edition: number; contact: string; ended: boolean }
function keep(act: Act, { contact, ...one }: Edition): void {
  addEdition(act, { ...one, contact: act.keys.sealAbout(placeOf(one), Buffer.from(contact)) })
}

/** Under which name the contact of a partner is sealed: bound to its edition. */
export const placeOf = ({ partner, edition }: Pick<Edition, 'partner' | 'edition'>) => `partner ${partner} ${edition}`

async function insistOnOwn(act: Act, partner: AgencyId, seen: number): Promise<OutsideRow> {
  const [last] = await findOutside(act, partner)
  if (!last) throw new Unknown('no-such-partner')
  if (last.edition !== seen) throw new Conflict('seen-older')
  return last
}
