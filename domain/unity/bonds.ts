import type { TieKind, TieStatus } from '../families/words.ts'
import { areKeptApart, type Family, isKinTie, otherOf, type Relation, wishes } from './family.ts'
import type { Care, PersonId, Tie } from './picture.ts'
import { type Bond, Strength } from './words.ts'

/** What two people are to each other, how well it is known, and on what that rests. */
export type Bonded = {
  relation: Relation
  bond: Bond
  strength: Strength
  /** The child who is cared for, or whoever needs help; both where each needs the other, nobody where two stand alike. */
  wards: readonly PersonId[]
  /** Nobody wrote down that they care; they are the only kin there. */
  byFact: boolean
  households: readonly string[]
}

const PARENTS: readonly TieKind[] = ['mother', 'father', 'adoptive-parent']
const SIBLINGS: readonly TieKind[] = ['sibling', 'half-sibling', 'twin']
const SPOUSES: readonly TieKind[] = ['spouse', 'customary-spouse', 'partner']
const ATTACHED: readonly TieKind[] = [...SPOUSES, 'fiance']
const ORDER = Strength.options

/** The first bond that fits, from a child and its carer to other kin; nothing where two are nothing to each other. */
export function bondOf(family: Family, relation: Relation): Bonded | undefined {
  return (
    asChildAndCarer(family, relation) ??
    asHelped(family, relation) ??
    asSiblings(family, relation) ??
    asSpouses(family, relation) ??
    asYoungAdult(family, relation) ??
    asOtherKin(family, relation)
  )
}

const isAmong = (kinds: readonly TieKind[]) => (tie: Tie) => kinds.includes(tie.type)
export const areSpouses = ({ ties }: Relation): boolean => ties.some(isAmong(SPOUSES))
export const areParentAndChild = (family: Family, relation: Relation): boolean =>
  [relation.one, relation.other].some(
    (child) => family.isChild(child) && relation.ties.some((tie) => tie.to === child && isAmong(PARENTS)(tie)),
  )

/** What is known by name counts as it was judged; over a match it counts as far as the match is sure. */
function strengthOf(family: Family, { status, match }: Pick<Tie | Care, 'status' | 'match'>): Strength {
  const { claimed } = family.measures.matches
  const most: Strength = match === null ? 'verified' : match >= claimed ? 'claimed' : 'possible'
  return weaker(status as Exclude<TieStatus, 'ended'>, most)
}
const weaker = (one: Strength, other: Strength): Strength => ORDER[Math.max(ORDER.indexOf(one), ORDER.indexOf(other))]!

function strongest(family: Family, facts: readonly (Tie | Care)[]): Strength | undefined {
  const ranks = facts.map((fact) => ORDER.indexOf(strengthOf(family, fact)))
  return ranks.length === 0 ? undefined : ORDER[Math.min(...ranks)]
}

/** A representative's care is their profession; somebody of the family may be one and still care. */
const isProfessional = ({ ties }: Relation): boolean =>
  ties.some(({ type }) => type === 'representative') && !ties.some(isKinTie)

const careOver = (relation: Relation, ward: PersonId): Care[] =>
  isProfessional(relation) ? [] : relation.care.filter(({ over }) => over === ward)

/** How well it is known that the other cares for this child: as a parent, or by a care entry. */
function careKnown(family: Family, relation: Relation, child: PersonId): Strength | undefined {
  if (!family.isChild(child)) return undefined
  if (areKeptApart(family, relation.one, relation.other)) return undefined
  const parentage = relation.ties.filter((tie) => tie.to === child && isAmong(PARENTS)(tie))
  return strongest(family, [...parentage, ...careOver(relation, child)])
}

function asChildAndCarer(family: Family, relation: Relation): Bonded | undefined {
  const known = bestOf(relation, (child) => careKnown(family, relation, child))
  if (known) return { relation, bond: 'A', ...known, byFact: false, households: [] }
  return asCarerByFact(family, relation, (child) => isCaredForByFact(family, relation, child))
}

function asCarerByFact(
  family: Family,
  relation: Relation,
  isCaredFor: (child: PersonId) => boolean,
): Bonded | undefined {
  const child = [relation.one, relation.other].find(isCaredFor)
  if (child === undefined) return undefined
  const strength = weaker('claimed', strongest(family, relation.ties.filter(isKinTie))!)
  const households = family.sharedHouseholds(relation.one, relation.other)
  return { relation, bond: 'A', strength, wards: [child], byFact: true, households }
}

/** An adult relative who is with a child that has no carer there is its carer until found otherwise. */
function isCaredForByFact(family: Family, relation: Relation, child: PersonId): boolean {
  return isAdultRelativeThere(family, relation, child) && carersThere(family, child).length === 0
}

const isAdultRelativeThere = (family: Family, relation: Relation, child: PersonId): boolean =>
  areTogetherNow(family, child, otherOf(relation, child)) && isAdultRelative(family, relation, child)

function isAdultRelative(family: Family, relation: Relation, child: PersonId): boolean {
  const adult = otherOf(relation, child)
  return (
    family.isChild(child) &&
    !family.isChild(adult) &&
    relation.ties.some((tie) => isKinTie(tie) && !isAmong(ATTACHED)(tie)) &&
    !areKeptApart(family, child, adult)
  )
}

/**
 * What two are to each other who are apart and come together. A child that was alone has in a proven adult relative a
 * carer by fact from then on, unless somebody who is known to care for it comes together with it as well.
 */
