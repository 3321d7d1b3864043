import type { Act } from '../../ground/act.ts'
import type { FactId, PersonId } from '../../ground/ids.ts'
import { Conflict, Forbidden, Unknown } from '../../ground/refusals.ts'
import { mayWork } from '../agencies/index.ts'
import { insistOn, sayGround } from '../sharing/index.ts'
import { seeTraces, type Trace } from './see-trace.ts'
import { TRACING } from './see-tracing.ts'
import { addVerdict, lockTrace } from './store/candidates.ts'
import { sealTold } from './told.ts'
import type { JudgeTrace } from './words.ts'

/** A worker of one side says whether it is they. It joins nobody: what follows for ties and records is done by deeds of their own. */
export async function judgeTrace(act: Act, { candidate, side, verdict, reason, seen }: JudgeTrace): Promise<void> {
  await lockTrace(act, candidate)
  const { row, grounds } = await getTrace(act, candidate, side)
  if (turnsOf(row, side) !== seen) throw new Conflict('seen-older')
  const ring = await act.keys.extend(act, side, 'family')
  const nth = row.verdicts.length + 1
  addVerdict(act, { candidate, nth, comparison: row.nth, side, verdict, reason: sealTold(ring, side, reason) })
  act.record({ ...sayGround(grounds), persons: [side], more: { trace: candidate, verdict } })
}

/** A pair as one side traces it. Whoever only knows that it goes on, or asks for something else than tracing, compares nothing. */
export async function getTrace(act: Act, candidate: FactId, side: PersonId): Promise<Trace> {
  act.allow(mayWork(act.asking.actor, 'casework', act.asking.purpose))
  const trace = (await seeTraces(act, { ids: [candidate] })).find(({ mine, tracing }) => mine === side && tracing)
  if (!trace) throw new Unknown('no-such-trace')
  if (act.asking.purpose !== 'family-tracing')
    throw new Forbidden('not-for-this-purpose', { purpose: act.asking.purpose })
  insistOn(trace.grounds, 'write', [TRACING])
  return trace
}

/** How often one side judged: what the other did is none of it. */
export const turnsOf = ({ verdicts }: Trace['row'], side: PersonId): number =>
  verdicts.filter((one) => one.side === side).length
