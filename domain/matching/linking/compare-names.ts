import type { Beside } from './beside.ts'
import { type Comparer, type Field, sharesOf } from './fields.ts'
import { Memo } from './memo.ts'
import { compareTexts, level, type Names, sieveOf, surelyApart } from './names.ts'
import { type Rarity, rarityOf } from './rarity.ts'

const LEVELS = [
  'unknown',
  'changed places',
  'same',
  'alike',
  'partly',
  'initial',
  'near',
  'one of several',
  'different',
]
const FATHER = 'the father’s'

/** The own names, the family's and the father's, with names that changed places; and how rare those are that agree. */
export function namesComparer(names: Names, beside: Beside): Comparer {
  const { own, family, father, book } = names
  const [inOwn, inFamily, inFather] = [beside.add(own), beside.add(family), beside.add(father)]
  const texts = new Memo(19, (one, other) => compareTexts(book, one, other))
  const sieve = sieveOf(book, names.pool.size)
  const like = (one: number, other: number) => {
    if (one === 0 || other === 0) return level.unknown
    if (one === other) return level.same
    return surelyApart(sieve, one, other) ? level.differ : texts.of(one, other)
  }
  const sounds = soundsOf(names)
  const ownRarity = rarityIn(own, sounds, 'given rarity', false)
  const familyRarity = rarityIn(family, sounds, 'family rarity', true)
  const hasFather = father.some((text) => text !== 0)
  const fields: Field[] = [
    field('given', LEVELS, false, [0, 0.03, 0.7, 0.12, 0.05, 0.02, 0.05, 0.01, 0.02]),
    field('family', LEVELS.with(1, FATHER), true, [0, 0.02, 0.75, 0.12, 0.03, 0.01, 0.05, 0.01, 0.01]),
    ownRarity.field,
    familyRarity.field,
  ]
  if (hasFather) fields.push(field('father', LEVELS, true, [0, 0.01, 0.7, 0.14, 0.05, 0.01, 0.05, 0.01, 0.03]))

  const compare: Comparer['compare'] = (numbers, one, other, levels, at) => {
    const [ownA, ownB] = [numbers[one + inOwn]!, numbers[other + inOwn]!]
    const [familyA, familyB] = [numbers[one + inFamily]!, numbers[other + inFamily]!]
    let given = like(ownA, ownB)
    let theirs = like(familyA, familyB)
    if (!agrees(given) && !agrees(theirs) && changedPlaces(like(ownA, familyB), like(familyA, ownB))) {
      given = level.turned
      theirs = level.unknown
    }
    levels[at] = given
    levels[at + 2] = agrees(given) ? ownRarity.level(ownA, ownB) : 0
    levels[at + 3] = agrees(theirs) ? familyRarity.level(familyA, familyB) : 0
    if (hasFather) {
      const [fatherA, fatherB] = [numbers[one + inFather]!, numbers[other + inFather]!]
      if (theirs === level.differ || theirs === level.near)
        if (well(like(familyA, fatherB)) || well(like(fatherA, familyB))) theirs = level.turned
      levels[at + 4] = like(fatherA, fatherB)
    }
    levels[at + 1] = theirs
  }

  return { fields, compare }
}

/** What each one's own name is to the other's family: both alike, or one alike and nothing known of the other. */
const changedPlaces = (one: number, other: number): boolean =>
  (well(one) && mayBe(other)) || (well(other) && mayBe(one))

const mayBe = (found: number): boolean => well(found) || found === level.unknown || found === level.near

const well = (found: number): boolean => found === level.same || found === level.alike
const agrees = (found: number): boolean => well(found) || found === level.partly

/** Spellings of one skeleton are counted as one name: for each text a number that it shares with them. */
function soundsOf({ pool, book }: Names): Int32Array {
  const skeletons = new Map<string, number>()
  return new Int32Array(pool.size).map((_, text) => {
    const skeleton = book.skeletonOf(text)
    if (!skeletons.has(skeleton)) skeletons.set(skeleton, skeletons.size)
    return skeletons.get(skeleton)!
  })
}

function rarityIn(cells: Int32Array, sounds: Int32Array, name: string, shared: boolean): Rarity {
  const counts = new Int32Array(sounds.length)
  for (const text of cells) counts[text]!++
  return rarityOf(counts, (text) => sounds[text]!, name, shared)
}

const field = (name: string, levels: readonly string[], shared: boolean, start: number[]): Field => {
  return { name, levels, shared, start: [...sharesOf(start, 1e-4)], ordered: true }
}