export function bondOnMeeting(
  family: Family,
  relation: Relation,
  comesTogether: (relation: Relation) => boolean,
): Bonded | undefined {
  const isTakenIn = (child: PersonId) =>
    isAdultRelative(family, relation, child) &&
    strongest(family, relation.ties.filter(isKinTie)) === 'verified' &&
    !hasOtherCarer(family, child, otherOf(relation, child)) &&
    !family.relationsOf(child).some((one) => isKnownToCare(family, one, child) && comesTogether(one))
  return asCarerByFact(family, relation, isTakenIn) ?? bondOf(family, relation)
}

export function areTogetherNow({ siteNow }: Family, one: PersonId, other: PersonId): boolean {
  const site = siteNow(one)
  return site !== null && site === siteNow(other)
}

/** A match that is only possible puts nobody in a carer's place. */
function isKnownToCare(family: Family, relation: Relation, child: PersonId): boolean {
  const strength = careKnown(family, relation, child)
  return strength !== undefined && strength !== 'possible'
}

/** Who is where a child is and is known to care for it. */
function carersThere(family: Family, child: PersonId): PersonId[] {
  return family.relationsOf(child).flatMap((relation) => {
    const carer = otherOf(relation, child)
    return isKnownToCare(family, relation, child) && areTogetherNow(family, child, carer) ? [carer] : []
  })
}

/** Whether somebody else than this sibling cares for the child where it is, be it by fact. */
function hasOtherCarer(family: Family, child: PersonId, sibling: PersonId): boolean {
  const relations = family.relationsOf(child).filter((relation) => otherOf(relation, child) !== sibling)
  return (
    carersThere(family, child).length > 0 || relations.some((relation) => isAdultRelativeThere(family, relation, child))
  )
}

/** Who is known for certain to care for somebody, and how: for a child its carers, for others whoever helps. */
export function surelyCaredForBy(family: Family, ward: PersonId): { carer: PersonId; relation: Relation }[] {
  return family.relationsOf(ward).flatMap((relation) => {
    const carer = otherOf(relation, ward)
    const strength = family.isChild(ward)
      ? careKnown(family, relation, ward)
      : areKeptApart(family, ward, carer)
        ? undefined
        : strongest(family, careOver(relation, ward))
    return strength === 'verified' ? [{ carer, relation }] : []
  })
}

/** Who needs help and who helps by a care entry; who is pregnant or newly delivered, and the spouse. */
function asHelped(family: Family, relation: Relation): Bonded | undefined {
  const helped = bestOf(relation, (ward) => {
    const help = family.has(ward, 'dependent') && !family.isChild(ward) ? careOver(relation, ward) : []
    const birth = family.has(ward, 'pregnant', 'newborn-mother') ? relation.ties.filter(isAmong(SPOUSES)) : []
    return strongest(family, [...help, ...birth])
  })
  return helped && { relation, bond: 'B', ...helped, byFact: false, households: [] }
}

/** Which of two depends on the other, and how well that is known; both where it is known alike. */
function bestOf({ one, other }: Relation, known: (ward: PersonId) => Strength | undefined) {
  const [first, second] = [known(one), known(other)]
  if (first === undefined && second === undefined) return undefined
  if (first === second) return { strength: first!, wards: [one, other] }
  if (second === undefined || (first && ORDER.indexOf(first) < ORDER.indexOf(second)))
    return { strength: first!, wards: [one] }
  return { strength: second, wards: [other] }
}

function asSiblings(family: Family, relation: Relation): Bonded | undefined {
  const strength = strongest(family, relation.ties.filter(isAmong(SIBLINGS)))
  const children = [relation.one, relation.other].filter(family.isChild)
  const [child] = children
  if (!strength || child === undefined) return undefined
  if (children.length === 1 && hasOtherCarer(family, child, otherOf(relation, child))) return undefined
  return { relation, bond: 'C', strength, wards: [], byFact: false, households: [] }
}

function asSpouses(family: Family, relation: Relation): Bonded | undefined {
  const strength = strongest(family, relation.ties.filter(isAmong(SPOUSES)))
  return strength && { relation, bond: 'D', strength, wards: [], byFact: false, households: [] }
}

function asYoungAdult(family: Family, relation: Relation): Bonded | undefined {
  const households = family.sharedHouseholds(relation.one, relation.other)
  if (households.length === 0) return undefined
  const young = [relation.one, relation.other].filter(family.isYoungAdult)
  const ties = relation.ties.filter((tie) =>
    young.some((one) => isAmong(SIBLINGS)(tie) || (isAmong(PARENTS)(tie) && tie.to === one)),
  )
  const strength = strongest(family, ties)
  return strength && { relation, bond: 'Y', strength, wards: [], byFact: false, households }
}

function asOtherKin(family: Family, relation: Relation): Bonded | undefined {
  const { one, other } = relation
  const strength = strongest(family, relation.ties.filter(isKinTie))
  const households = family.sharedHouseholds(one, other)
  if (!strength || (households.length === 0 && !bothWishTogether(family, relation))) return undefined
  return { relation, bond: 'E', strength, wards: [], byFact: false, households }
}

export const bothWishTogether = (family: Family, { one, other }: Relation): boolean =>
  wishes(family, 'together', one, other) && wishes(family, 'together', other, one)
export const oneWishesApart = (family: Family, { one, other }: Relation): boolean =>
  (wishes(family, 'apart', one, other) || wishes(family, 'apart', other, one)) &&
  !wishes(family, 'together', one, other) &&
  !wishes(family, 'together', other, one)
