import { openDesk, readerOf, type World } from '../rules/evaluate.ts'
import { RULES } from '../rules/rules.ts'

const READERS = RULES.map(({ kind, when }) => ({ kind, read: readerOf(when) }))

/**
 * What the rules answer, without the facts that the answer rests on: for whoever asks about thousands of fields and cites
 * none. The same rules in the same order as `decide`, which cites.
 */
export function onlyAnswer(world: World): 'allow' | 'mask' | 'closed' {
  const desk = openDesk(world)
  const found = READERS.find(({ kind, read }) =>
    kind === 'permit' ? read.certainly(desk, []) : read.possibly(desk, []),
  )
  if (found?.kind === 'permit') return 'allow'
  return found?.kind === 'mask' ? 'mask' : 'closed'
}
