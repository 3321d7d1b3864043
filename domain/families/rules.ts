import type { PersonId } from '../../ground/ids.ts'
import { Invalid } from '../../ground/refusals.ts'
import type { NewTie, TieStatus } from './words.ts'

/** Refuses ties that do not join two different people of the given ones. */
export function insistTiesJoin(ties: readonly NewTie[], among: ReadonlySet<PersonId>): void {
  for (const { id, from, to } of ties) {
    if (from === to) throw new Invalid('tie-to-self', { field: id })
    if (!among.has(from) || !among.has(to)) throw new Invalid('tie-outside', { field: id })
  }
}

/** How a tie stands after what was said of it: the last statement counts; before any, it is claimed. */
export function standsAs(statements: readonly { status: TieStatus }[]): TieStatus {
  return statements.at(-1)?.status ?? 'claimed'
}
