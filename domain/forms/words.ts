import * as z from 'zod/mini'
import { Category } from '../../ground/categories.ts'
import { Day } from '../../ground/day.ts'
import { AgencyId, CaseId, FactId, PersonId } from '../../ground/ids.ts'
import { PartialDate } from '../../ground/partial-date.ts'
import { PersonName } from '../../ground/person-name.ts'

export const FORM_LANGUAGES = ['en', 'fr', 'ar', 'es'] as const
export type FormLanguage = (typeof FORM_LANGUAGES)[number]

const label = z.string().check(z.maxLength(600))
/** A text in the languages of the house. A draft may lack some; nothing is published that does. */
export const Labels = z.strictObject({
  en: z.optional(label),
  fr: z.optional(label),
  ar: z.optional(label),
  es: z.optional(label),
})
export type Labels = z.infer<typeof Labels>

/**
 * The name of a field, a section, a form or a list: what expressions, the interface and other nodes call it by. It never
 * changes, and is nothing that every object has.
 */
export const Key = z.string().check(z.regex(/^(?!constructor$)[a-z][a-z0-9_]{0,59}$/))
const Code = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,79}$/))
const expression = z.string().check(z.maxLength(500))

export const FieldKind = z.enum([
  'text',
  'long-text',
  'whole-number',
  'decimal',
  'date',
  'yes-no',
  'code',
  'codes',
  'rows',
  'calculated',
  'note',
])
export type FieldKind = z.infer<typeof FieldKind>

/** What becomes of two changes that were made apart, as the field device merges them. */
export const MergeClass = z.enum(['append-only', 'set', 'plain', 'protection-critical', 'restrictive'])
export type MergeClass = z.infer<typeof MergeClass>

const limit = z.number().check(z.minimum(-1e12), z.maximum(1e12))
const day = z.union([Day, z.literal('today')])
/**
 * One thing that a form asks. `as` is the field of the minimum data set that it counts as: by that the rules of access
 * decide who sees and writes it, and under whose category it is sealed. A shape is written in signs: 9 a digit, A a letter, * either, all
 * else itself.
 */
export const FormField = z.strictObject({
  key: Key,
  kind: FieldKind,
  label: Labels,
  help: z.optional(Labels),
  as: z.optional(z.string().check(z.maxLength(80))),
  merge: z.optional(MergeClass),
  list: z.optional(Key),
  part: z.optional(Key),
  shown: z.optional(expression),
  calculation: z.optional(expression),
  required: z.optional(z.boolean()),
  counted: z.optional(z.boolean()),
  least: z.optional(limit),
  most: z.optional(limit),
  earliest: z.optional(day),
  latest: z.optional(day),
  shape: z.optional(z.string().check(z.maxLength(40))),
})
export type FormField = z.infer<typeof FormField>

export const FormSection = z.strictObject({
  key: Key,
  label: Labels,
  fields: z.array(FormField).check(z.maxLength(200)),
})
export type FormSection = z.infer<typeof FormSection>

/** What a form is about: a person, a case, or a row within another form. */
export const FormAbout = z.enum(['person', 'case', 'part'])
export type FormAbout = z.infer<typeof FormAbout>

export const FormContent = z.strictObject({
  name: Labels,
  about: FormAbout,
  sections: z.array(FormSection).check(z.maxLength(60)),
})
export type FormContent = z.infer<typeof FormContent>

export const ListCode = z.strictObject({ code: Code, label: Labels, retired: z.optional(z.boolean()) })
export const CodeList = z.strictObject({
  key: Key,
  name: Labels,
  codes: z.array(ListCode).check(z.maxLength(1000)),
})
export type CodeList = z.infer<typeof CodeList>

/** A form as it was published, with the lists and parts as they stood then, so that nothing changes under whoever fills it. */
export const FormEdition = z.object({
  form: FactId,
  key: Key,
  nth: z.int(),
  content: FormContent,
  parts: z.record(z.string(), FormContent),
  lists: z.record(z.string(), CodeList),
})
export type FormEdition = z.infer<typeof FormEdition>

/** Whose a form is: of one agency, or of everybody on the node. */
export const Reach = z.enum(['agency', 'node'])
export type Reach = z.infer<typeof Reach>

/** Keeps a draft of a form. `seen` is the draft that the administrator saw, 0 where there was none. */
export const DraftForm = z.strictObject({
  form: FactId,
  key: Key,
  reach: Reach,
  seen: z.int().check(z.minimum(0)),
  content: FormContent,
})
export type DraftForm = z.infer<typeof DraftForm>
/** Publishes the draft that was seen. `editionSeen` is the edition that stood then, 0 where there was none. */
export const PublishForm = z.strictObject({
  form: FactId,
  seen: z.int().check(z.minimum(1)),
  editionSeen: z.int().check(z.minimum(0)),
})
export type PublishForm = z.infer<typeof PublishForm>
export const RetireForm = z.strictObject({ form: FactId, editionSeen: z.int().check(z.minimum(1)) })
export type RetireForm = z.infer<typeof RetireForm>
export const SetCodeList = z.strictObject({
  list: CodeList,
  reach: Reach,
  seen: z.int().check(z.minimum(0)),
})
export type SetCodeList = z.infer<typeof SetCodeList>

