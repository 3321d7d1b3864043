import { type Comparer, type Field, sharesOf } from './fields.ts'
import { Memo } from './memo.ts'
import { compareTexts, level, type Names } from './names.ts'
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
export function namesComparer(names: Names): Comparer {
  const { own, family, father, book } = names
  const texts = new Memo(21, (one, other) => compareTexts(book, one, other))
  const like = (one: number, other: number) =>
    one === 0 || other === 0 ? level.unknown : one === other ? level.same : texts.of(one, other)
  const ownRarity = rarityIn(names, own, 'given rarity', false)
  const familyRarity = rarityIn(names, family, 'family rarity', true)
  const hasFather = father.some((text) => text !== 0)
  const fields: Field[] = [
    field('given', LEVELS, false, [0, 0.03, 0.7, 0.12, 0.05, 0.02, 0.05, 0.01, 0.02]),
    field('family', LEVELS.with(1, FATHER), true, [0, 0.02, 0.75, 0.12, 0.03, 0.01, 0.05, 0.01, 0.01]),
    ownRarity.field,
    familyRarity.field,
  ]
  if (hasFather) fields.push(field('father', LEVELS, true, [0, 0.01, 0.7, 0.14, 0.05, 0.01, 0.05, 0.01, 0.03]))

  const compare: Comparer['compare'] = (one, other, levels, at) => {
    let given = like(own[one]!, own[other]!)
    let theirs = like(family[one]!, family[other]!)
    if (!agrees(given) && !agrees(theirs) && changedPlaces(one, other)) {
      given = level.turned
      theirs = level.unknown
    }
    if (hasFather && (theirs === level.differ || theirs === level.near) && fatherForFamily(one, other))
      theirs = level.turned
    levels[at] = given
    levels[at + 1] = theirs
    levels[at + 2] = agrees(given) ? ownRarity.level(own[one]!, own[other]!) : 0
    levels[at + 3] = agrees(theirs) ? familyRarity.level(family[one]!, family[other]!) : 0
    if (hasFather) levels[at + 4] = like(father[one]!, father[other]!)
  }

  function changedPlaces(one: number, other: number): boolean {
    const [x, y] = [like(own[one]!, family[other]!), like(family[one]!, own[other]!)]
    return (well(x) && (well(y) || y === level.unknown || y === level.near)) || (well(y) && x === level.unknown)
  }

  const fatherForFamily = (one: number, other: number): boolean =>
    well(like(family[one]!, father[other]!)) || well(like(father[one]!, family[other]!))

  return { fields, compare }
}

const well = (found: number): boolean => found === level.same || found === level.alike
const agrees = (found: number): boolean => well(found) || found === level.partly

/** Spellings of one skeleton are counted as one name. */
function rarityIn({ pool, book }: Names, cells: Int32Array, name: string, shared: boolean): Rarity {
  const counts = new Int32Array(pool.size)
  for (const text of cells) counts[text]!++
  const skeletons = new Map<string, number>()
  const alike = new Int32Array(pool.size)
  for (let text = 1; text < pool.size; text++) {
    if (counts[text] === 0) continue
    const skeleton = book.skeletonOf(text)
    if (!skeletons.has(skeleton)) skeletons.set(skeleton, skeletons.size)
    alike[text] = skeletons.get(skeleton)!
  }
  return rarityOf(counts, (text) => alike[text]!, name, shared)
}

const field = (name: string, levels: readonly string[], shared: boolean, start: number[]): Field => {
  return { name, levels, shared, start: [...sharesOf(start, 1e-4)], ordered: true }
}
