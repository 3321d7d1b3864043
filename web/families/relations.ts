import type { TieKind } from '../../domain/families/words.ts'
import type { Sex } from '../../domain/people/words.ts'

/** What somebody is to the head of the household, as a family says it. */
export const RELATIONS = [
  'spouse',
  'child',
  'parent',
  'sibling',
  'grandchild',
  'grandparent',
  'partner',
  'step-child',
  'adopted-child',
  'foster-child',
  'half-sibling',
  'twin',
  'niece-nephew',
  'aunt-uncle',
  'cousin',
  'parent-in-law',
  'child-in-law',
  'ward',
  'guardian',
  'other-kin',
  'not-kin',
] as const
export type Relation = (typeof RELATIONS)[number]

export type Related<Id extends string = string> = { id: Id; sex: Sex | ''; relation: Relation | '' }
export type PlainTie<Id extends string = string> = { kind: TieKind; from: Id; to: Id }

/** Relations in which the head is something to the person, and what. */
const headIs: Partial<Record<Relation, TieKind>> = {
  'step-child': 'step-parent',
  'adopted-child': 'adoptive-parent',
  'foster-child': 'foster-parent',
  ward: 'customary-carer',
  grandchild: 'grandparent',
  'niece-nephew': 'aunt-uncle',
  'child-in-law': 'parent-in-law',
}
/** Relations in which the person is something to the head, and what. */
const personIs: Partial<Record<Relation, TieKind>> = {
  spouse: 'spouse',
  partner: 'partner',
  sibling: 'sibling',
  'half-sibling': 'half-sibling',
  twin: 'twin',
  grandparent: 'grandparent',
  'aunt-uncle': 'aunt-uncle',
  cousin: 'cousin',
  'parent-in-law': 'parent-in-law',
  guardian: 'guardian-by-law',
  'other-kin': 'other-kin',
  'not-kin': 'not-kin',
}

/** A parent of whom nobody said whether a mother or a father is written as kin, not guessed. */
const parentOf = (sex: Sex | ''): TieKind => (sex === 'female' ? 'mother' : sex === 'male' ? 'father' : 'other-kin')

const couple = (relation: Relation | '') => relation === 'spouse' || relation === 'partner'

/**
 * The ties that follow from what everyone is to the head. A child of the head is also the child of the head's spouse,
 * where there is one; where there are several, nobody guesses which.
 */
export function tiesOf<Id extends string>(head: Related<Id>, others: readonly Related<Id>[]): PlainTie<Id>[] {
  const spouses = others.filter(({ relation }) => couple(relation))
  const otherParent = spouses.length === 1 ? spouses[0] : undefined
  return others.flatMap((person): PlainTie<Id>[] => {
    const { id, sex, relation } = person
    if (relation === '') return []
    if (relation === 'parent') return [{ kind: parentOf(sex), from: id, to: head.id }]
    if (relation === 'child') {
      const parents = otherParent ? [head, otherParent] : [head]
      return parents.map((parent) => ({ kind: parentOf(parent.sex), from: parent.id, to: id }))
    }
    const upward = headIs[relation]
    if (upward) return [{ kind: upward, from: head.id, to: id }]
    return [{ kind: personIs[relation] ?? 'other-kin', from: id, to: head.id }]
  })
}

const caring = new Set<TieKind>([
  'mother',
  'father',
  'adoptive-parent',
  'step-parent',
  'foster-parent',
  'kafala-carer',
  'customary-carer',
  'guardian-by-law',
])

/** Whether somebody of these is parent or usual carer of the person. */
export const hasCarer = <Id extends string>(
  ties: readonly PlainTie<Id>[],
  person: Id,
  among: ReadonlySet<Id>,
): boolean => ties.some(({ kind, from, to }) => to === person && caring.has(kind) && among.has(from))
