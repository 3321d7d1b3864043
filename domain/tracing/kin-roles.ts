import type { TieKind } from '../families/words.ts'
import type { Role } from './words.ts'

export type KinTie = { kind: TieKind; from: string; to: string; status: string }

const FROM: Readonly<Partial<Record<TieKind, Role>>> = {
  mother: 'mother',
  father: 'father',
  'adoptive-parent': 'parent',
  grandparent: 'grandparent',
  'aunt-uncle': 'aunt-uncle',
  cousin: 'cousin',
  sibling: 'sibling',
  'half-sibling': 'sibling',
  'step-sibling': 'sibling',
  twin: 'sibling',
  spouse: 'spouse',
  'customary-spouse': 'spouse',
  partner: 'spouse',
  fiance: 'spouse',
}
const BACK: Readonly<Partial<Record<Role, Role>>> = {
  mother: 'child',
  father: 'child',
  parent: 'child',
  grandparent: 'grandchild',
  'aunt-uncle': 'niece-nephew',
}
const isParent = (role: Role) => role === 'mother' || role === 'father' || role === 'parent'

/** What somebody is by way of another: the mother of one's brother is, for comparing, one's mother. Nothing of it is written down. */
function byWay(near: Role, far: Role): Role {
  if (isParent(near) && far === 'child') return 'sibling'
  if (isParent(near) && isParent(far)) return 'grandparent'
  if (isParent(near) && far === 'sibling') return 'aunt-uncle'
  if (isParent(near) && far === 'spouse') return 'parent'
  if (near === 'sibling' && (isParent(far) || far === 'sibling')) return far
  if (near === 'sibling' && far === 'child') return 'niece-nephew'
  if (near === 'child' && isParent(far)) return 'spouse'
  if (near === 'child' && far === 'sibling') return 'child'
  if (near === 'child' && far === 'child') return 'grandchild'
  return near === 'spouse' && far === 'child' ? 'child' : 'kin'
}

/** What everybody of a family, as far as two steps reach, is to one of them. */
export function rolesAround(ties: readonly KinTie[], person: string): Map<string, Role> {
  const standing = ties.filter(({ status }) => status === 'claimed' || status === 'verified')
  const near = tiedTo(standing, person)
  const roles = new Map<string, Role>([[person, 'self'], ...near])
  for (const [one, role] of near)
    for (const [other, far] of tiedTo(standing, one)) {
      const found = byWay(role, far)
      const before = roles.get(other)
      if (before === undefined || (before === 'kin' && found !== 'kin') || (before === 'parent' && isParent(found)))
        roles.set(other, found)
    }
  return roles
}

function tiedTo(ties: readonly KinTie[], person: string): Map<string, Role> {
  const tied = new Map<string, Role>()
  for (const { kind, from, to } of ties) {
    const role = FROM[kind] ?? 'kin'
    if (to === person) tied.set(from, role)
    else if (from === person) tied.set(to, BACK[role] ?? role)
  }
  return tied
}

/** Whether two roles may be one: somebody written down as a parent may be the mother. */
export const mayBeSame = (one: Role, other: Role): boolean =>
  one === other || (isParent(one) && isParent(other) && (one === 'parent' || other === 'parent'))

/** Of these everybody has one: another name speaks against it. */
export const isOnly = (role: Role): boolean => role === 'mother' || role === 'father'
