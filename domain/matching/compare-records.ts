import { compareBirths, type WornBirth, wearBirth } from './compare-births.ts'
import { compareNameLists, type WornName, wearName } from './compare-names.ts'
import type { Identifier, MatchFacts, Sex } from './facts.ts'
import { firstModel, type MatchModel } from './models/match-model.ts'
import { normaliseIdentifier } from './normalise-number.ts'
import { normalisePhone, type Phone } from './normalise-phone.ts'
import { type NameLevel, thresholds, weights } from './weights.ts'

export type Band = 'likely' | 'maybe' | 'other'
export type Field = 'prior' | 'name' | 'born' | 'sex' | 'phone' | 'identifier' | 'nationality' | 'household'
/** What one field says. `level` is a word to be translated; the bits of all fields add up to the score exactly. */
export type FieldScore = { field: Field; level: string; bits: number }
/** Why the band is lower than the bits alone would make it. */
export type Guard = 'registered-together' | 'different-given-name'
export type Score = { bits: number; probability: number; band: Band; fields: FieldScore[]; guard?: Guard }

/** A record's facts, normalised once and kept to be compared many times. */
export type Worn = {
  names: WornName[]
  born: WornBirth | undefined
  sex: Sex
  nationalities: readonly string[]
  phones: Phone[]
  identifiers: Identifier[]
  registration?: string
}

export function wear(facts: MatchFacts): Worn {
  const { names, born, sex, nationalities = [], phones = [], phoneCountry, identifiers = [], registration } = facts
  return {
    names: names.map(wearName),
    born: born && wearBirth(born),
    sex,
    nationalities,
    phones: phones.map((typed) => normalisePhone(typed, phoneCountry)).filter((phone) => phone !== undefined),
    identifiers: identifiers.map(normaliseIdentifier).filter(({ value }) => value !== ''),
    ...(registration && { registration }),
  }
}

/**
 * How likely it is that two records are of one human being, and why. Nobody is joined by this number: it orders what a
 * worker looks at, and the worker decides.
 */
export function compare(
  a: Worn,
  b: Worn,
  situation: keyof MatchModel['prior'] = 'shared-key',
  { prior, bits: says }: MatchModel = firstModel,
): Score {
  const name = compareNameLists(a.names, b.names)
  const born = compareBirths(a.born, b.born)
  const sex = compareSex(a.sex, b.sex)
  const phone = comparePhones(a.phones, b.phones, name)
  const identifier = compareIdentifiers(a.identifiers, b.identifiers)
  const nationality = compareNationalities(a.nationalities, b.nationalities)
  const fields: FieldScore[] = [
    { field: 'prior', level: situation, bits: prior[situation] },
    { field: 'name', level: name, bits: says.name[name] },
    { field: 'born', level: born, bits: says.born[born] },
    { field: 'sex', level: sex, bits: says.sex[sex] },
    { field: 'phone', level: phone, bits: says.phone[phone] },
    { field: 'identifier', level: identifier, bits: says.identifier[identifier] },
    { field: 'nationality', level: nationality, bits: says.nationality[nationality] },
  ]
  const together = a.registration !== undefined && a.registration === b.registration
  if (together) {
    const level = 'registered-together'
    fields.push({ field: 'household', level, bits: weights.household[level] })
  }
  let bits = 0
  for (const field of fields) bits += field.bits
  return { bits, probability: chanceOf(bits), fields, ...judge(bits, guardOf(together, name, identifier)) }
}

/** Two members of one registration are two people, and twins share everything but their own name. */
export function guardOf(together: boolean, name: NameLevel, identifier: string): Guard | undefined {
  if (together) return 'registered-together'
  if (name === 'family-only' || name === 'different' || name === 'given-only') return 'different-given-name'
  return name === 'given-near' && identifier !== 'same' ? 'different-given-name' : undefined
}

function judge(bits: number, guard: Guard | undefined): { band: Band; guard?: Guard } {
  const band = bits >= thresholds.likely ? 'likely' : bits >= thresholds.maybe ? 'maybe' : 'other'
  if (guard === 'registered-together') return { band: 'other', guard }
  return guard && band === 'likely' ? { band: 'maybe', guard } : { band }
}

function compareSex(a: Sex, b: Sex): keyof typeof weights.sex {
  if (a === 'unknown' || b === 'unknown') return 'unknown'
  if (a === b) return 'same'
  // Who is written down as neither may have been written down as either.
  return a === 'other' || b === 'other' ? 'unknown' : 'different'
}

/** A phone is a household's: between people of one family with different names it says nothing new. */
function comparePhones(a: readonly Phone[], b: readonly Phone[], name: NameLevel): keyof typeof weights.phone {
  if (a.length === 0 || b.length === 0) return 'unknown'
  let ending = false
  for (const one of a) {
    for (const two of b) {
      if (one.ending !== two.ending) continue
      if (name === 'family-only' || name === 'different') return 'shared-by-family'
      if (one.whole !== undefined && one.whole === two.whole) return 'same'
      ending ||= one.whole === undefined || two.whole === undefined
    }
  }
  return ending ? 'same-ending' : 'different'
}

/** Other numbers of one kind and issuer speak against it, softly, since passports are renewed. */
function compareIdentifiers(a: readonly Identifier[], b: readonly Identifier[]): keyof typeof weights.identifier {
  let level: keyof typeof weights.identifier = 'unknown'
  for (const one of a) {
    for (const two of b) {
      const known = one.issuer !== undefined && two.issuer !== undefined
      const alike = one.kind === two.kind && one.issuer === two.issuer
      if (one.value === two.value) {
        if (known && alike) return 'same'
        if (!known || one.issuer === two.issuer) level = 'same-number'
      } else if (alike && known && level === 'unknown') level = 'different'
    }
  }
  return level
}

function compareNationalities(a: readonly string[], b: readonly string[]): keyof typeof weights.nationality {
  if (a.length === 0 || b.length === 0) return 'unknown'
  return a.some((nationality) => b.includes(nationality)) ? 'shared' : 'different'
}

/** Bits as a probability, in parts of a thousand million: machines differ in what comes after. */
const chanceOf = (bits: number): number => Math.round(1e9 / (1 + 2 ** -bits)) / 1e9
