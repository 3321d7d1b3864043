import type { FamilyShown, TieKind, TieShown } from '../../domain/families/words.ts'
import type { PersonId } from '../../ground/ids.ts'
import type { TieLook } from '../kit/TieSign.tsx'
import type { Relation } from './relations.ts'

/** Separations that stand: the last one said of each person who is not in a household with others now. */
export function apartNow(family: FamilyShown): Map<PersonId, FamilyShown['separations'][number]> {
  const together = new Set(family.memberships.filter(({ until }) => until === null).map(({ person }) => person))
  const last = new Map(family.separations.toSorted((a, b) => (a.at < b.at ? -1 : 1)).map((one) => [one.person, one]))
  return new Map([...last].filter(([person]) => !together.has(person)))
}

/**
 * How a tie is drawn. Between someone who is missing and the person of this page it is the broken plum line; to others
 * of the family it is dotted while they are being sought.
 */
export function lookOfTie(tie: TieShown, family: FamilyShown, focus: PersonId): TieLook {
  if (tie.status === 'ended') return 'ended'
  if (tie.status === 'contested') return 'contested'
  const apart = apartNow(family)
  const missing = [tie.from, tie.to].filter((person) => apart.has(person))
  if (missing.length === 1) {
    const touchesFocus = tie.from === focus || tie.to === focus
    return !touchesFocus && apart.get(missing[0]!)?.trace === 'wanted' ? 'sought' : 'apart'
  }
  return tie.status === 'verified' ? 'verified' : 'told'
}

/** What the other one is, seen from the far end of a tie. */
export const inverse: Partial<Record<TieKind, Relation>> = {
  mother: 'child',
  father: 'child',
  'adoptive-parent': 'adopted-child',
  'step-parent': 'step-child',
  'foster-parent': 'foster-child',
  'kafala-carer': 'ward',
  'customary-carer': 'ward',
  'guardian-by-law': 'ward',
  representative: 'ward',
  grandparent: 'grandchild',
  'aunt-uncle': 'niece-nephew',
  'parent-in-law': 'child-in-law',
}

/** Ties of this person, nearest first: couples, parents and children, then the others. */
export function tiesOfPerson(family: FamilyShown, person: PersonId): TieShown[] {
  const near: TieKind[] = [
    'spouse',
    'customary-spouse',
    'partner',
    'mother',
    'father',
    'adoptive-parent',
    'twin',
    'sibling',
  ]
  const rank = ({ kind }: TieShown) => (near.indexOf(kind) === -1 ? near.length : near.indexOf(kind))
  return family.ties.filter(({ from, to }) => from === person || to === person).sort((a, b) => rank(a) - rank(b))
}
