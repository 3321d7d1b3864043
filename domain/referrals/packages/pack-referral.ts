import type { Act } from '../../../ground/act.ts'
import type { PersonId } from '../../../ground/ids.ts'
import type { Keyring } from '../../../ground/keys.ts'
import { Conflict, Invalid } from '../../../ground/refusals.ts'
import { type AgencyRow, findAgencies, nameAgencies, nameWorkers } from '../../agencies/index.ts'
import { judgeOffer } from '../../sharing/index.ts'
import type { SendReferral } from '../words.ts'
import { giveFrom } from './contents.ts'
import { readPackages } from './profile.ts'
import { sealPackage } from './seal-package.ts'
import { addPackage } from './store.ts'
import type { PackageContents } from './words.ts'

/** What goes to a partner without an account goes sealed, and nothing else does: neither is taken for the other. */
export async function insistOnSealing(act: Act, { to, sealed, kind }: SendReferral): Promise<void> {
  const [partner] = await findAgencies(act.find, act.node, [to])
  if (!partner) return
  const values = { agency: partner.name }
  if ((partner.keeper !== null) !== (sealed !== undefined)) throw new Invalid('package-needed', values)
  if (sealed) insistOnPartner(act, partner, { kind, hours: sealed.hours })
}

function insistOnPartner(act: Act, { keeper, ended, name }: AgencyRow, { kind, hours }: { kind: string; hours: number }) {
  if (keeper !== act.agency) throw new Invalid('party-unknown', { agency: name })
  if (kind !== 'referral') throw new Invalid('party-without-account', { agency: name })
  if (ended) throw new Conflict('partner-ended', { agency: name })
  const { hours: offered } = readPackages(act.profile)
  if (!offered.includes(hours)) throw new Invalid('package-hours', { most: Math.max(...offered), field: 'sealed' })
}

/** Everything that is in the package, read before anything is written. */
export async function packReferral(act: Act, asked: SendReferral, persons: readonly PersonId[]): Promise<PackageContents> {
  const { to, agreement, forPurpose, parts, service, urgency, until, reason } = asked
  const { id, agency } = act.asking.actor
  const judged = await judgeOffer(act, persons, { to, agreement, forPurpose, categories: parts })
  const [given, agencies, workers] = await Promise.all([
    giveFrom(act, judged),
    nameAgencies(act.find, act.node, [agency]),
    nameWorkers(act.find, act.node, [id]),
  ])
  return {
    ...given,
    sender: { agency: agencies.get(agency) ?? agency, worker: workers.get(id) ?? '' },
    ...{ service, urgency, purpose: forPurpose, letter: reason, until: until ?? '' },
  }
}

/** Seals what was packed with the key that came with the deed, which is then forgotten. */
export function keepPackage(
  act: Act,
  { id, sealed }: SendReferral,
  { about, ring, contents }: { about: PersonId; ring: Keyring; contents: PackageContents },
): void {
  const { salt, proof } = sealed!
  addPackage(act, {
    referral: id,
    salt: Buffer.from(salt, 'base64'),
    proof: Buffer.from(proof, 'base64'),
    contents: sealPackage({ id, about, ring }, sealed!, contents),
  })
}
