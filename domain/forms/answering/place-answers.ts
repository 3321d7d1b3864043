import type { Category } from '../../../ground/categories.ts'
import type { Outline } from '../editions/rules.ts'
import type { Answers } from '../words.ts'
import { isEmpty, isKnown } from './check-answers.ts'
import { workOutAnswers } from './work-out-answers.ts'

export type ByCategory = ReadonlyMap<Category, Answers>

export const categoryOf = (as: string): Category => as.slice(0, as.indexOf('.')) as Category

/** All answers in one, whatever they are sealed under. */
export const gathered = (placed: ByCategory): Answers => Object.assign({}, ...placed.values())

/** As which field of the data set an answer counts, by where it stands; nothing where the form does not ask it. */
export function asOf(outline: Outline, path: string): string | undefined {
  const [key, row, ...rest] = path.split('/')
  const asked = outline.byKey.get(key!)
  return row === undefined ? asked?.field.as : asked?.inner && asOf(asked.inner, rest.join('/'))
}

/**
 * Where answers come to lie, category by category, after some were said: what follows is worked out anew, what is no longer
 * shown is taken out, and what this edition does not ask stays as it was.
 */
export function placeAnswers(
  outline: Outline,
  before: ByCategory,
  { said, on }: { said: Answers; on: string },
): ByCategory {
  const stood = workOutAnswers(outline, { ...gathered(before), ...said }, on)
  const placed = new Map<Category, Answers>()
  for (const [category, answers] of before)
    placed.set(category, Object.fromEntries(Object.entries(answers).filter(([path]) => !isKnown(outline, path))))
  for (const { path, asked, value } of stood) {
    if (!asked.field.as || isEmpty(value)) continue
    const category = categoryOf(asked.field.as)
    placed.set(category, { ...placed.get(category), [path]: value })
  }
  return placed
}

/** Categories in which one state differs from another. */
export const changedIn = (before: ByCategory, after: ByCategory): Category[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter(
    (category) => said(before.get(category)) !== said(after.get(category)),
  )
const said = (answers: Answers = {}): string =>
  JSON.stringify(Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1)))

/** What was typed and is not finished, by category, as it was typed: an empty text is an answer that was taken back. */
export function placeTyped(outline: Outline, said: Answers): ByCategory {
  const placed = new Map<Category, Answers>()
  for (const [path, value] of Object.entries(said)) {
    const as = asOf(outline, path)
    if (!as || value === null) continue
    placed.set(categoryOf(as), { ...placed.get(categoryOf(as)), [path]: value })
  }
  return placed
}

/** Codes of counted fields that an act changes. An empty code takes back what stood there. */
export function countedIn(outline: Outline, before: Answers, after: Answers) {
  return [...outline.byKey.values()].flatMap(({ field: { key, as, counted } }) => {
    if (!counted || !as || JSON.stringify(before[key] ?? null) === JSON.stringify(after[key] ?? null)) return []
    const codes = [after[key] ?? ''].flat() as string[]
    const said = codes.length > 0 ? [...new Set(codes)] : ['']
    return said.map((code) => ({ field: key, code, category: categoryOf(as) }))
  })
}
