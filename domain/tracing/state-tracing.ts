import type { Act } from '../../ground/act.ts'
import { Conflict } from '../../ground/refusals.ts'
import { sayGround } from '../sharing/index.ts'
import { insistOnTurn } from './rules.ts'
import { seeTraces } from './see-trace.ts'
import { getRequest } from './see-tracing.ts'
import { addTurn, lockRequest, type NewTurn, type RequestRow } from './store/requests.ts'
import { sealTold } from './told.ts'
import type { CloseTracing, StateTracing } from './words.ts'

/** Says how a search stands. That somebody was found is said only when both sides found it, and that they are together after both were told. */
export async function stateTracing(act: Act, input: StateTracing): Promise<void> {
  await turnTo(act, input, { status: input.status, because: null })
}

/** Ends a search, and says why. Whoever was found stays written down. */
export async function closeTracing(act: Act, input: CloseTracing): Promise<void> {
  await turnTo(act, input, { status: 'closed', because: input.because })
}

type To = Pick<NewTurn, 'status' | 'because'>
async function turnTo(act: Act, { request: id, on, words, seen }: StateTracing | CloseTracing, to: To): Promise<void> {
  await lockRequest(act, id)
  const { request, grounds } = await getRequest(act, id)
  if (request.turns !== seen) throw new Conflict('seen-older')
  insistOnTurn({ from: request.status, to: to.status, on, today: act.at.toISOString().slice(0, 10) })
  if (to.status === 'verified' || to.status === 'reunified') await insistOnFound(act, request, to.status)
  const sealed = words ? sealTold(await act.keys.extend(act, request.seeker, 'family'), request.seeker, words) : null
  addTurn(act, { request: id, nth: seen + 1, on, words: sealed, ...to })
  act.record({ ...sayGround(grounds), persons: [request.seeker], more: { tracing: id, ...to } })
}

/** What the other side lacks is not said: to whoever asks too early, the search goes on. */
async function insistOnFound(act: Act, { seeker }: RequestRow, status: 'verified' | 'reunified'): Promise<void> {
  const traces = await seeTraces(act, { persons: [seeker] })
  const isSo = traces.some(
    (trace) => trace.mine === seeker && (status === 'verified' ? trace.open : trace.toldToMine !== undefined),
  )
  if (!isSo) throw new Conflict('trace-goes-on')
}
