import type { Act } from '../../../ground/act.ts'
import { Unknown } from '../../../ground/refusals.ts'
import { mayTurn } from '../rules.ts'
import { courseOf } from '../store.ts'
import { keepTurn } from '../take-turn.ts'
import { findWaiting } from './find-waiting.ts'
import { destroySeal } from './store.ts'

/** Too many wrong codes were tried: the house closes the package for good, and it waits for whoever sent it. */
export async function shutPackage(act: Act, id: Parameters<typeof findWaiting>[1]): Promise<void> {
  const waiting = await findWaiting(act, id)
  if (!waiting || !mayTurn(courseOf(waiting.row), 'shut', 'receiver', act.at)) throw new Unknown('package-gone')
  act.allow({ allow: true, grounds: null })
  await keepTurn(act, waiting.row, {
    turn: 'shut',
    code: null,
    words: undefined,
    ground: { ground: 'rule of the house', rests: id },
    keep: () => destroySeal(act, id),
  })
}
