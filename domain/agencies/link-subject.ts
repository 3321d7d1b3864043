import type { Act } from '../../ground/act.ts'
import { Unknown } from '../../ground/refusals.ts'
import { administer } from './administer.ts'
import { addSubjectLink } from './store/subjects.ts'
import type { LinkSubject } from './words.ts'

/** The provider of each agency, from the profile. */
export type IssuerOf = (agency: string) => string | undefined

/** States who a worker is at the provider of their agency. It counts when a second person has confirmed it. */
export async function linkSubject(act: Act, { id, worker, subject }: LinkSubject, issuerOf: IssuerOf): Promise<void> {
  const ground = await administer(act, worker)
  const issuer = issuerOf(act.agency)
  if (!issuer) throw new Unknown('no-provider')
  addSubjectLink(act, { id, worker, issuer, subject })
  act.record({ ground, persons: [], more: { link: id, worker } })
}
