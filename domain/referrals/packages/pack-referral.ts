import type { Act } from '../../../ground/act.ts'
import type { PersonId } from '../../../ground/ids.ts'
import type { Keyring } from '../../../ground/keys.ts'
import { Conflict, Invalid } from '../../../ground/refusals.ts'
import { type AgencyRow, findAgencies, nameAgencies, nameWorkers } from '../../agencies/index.ts'
import { Profile } from '../../sharing/agreements/words.ts'
import { judgeOffer } from '../../sharing/index.ts'
import type { SendReferral } from '../words.ts'
import { giveFrom } from './contents.ts'
import { readPackages } from './profile.ts'
import { sealPackage } from './seal-package.ts'
import { addPackage } from './store.ts'
import type { PackageContents } from './words.ts'

/** What goes to a partner without an account goes sealed, and nothing else does: neither is taken for the other. */
export async function insistOnSealing(act: Act, asked: SendReferral): Promise<void> {
  const [partner] = await findAgencies(act.find, act.node, [asked.to])
  if (!partner) return
  const { sealed } = asked
  if (partner.keeper === null) return sealed && refuse('sealed', 'whoever gets it has an account')
  if (!sealed) throw new Invalid('party-without-account', { agency: partner.name })
  insistOnPartner(act, partner)
  insistOnFitting(asked, readPackages(act.profile).hours)
}

function insistOnPartner(act: Act, { keeper, ended, name }: AgencyRow): void {
  if (keeper !== act.agency) throw new Invalid('party-unknown', { agency: name })
  if (ended) throw new Conflict('partner-ended', { agency: name })
}

/** It is a referral, of named sets of fields, that waits as long as the mission lets it. */
function insistOnFitting({ kind, parts, sealed }: SendReferral, hours: readonly number[]): void {
  const named: readonly string[] = Profile.options
  if (kind !== 'referral') refuse('kind', 'a package is a referral')
  if (!parts.every((part) => named.includes(part))) refuse('parts', 'a package holds named sets of fields')
  if (!hours.includes(sealed!.hours)) refuse('sealed', `a package waits ${hours.join(', ')} hours`)
}

function refuse(field: string, problem: string): never {
  throw new Invalid('wrong-field', { field, problem })
}

/** Everything that is in the package, read before anything is written. */
export async function packReferral(
  act: Act,
  asked: SendReferral,
  persons: readonly PersonId[],
): Promise<PackageContents> {
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
