import type { Sql } from '../../ground/database.ts'
import type { WorkerId } from '../../ground/ids.ts'
import { findPasskeysOf, keepChallenge, type Use } from './store/passkeys.ts'
import { nameWorkers } from './store/workers.ts'
import { ALGORITHMS, handleOf, type Place, passkeys } from './verify-passkey.ts'

type Surroundings = { node: number; place: Place; name: string; at: Date; seconds: number }

/** What a browser needs to turn to a passkey, with a question that is kept until it is answered. */
export async function askPasskey(
  sql: Sql,
  { use, worker }: { use: Use; worker: WorkerId | null },
  { node, place, name, at, seconds }: Surroundings,
) {
  const own = worker ? await findPasskeysOf(sql, node, worker) : []
  const known = own.map(({ id, transports }) => ({ id, transports: transports as never }))
  const timeout = seconds * 1000
  const { generateAuthenticationOptions, generateRegistrationOptions } = await passkeys()
  const options =
    use === 'add' || use === 'enrol'
      ? await generateRegistrationOptions({
          rpName: name,
          rpID: place.rpId,
          userName: (await nameWorkers(sql, node, [worker!])).get(worker!)!,
          userID: new Uint8Array(Buffer.from(handleOf(worker!), 'base64url')),
          timeout,
          supportedAlgorithmIDs: ALGORITHMS,
          excludeCredentials: use === 'add' ? known : [],
          authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        })
      : await generateAuthenticationOptions({
          rpID: place.rpId,
          timeout,
          allowCredentials: known,
          userVerification: 'required',
        })
  await keepChallenge(
    sql,
    node,
    { challenge: options.challenge, use, worker, until: new Date(at.getTime() + timeout) },
    at,
  )
  return options
}
