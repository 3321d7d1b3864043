import type { FamilyShown, TieShown } from '../../domain/families/words.ts'
import type { PersonShown } from '../../domain/people/words.ts'
import type { PersonId } from '../../ground/ids.ts'
import { lookOfTie } from './tie-look.ts'

const order = ['apart', 'sought', 'contested', 'told', 'verified', 'ended']

/** What the list says: all ties, those that hurt first and those of the person of this page before others, and all who have none. */
export function inList(
  people: readonly PersonShown[],
  family: FamilyShown,
  focus: PersonId,
): { ties: TieShown[]; untied: PersonShown[] } {
  const near = ({ from, to }: TieShown) => (from === focus || to === focus ? 0 : 1)
  const rank = (tie: TieShown) => order.indexOf(lookOfTie(tie, family, focus))
  const ties = family.ties.toSorted((a, b) => near(a) - near(b) || rank(a) - rank(b))
  const tied = new Set(ties.flatMap(({ from, to }) => [from, to]))
  return { ties, untied: people.filter(({ id }) => !tied.has(id)) }
}