/** One answer: text, a number, codes, yes, no or unknown, a date as far as it is known, or the rows of a sub-form by their ids. */
export const AnswerValue = z.union([
  z.string().check(z.maxLength(8000)),
  z.number(),
  z.array(z.string().check(z.maxLength(80))).check(z.maxLength(200)),
  PartialDate,
])
export type AnswerValue = z.infer<typeof AnswerValue>
/** `key`, or `rows/row/key` for what stands in a row. */
const AnswerPath = z.string().check(z.regex(/^[a-z][a-z0-9_]{0,59}(?:\/[a-z0-9]{4,16}\/[a-z][a-z0-9_]{0,59}){0,3}$/))
/** Answers by where they stand. An empty answer takes back what stood there. */
export const Answers = z.record(AnswerPath, z.nullable(AnswerValue))
export type Answers = z.infer<typeof Answers>

/**
 * Answers of one sheet, a form filled once about somebody. `seen` is the last turn that the worker saw, 0 for a new sheet.
 * What is not finished is kept for its worker alone.
 */
export const FillForm = z.strictObject({
  sheet: FactId,
  form: FactId,
  edition: z.int().check(z.minimum(1)),
  person: PersonId,
  case: z.optional(CaseId),
  seen: z.int().check(z.minimum(0)),
  answers: Answers.check(z.refine((answers) => Object.keys(answers).length <= 2000, 'too many answers')),
  finished: z.boolean(),
})
export type FillForm = z.infer<typeof FillForm>

export const ReadForms = z.strictObject({})
export const FormsRead = z.object({ editions: z.array(FormEdition), agency: AgencyId })
export type FormsRead = z.infer<typeof FormsRead>

/** A field of the minimum data set, as far as whoever builds a form must know it. */
export const DataField = z.object({
  field: z.string(),
  category: Category,
  label: z.string(),
  sensitivity: z.int(),
  hidden: z.boolean(),
  /** Whether its codes may stand in a column, and be counted and looked for. */
  countable: z.boolean(),
  /** Whether free words may count as it. */
  narrative: z.boolean(),
  marks: z.record(z.string(), z.string()),
})
export type DataField = z.infer<typeof DataField>

export const ListForms = z.strictObject({})
export const FormListed = z.object({
  form: FactId,
  key: Key,
  agency: AgencyId,
  reach: Reach,
  name: Labels,
  about: FormAbout,
  draft: z.int(),
  edition: z.int(),
  /** Whether the last draft says something else than the last edition. */
  changed: z.boolean(),
  retired: z.boolean(),
  mine: z.boolean(),
})
export type FormListed = z.infer<typeof FormListed>
export const ListShown = z.object({ list: CodeList, agency: AgencyId, reach: Reach, nth: z.int(), mine: z.boolean() })
export type ListShown = z.infer<typeof ListShown>
export const FormsListed = z.object({ forms: z.array(FormListed), lists: z.array(ListShown) })
export type FormsListed = z.infer<typeof FormsListed>

export const ReadForm = z.strictObject({ form: FactId })
export const FormShown = z.object({
  form: FactId,
  key: Key,
  agency: AgencyId,
  agencyType: z.string(),
  reach: Reach,
  mine: z.boolean(),
  draft: z.object({ nth: z.int(), content: FormContent, at: z.string(), by: z.string(), byMe: z.boolean() }),
  edition: z.nullable(FormEdition),
  editions: z.array(z.object({ nth: z.int(), at: z.string(), by: z.string() })),
  retired: z.boolean(),
  lists: z.record(z.string(), CodeList),
  parts: z.record(z.string(), FormContent),
  dataFields: z.array(DataField),
})
export type FormShown = z.infer<typeof FormShown>

export const ReadAnswers = z.strictObject({ person: PersonId })
/** What the worker may do with a field of the data set, for this person and purpose. */
export const FieldAccess = z.enum(['write', 'read', 'closed', 'erased'])
export type FieldAccess = z.infer<typeof FieldAccess>
export const TurnShown = z.object({
  nth: z.int(),
  edition: z.int(),
  by: z.string(),
  at: z.string(),
  answers: Answers,
})
export type TurnShown = z.infer<typeof TurnShown>
export const SheetShown = z.object({
  sheet: FactId,
  form: FactId,
  case: z.nullable(CaseId),
  edition: z.int(),
  /** The last finished turn. */
  nth: z.int(),
  answers: Answers,
  /** Fields, by key, of which there are answers that are closed to this worker. */
  closed: z.array(z.string()),
  erased: z.array(z.string()),
  /** How it stood before, latest first. */
  earlier: z.array(TurnShown),
  /** What this worker has typed and not finished. */
  unfinished: z.nullable(TurnShown),
})
export type SheetShown = z.infer<typeof SheetShown>
export const AnswersRead = z.object({
  person: PersonId,
  names: z.array(PersonName),
  /** What may be filled now, and every edition to which an answer was given. */
  editions: z.array(FormEdition),
  current: z.array(z.object({ form: FactId, nth: z.int() })),
  sheets: z.array(SheetShown),
  access: z.record(z.string(), FieldAccess),
  writes: z.boolean(),
})
export type AnswersRead = z.infer<typeof AnswersRead>

export const FindByAnswer = z.strictObject({
  form: FactId,
  field: Key,
  code: Code,
  after: z.optional(PersonId),
})
export type FindByAnswer = z.infer<typeof FindByAnswer>
export const FoundByAnswer = z.object({
  found: z.array(z.object({ person: PersonId, names: z.array(PersonName) })),
  next: z.nullable(PersonId),
})
export type FoundByAnswer = z.infer<typeof FoundByAnswer>
