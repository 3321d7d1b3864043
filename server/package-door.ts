import type { FastifyInstance, FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import {
  answerPackage,
  countTry,
  findWaiting,
  forgetTry,
  openPackage,
  readPackages,
  shutPackage,
} from '../domain/referrals/index.ts'
import { AnswerPackage, OpenPackage, PackageOpened, type PackageWaits } from '../domain/referrals/packages/words.ts'
import { type Act, carryOut } from '../ground/act.ts'
import type { Actor } from '../ground/asking.ts'
import { houseAsks } from '../ground/house.ts'
import { type AgencyId, DeedId, FactId, type WorkerId } from '../ground/ids.ts'
import { Refusal, Unknown } from '../ground/refusals.ts'
import { AS_HOUSE, speakAs } from '../ground/told.ts'
import { explain } from './explain.ts'
import type { Surroundings } from './house.ts'
import { onTheStroke } from './on-the-stroke.ts'

const Opening = z.strictObject({ id: DeedId, ...OpenPackage.shape })
const Answering = z.strictObject({ id: DeedId, ...AnswerPackage.shape })
const gone = () => new Unknown('package-gone')

/**
 * Where a partner without an account comes in: by the link of one package and a proof that it has its code. Nobody is signed
 * in, and nothing else is behind this door. What is over or taken back is answered like what never was.
 */
export function packageDoor(app: FastifyInstance, surroundings: Surroundings): void {
  const { ground, config, now } = surroundings
  const most = readPackages(ground.profile).tries
  app.get('/api/packages/:id', { exposeHeadRoute: false }, async (request, reply): Promise<PackageWaits> => {
    const waiting = await onTheStroke(findNow(surroundings, idIn(request)))
    void reply.header('cache-control', 'no-store')
    return { until: waiting.row.answerBy.toISOString(), salt: waiting.seal.salt.toString('base64') }
  })
  app.post('/api/packages/:id/open', async (request, reply) => {
    const { id, proof } = read(Opening, request)
    let opened: PackageOpened | undefined
    await knock(request, { name: 'open-package', id, proof }, async (act, by) => {
      opened = await openPackage(act, by)
    })
    return reply.header('cache-control', 'no-store').send(PackageOpened.parse(opened))
  })
  app.post('/api/packages/:id/answer', async (request) => {
    const { id, proof, ...answer } = read(Answering, request)
    return knock(request, { name: NAME_OF[answer.turn], id, proof }, (act, by) => answerPackage(act, by, answer))
  })

  type Knocking = { name: string; id: DeedId; proof: string }
  type Work = (act: Act, by: { id: FactId; proof: string; tries: number }) => Promise<void>
  /** Counts the try before it is looked at; whoever had the code, or was refused for another reason, has not tried in vain. */
  async function knock(request: FastifyRequest, { name, id, proof }: Knocking, work: Work) {
    const referral = idIn(request)
    const { sql } = ground.database
    const tried = await countTry(sql, config.node, { id: referral, most })
    if (!tried) return onTheStroke(Promise.reject(gone()))
    const { tries, partner, purpose } = tried
    const digest = ground.keys.digest(JSON.stringify([referral, request.body]))
    const asking = { id, name, actor: actorOf(referral, partner, now()), purpose, at: now(), digest, node: config.node }
    try {
      return await onTheStroke(carryOut(ground, asking, (act) => work(act, { id: referral, proof, tries })))
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'package-code-wrong')
        await forgetTry(sql, config.node, referral)
      else if (tries >= most) await shut(referral)
      throw error
    }
  }

  async function shut(referral: FactId): Promise<void> {
    const asking = houseAsks(ground.keys, { name: 'shut-package', words: referral, at: now(), node: config.node })
    await carryOut(ground, asking, (act) => shutPackage(act, referral)).catch((error) => {
      if (!(error instanceof Unknown)) throw error // it was over at the same moment
    })
  }
}

/** A turn by package is the same deed as one by a worker, and stands in the ledger under the same name. */
const NAME_OF = {
  received: 'receive-referral',
  asked: 'ask-about-referral',
  accepted: 'accept-referral',
  refused: 'refuse-referral',
} as const

/** A package itself, for the partner that has its code: it is nobody's worker, and reads as the house does what the code opens. */
const actorOf = (referral: FactId, partner: AgencyId, at: Date): Actor => ({
  id: referral as string as WorkerId,
  agency: partner,
  site: null,
  type: '',
  roles: [],
  signIn: { strength: 'package', at, confirmedAt: at },
  told: AS_HOUSE,
})

async function findNow({ ground, config, now }: Surroundings, id: FactId) {
  let waiting: Awaited<ReturnType<typeof findWaiting>>
  await ground.database.transact(async (sql) => {
    const find = speakAs(sql, () => AS_HOUSE)
    waiting = await findWaiting({ find, node: config.node, profile: ground.profile, at: now() }, id)
    return []
  })
  if (!waiting) throw gone()
  return waiting
}

/** A link that cannot be one leads where one leads that is over. */
function idIn(request: FastifyRequest): FactId {
  const id = FactId.safeParse((request.params as { id?: unknown }).id)
  if (!id.success) throw gone()
  return id.data
}

function read<S extends z.ZodMiniType>(schema: S, request: FastifyRequest): z.output<S> {
  const said = schema.safeParse(request.body)
  if (!said.success) throw explain(said.error)
  return said.data
}
