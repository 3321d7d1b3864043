import { readExpression, typeOf } from '../expressions/rules.ts'
import { type DataField, FORM_LANGUAGES, type FormContent, type FormField, type Labels } from '../words.ts'
import { depthOf, findDependence, findRowsCycle, toldBy } from './find-cycles.ts'
import { type Asked, namesIn, type Outline, outlineOf, ROWS_MOST } from './outline.ts'
import type { Around, FormProblem, ProblemCode } from './words.ts'

type Say = (at: string, code: ProblemCode, values?: FormProblem['values']) => void

/** Everything that keeps a draft from being published, where it is and in words that a screen can say. */
export function findProblems(content: FormContent, around: Around): FormProblem[] {
  const problems: FormProblem[] = []
  const say: Say = (at, code, values = {}) => problems.push({ at, code, values })
  checkForm(content, around, say)
  const outline = outlineOf(content, around)
  const before = new Map(
    around.before?.content.sections.flatMap(({ fields }) => fields.map((field) => [field.key, field] as const)),
  )
  const known = new Map(around.dataFields.map((one) => [one.field, one]))
  for (const asked of outline.fields) {
    checkField(asked, { ...around, inPart: content.about === 'part' }, { known, say })
    checkExpressions(asked, outline, { around, known, say })
    checkKept(asked.field, before.get(asked.field.key), say)
  }
  return problems
}

function checkForm(content: FormContent, { key, parts, before }: Around, say: Say): void {
  missingIn(content.name, '', 'label-missing', say)
  if (!content.sections.some(({ fields }) => fields.length > 0)) say('', 'form-empty')
  if (before && before.content.about !== content.about) say('', 'about-changed', { before: before.content.about })
  const keys = content.sections.flatMap((section) => [section.key, ...section.fields.map((field) => field.key)])
  for (const twice of new Set(keys.filter((one, nth) => keys.indexOf(one) !== nth))) say(twice, 'key-twice')
  for (const section of content.sections) missingIn(section.label, section.key, 'label-missing', say)
  const cycle = findRowsCycle(key, content, parts)
  if (cycle) say('', 'rows-cycle', { path: cycle.join(' → ') })
  else if (depthOf(content, parts, ROWS_MOST + 1) > ROWS_MOST) say('', 'rows-deep', { most: ROWS_MOST })
}

function missingIn(labels: Labels, at: string, code: ProblemCode, say: Say, more: FormProblem['values'] = {}): void {
  for (const language of FORM_LANGUAGES) if (!labels[language]?.trim()) say(at, code, { language, ...more })
}

type Knowing = { known: ReadonlyMap<string, DataField>; say: Say }

function checkField({ field }: Asked, around: Around & { inPart: boolean }, { known, say }: Knowing): void {
  const { key, kind, label, help, as } = field
  missingIn(label, key, 'label-missing', say)
  if (help && FORM_LANGUAGES.some((language) => help[language]?.trim())) missingIn(help, key, 'help-missing', say)
  if (kind === 'note') return
  const data = as ? known.get(as) : undefined
  if (!as) say(key, 'category-missing')
  else if (!data) say(key, 'data-field-unknown', { field: as })
  if (kind === 'long-text' && data && !data.narrative) say(key, 'words-not-narrative', { field: data.field })
  if (field.counted && (!COUNTED.has(kind) || around.inPart || !data?.countable)) say(key, 'not-countable')
  checkLimits(field, say)
  if (kind === 'code' || kind === 'codes') checkList(field, around, say)
  if (kind !== 'rows') return
  if (!field.part) say(key, 'part-missing')
  else if (!around.parts[field.part] && field.part !== around.key) say(key, 'part-unknown', { part: field.part })
}

/** Kinds whose answers are codes. */
const COUNTED: ReadonlySet<string> = new Set(['code', 'codes', 'yes-no'])

function checkLimits({ key, least, most, earliest, latest, shape }: FormField, say: Say): void {
  const crossed = (least !== undefined && most !== undefined && least > most) || isBehind(earliest, latest)
  if (crossed) say(key, 'limits-crossed')
  if (shape !== undefined && shape.trim() === '') say(key, 'shape-empty')
}
const isBehind = (earliest?: string, latest?: string): boolean =>
  earliest !== undefined && latest !== undefined && earliest !== 'today' && latest !== 'today' && earliest > latest

function checkList({ key, list }: FormField, { lists }: Around, say: Say): void {
  if (!list) return void say(key, 'list-missing')
  const found = lists[list]
  if (!found) return void say(key, 'list-unknown', { list })
  const codes = found.codes.map(({ code }) => code)
  if (!found.codes.some(({ retired }) => !retired)) say(key, 'list-empty', { list })
  const twice = codes.find((code, nth) => codes.indexOf(code) !== nth)
  if (twice) say(key, 'code-twice', { list, code: twice })
  const unsaid = found.codes.find(({ label }) => FORM_LANGUAGES.some((language) => !label[language]?.trim()))
  if (unsaid) missingIn(unsaid.label, key, 'code-label-missing', say, { list, code: unsaid.code })
}

type Checking = Knowing & { around: Around }

function checkExpressions(asked: Asked, outline: Outline, { around, known, say }: Checking): void {
  const { key, kind, shown, calculation } = asked.field
  const names = namesIn(outline, around)
  const check = (text: string, fits: (type: string) => boolean, unfit: ProblemCode) => {
    const read = readExpression(text)
    const typed = 'problem' in read ? read : typeOf(read.expression, names)
    if ('problem' in typed) say(key, typed.problem.code, typed.problem.values)
    else if (!fits(typed.type)) say(key, unfit, { found: typed.type })
  }
  const way = findDependence(outline, key)
  if (way) return void say(key, 'depends-cycle', { path: way.join(' → ') })
  if (shown) check(shown, (type) => type === 'truth', 'condition-not-truth')
  if (kind === 'calculated' && !calculation) say(key, 'calculation-missing')
  if (kind === 'calculated' && calculation)
    check(calculation, (type) => !['codes', 'rows'].includes(type), 'calculation-unfit')
  const own = asked.field.as ? known.get(asked.field.as) : undefined
  if (!own) return
  for (const told of toldBy(asked, outline)) {
    const other = told.field.as ? known.get(told.field.as) : undefined
    if (other && tellsMore(own, other)) say(key, 'tells-of', { field: told.field.key })
  }
}

const OPEN = ['-', 'S', 'L', 'C', 'P', 'R own', 'W own', 'R', 'W']
const openness = (mark: string | undefined): number => Math.min(OPEN.indexOf(mark ?? '-'), OPEN.indexOf('R'))

/** Whether somebody who sees the one learns of the other, which is closed to them: it is of another category, or less open. */
function tellsMore(own: DataField, other: DataField): boolean {
  if (own.field === other.field) return false
  if (own.category !== other.category) return true
  return Object.keys({ ...own.marks, ...other.marks }).some(
    (type) => openness(own.marks[type]) > openness(other.marks[type]),
  )
}

/** A key keeps its kind, what it counts as and what its rows are for ever: answers were given to it. */
function checkKept(field: FormField, before: FormField | undefined, say: Say): void {
  if (!before) return
  if (before.kind !== field.kind) say(field.key, 'kind-changed', { before: before.kind })
  if (before.as !== field.as) say(field.key, 'counts-as-changed', { before: before.as ?? '' })
  if (before.part !== field.part) say(field.key, 'part-changed', { before: before.part ?? '' })
}
