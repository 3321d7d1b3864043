import type { Act } from '../../../ground/act.ts'
import { Conflict, Forbidden, Unknown } from '../../../ground/refusals.ts'
import { isFresh } from '../../agencies/index.ts'
import { maySafeguard } from '../safeguards/may-safeguard.ts'
import { sayGround } from '../see-person.ts'
import { addSignature, findRequests } from './store.ts'
import type { SignLegalRequest } from './words.ts'

/** One worker of the custodian stands for it that the law asks for this. With the second it opens the fields that it names. */
export async function signLegalRequest(act: Act, { request, person }: SignLegalRequest): Promise<void> {
  const { actor } = act.asking
  const { grounds } = await maySafeguard(act, person, 'legal-request')
  if (!isFresh(actor.signIn, act.at)) throw new Forbidden('sign-in-not-fresh')
  const found = (await findRequests(act, person)).find(({ id }) => id === request)
  if (!found || found.until <= act.at) throw new Unknown('no-such-request')
  if (found.signatures?.some(({ worker }) => worker === actor.id)) throw new Conflict('second-person')
  addSignature(act, request)
  act.record({ ...sayGround(grounds), persons: [person], more: { request } })
}
