import { compare, scoreNames, type Worn } from '../matching/index.ts'
import { isOnly, type KinTie, mayBeSame, rolesAround } from './kin-roles.ts'
import { AGAINST_MOST, around, GUESSED, NAME_AGAINST_MOST, type TraceModel, traceModel } from './trace-model.ts'
import type { FieldShown, Role } from './words.ts'

/** A small family: who is known of it, what ties them, and where they say they are from. */
export type FamilyGraph = { people: ReadonlyMap<string, Worn>; ties: readonly KinTie[]; places: readonly string[] }
export type PairCompared = { mine: string; theirs: string; role: Role; fields: FieldShown[] }
export type Compared = { pairs: PairCompared[]; around: FieldShown[]; bits: number; probability: number }

/** Fields of two records that speak for the one who is sought; of relatives only who they are, since the rest a family shares. */
const OF_SOUGHT = new Set(['name', 'born', 'sex', 'phone', 'identifier', 'nationality'])
const OF_KIN = new Set(['name', 'born'])

/**
 * How likely the one who is sought in one family is this one of another, by who belongs to each: everybody is laid beside
 * who would be they, and what speaks for it and against it is summed. Nobody is told anything by it.
 */
export function compareFamilies(
  a: FamilyGraph,
  b: FamilyGraph,
  { sought, found, model = traceModel }: { sought: string; found: string; model?: TraceModel },
): Compared {
  const self = comparePair(a, b, { mine: sought, theirs: found, role: 'self', model })
  const [of, beside] = [rolesAround(a.ties, sought), rolesAround(b.ties, found)]
  const kin = layBeside(a, b, { of, beside, model })
  const pairs = [self, ...kin.pairs]
  const fields = [
    { field: 'prior', level: 'shared-key', bits: model.prior },
    { field: 'place', ...comparePlaces(a.places, b.places, model) },
    ...kin.missing,
  ]
  let bits = 0
  for (const field of [...fields, ...pairs.flatMap((pair) => pair.fields)]) bits += field.bits
  return { pairs, around: fields, bits, probability: Math.round(1e6 / (1 + 2 ** -bits)) / 1e6 }
}

type Laying = { mine: string; theirs: string; role: Role; model: TraceModel }
const weighed = (bits: number, { scale }: TraceModel): number => Math.round(bits * scale * 100) / 100

function comparePair(a: FamilyGraph, b: FamilyGraph, { mine, theirs, role, model }: Laying): PairCompared {
  const counted = role === 'self' ? OF_SOUGHT : OF_KIN
  const [one, other] = [a.people.get(mine)!, b.people.get(theirs)!]
  const isGuess = one.born?.estimated === true || other.born?.estimated === true
  return {
    ...{ mine, theirs, role },
    fields: compare(one, other)
      .fields.filter(({ field }) => counted.has(field))
      .map((said) => ({ field: said.field, level: said.level, bits: weighed(bitsHere(said, isGuess), model) })),
  }
}

/** As records say it, but for what is told from memory: how old somebody is, and how somebody is called whom one calls otherwise. */
function bitsHere({ field, level, bits }: FieldShown, isGuess: boolean): number {
  if (field === 'born' && isGuess) return GUESSED[level] ?? bits
  return field === 'name' ? Math.max(bits, NAME_AGAINST_MOST) : bits
}

const bitsOf = ({ fields }: PairCompared): number => fields.reduce((sum, { bits }) => sum + bits, 0)

type Roles = { of: ReadonlyMap<string, Role>; beside: ReadonlyMap<string, Role>; model: TraceModel }
/** Lays relatives beside each other, the best fitting first, each once; and says of which kin nobody fits. */
function layBeside(a: FamilyGraph, b: FamilyGraph, { of, beside, model }: Roles) {
  const possible = [...of].flatMap(([mine, role]) =>
    role === 'self' || role === 'kin' || !a.people.has(mine)
      ? []
      : [...beside].flatMap(([theirs, other]) =>
          mayBeSame(role, other) && b.people.has(theirs)
            ? [comparePair(a, b, { mine, theirs, role: role === 'parent' ? other : role, model })]
            : [],
        ),
  )
  const left = possible.toSorted((one, other) => bitsOf(other) - bitsOf(one))
  const [mine, theirs] = [new Set<string>(), new Set<string>()]
  const pairs: PairCompared[] = []
  const missing: FieldShown[] = []
  const roles = new Set<Role>()
  for (const pair of left) {
    if (mine.has(pair.mine) || theirs.has(pair.theirs)) continue
    const bits = bitsOf(pair)
    if (bits <= 0 && !isOnly(pair.role)) {
      if (!roles.has(pair.role))
        missing.push({ field: 'kin', level: pair.role, bits: weighed(around.nobodyFits, model) })
    } else {
      pairs.push(bits < AGAINST_MOST ? { ...pair, fields: [against(pair)] } : pair)
      mine.add(pair.mine)
      theirs.add(pair.theirs)
    }
    roles.add(pair.role)
  }
  return { pairs, missing }
}

/** What speaks against it is said as one, where it is cut short. */
const against = ({ fields }: PairCompared): FieldShown => ({ ...fields[0]!, bits: AGAINST_MOST })

function comparePlaces(
  a: readonly string[],
  b: readonly string[],
  model: TraceModel,
): Pick<FieldShown, 'level' | 'bits'> {
  const likes = a.flatMap((one) => b.map((other) => scoreNames(one, other)))
  const best = Math.max(...likes)
  const level = likes.length === 0 ? 'unknown' : best >= 0.9 ? 'same' : best >= 0.5 ? 'alike' : 'different'
  return { level, bits: weighed(around.place[level], model) }
}
