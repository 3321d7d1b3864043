import type { Act } from '../../ground/act.ts'
import type { Category } from '../../ground/categories.ts'
import type { PersonId } from '../../ground/ids.ts'
import { Keyring } from '../../ground/keys.ts'
import { Conflict, Forbidden, Invalid, Unknown } from '../../ground/refusals.ts'
import { type Grounds, insistOn, sayGround, seePerson, standsUnder, worksWith } from '../sharing/index.ts'
import {
  asOf,
  type ByCategory,
  changedIn,
  checkAnswers,
  countedIn,
  gathered,
  placeAnswers,
  placeTyped,
} from './answering/rules.ts'
import { answersAfter, lastFinished, sealAnswers } from './answers-after.ts'
import type { Outline } from './editions/rules.ts'
import { outlineOfEdition } from './rules.ts'
import { findEditions, findForm, findLastEdition } from './store/forms.ts'
import { addCounted, addSheet, addTurn, findSheets } from './store/sheets.ts'
import { readEdition } from './surroundings.ts'
import type { Answers, FillForm, FormEdition } from './words.ts'

/**
 * Writes down what was answered to a form about somebody, or puts it right: what stood before is kept. What is not finished
 * is kept too, for its worker alone.
 */
export async function fillForm(act: Act, filling: FillForm): Promise<void> {
  const { sheet, form, person, case: file, finished, answers: said } = filling
  const { grounds } = await seePerson(act, person, 'fill-form')
  if (!worksWith(grounds)) throw new Forbidden('look-only')
  const edition = await getEdition(act, filling)
  await insistOnContext(act, edition, filling)
  const outline = outlineOfEdition(edition)
  insistOn(grounds, 'write', fieldsSaid(outline, said))

  const known = (await findSheets(act.find, act.node, person, sheet))[0]
  if (known && (known.form !== form || known.case !== (file ?? null))) throw new Unknown('no-such-sheet')
  if (((known && lastFinished(known)?.nth) ?? 0) !== filling.seen) throw new Conflict('seen-older')
  const ring = (await act.keys.fetch(act.find, [person])).get(person)!
  const before = known ? answersAfter(known, ring, (turn) => turn.finished) : new Map<Category, Answers>()
  insistThatItFits(act, { edition, outline, grounds, filling, before: gathered(before) })

  const placed = finished ? placeAnswers(outline, before, { said, on: dayOf(act.at) }) : placeTyped(outline, said)
  const changed = finished ? changedIn(before, placed) : [...placed.keys()]
  if (finished && changed.length === 0) throw new Invalid('nothing-changed')
  const nth = 1 + (known?.turns.at(-1)?.nth ?? 0)
  if (!known) addSheet(act, { sheet, form, person, case: file ?? null })
  addTurn(act, { sheet, nth, edition: edition.nth, finished, answers: await sealAll(act, person, { changed, placed }) })
  if (finished) addCounted(act, { sheet, nth, form, person }, countedIn(outline, gathered(before), gathered(placed)))
  act.record({
    ...sayGround(grounds),
    persons: [person],
    ...(file && { case: file }),
    more: { form, edition: edition.nth, sheet, nth, finished, categories: changed },
  })
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10)

/** The edition that is filled: the one in force. What is not finished may still be of an earlier one, so that nothing typed is lost. */
async function getEdition(act: Act, { form, edition, finished }: FillForm): Promise<FormEdition> {
  const [known, last] = await Promise.all([findForm(act, form), findLastEdition(act.find, act.node, form)])
  if (!known || !last) throw new Unknown('no-such-form')
  if (last.retired) throw new Conflict('form-retired')
  if (last.nth === edition) return readEdition(last)
  if (finished || edition > last.nth) throw new Conflict('edition-older', { edition: last.nth })
  const [earlier] = await findEditions(act.find, act.node, [{ form, nth: edition }])
  return readEdition(earlier!)
}

/** A form about a case is filled in one, and about whom the case is about first. A form about a person needs none. */
async function insistOnContext(act: Act, { content }: FormEdition, { person, case: file }: FillForm): Promise<void> {
  if (content.about === 'part') throw new Unknown('no-such-form')
  if ((content.about === 'case') !== (file !== undefined)) throw new Invalid('case-needed')
  if (file && !(await standsUnder(act.find, act.node, person, file))) throw new Unknown('no-such-case')
}

const fieldsSaid = (outline: Outline, said: Answers): string[] => [
  ...new Set(Object.keys(said).flatMap((path) => asOf(outline, path) ?? [])),
]

type Fitting = { edition: FormEdition; outline: Outline; grounds: Grounds; filling: FillForm; before: Answers }

/** What the worker sees is what they are held to: what is closed to them neither asks anything of them nor tells by a no. */
function insistThatItFits(act: Act, { edition, outline, grounds, filling, before }: Fitting): void {
  const { answers: said, finished } = filling
  const reads = (path: string) => {
    const as = asOf(outline, path)
    return as !== undefined && grounds.opens(as)
  }
  const seen = Object.fromEntries(Object.entries(before).filter(([path]) => reads(path)))
  const [problem] = checkAnswers(
    outline,
    { ...seen, ...said },
    {
      on: dayOf(act.at),
      lists: edition.lists,
      finished,
      before,
      writes: (as) => grounds.sees(as, 'write').answer === 'allow',
    },
  )
  if (problem) throw new Invalid('answer-unfit', { field: problem.path, problem: problem.code })
}

type Changed = { changed: readonly Category[]; placed: ByCategory }
async function sealAll(act: Act, person: PersonId, { changed, placed }: Changed): Promise<Map<Category, Buffer>> {
  let ring = new Keyring()
  for (const category of changed) ring = await act.keys.extend(act, person, category)
  return new Map(
    changed.map((category) => [category, sealAnswers(ring, person, { category, answers: placed.get(category) ?? {} })]),
  )
}
