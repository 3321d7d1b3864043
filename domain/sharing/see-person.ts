import type { Asking } from '../../ground/asking.ts'
import { CATEGORIES, type Category, type Purpose } from '../../ground/categories.ts'
import type { Sql } from '../../ground/database.ts'
import type { AgencyId, CaseId, PersonId } from '../../ground/ids.ts'
import { Forbidden, Unknown } from '../../ground/refusals.ts'
import { mayWork, type Work } from '../agencies/index.ts'
import { readDataSet } from './data-set.ts'
import { findAsker } from './find-asker.ts'
import { likenessOf } from './likeness.ts'
import { type Decided, decide, judge, once } from './rules/decide.ts'
import { type Kept, keepFindings, type World } from './rules/evaluate.ts'
import type { PersonFacts } from './rules/facts.ts'
import { type AskerSide, askerSide, personSide, worldOf } from './rules/world.ts'
import { findFacts } from './store.ts'
import { type Because, WORKING } from './words.ts'

/** Custody opens every purpose and category; what a worker sees of it is narrowed by their roles and by the data set. */
export const CUSTODY = { because: 'custody', purposes: ['*'], categories: ['*'], until: null } as const

/** Whoever asks: a deed or a look. */
export type Asker = {
  readonly find: Sql
  /** The mission, whose minimum data set the rules go by. */
  readonly profile: string
  readonly node: number
  readonly agency: AgencyId
  readonly at: Date
  readonly asking: Asking
  regards: { persons: PersonId[]; case?: CaseId }
  allow<T>(decision: { allow: true; grounds: T } | { allow: false; refusal: Error }): T
}
/** The same asker, asking for another purpose: that for which something was opened or offered. */
export const askingFor = (asker: Asker, purpose: Purpose): Asker => ({
  find: asker.find,
  profile: asker.profile,
  node: asker.node,
  agency: asker.agency,
  at: asker.at,
  asking: { ...asker.asking, purpose },
  regards: asker.regards,
  allow: (decision) => asker.allow(decision),
})
export type Action = 'read' | 'search' | 'write' | 'correct' | 'export'
/** What one worker may see of one person for the purpose of this asking, field by field, and what that rests on. */
export type Grounds = {
  /** The rule that opened the person, and the facts by id on which it rests. */
  because: Because
  standing: string
  until: Date | null
  /** Categories of which the lead field is open, in clear. */
  categories: Category[]
  sees: (field: string, action?: Action) => Judged
  /** In clear, so that it may be shown as it is written. */
  opens: (field: string) => boolean
  /** Whether the lead field of a category is open, in clear. */
  opensLead: (category: Category) => boolean
}
/** What the asker gets of a field, and by which rule. */
export type Judged = Pick<Decided, 'answer' | 'rule'>
export type Seen = { grounds: Grounds; categories: Category[]; purpose: Purpose }

/** What the looking at people is for, as the rules know it: lists and searches are stricter than an open file. */
const actionOf = (work: Work): Action => (work === 'search' ? 'search' : 'read')

export const worksWith = ({ because }: Pick<Grounds, 'because'>): boolean => WORKING.has(because)
const CHANGING: ReadonlySet<Work> = new Set<Work>(['correct', 'judge-records'])

/**
 * Finds a person as the rules let this worker: who is hidden from them does not exist. Where the fact that should have led
 * to somebody is not there, nobody is asked about, and the answer is the same.
 */
export async function seePerson(asker: Asker, person: PersonId | undefined, work: Work): Promise<Seen> {
  const { asking } = asker
  const named = person ? [person] : []
  asker.regards = { persons: named }
  asker.allow(mayWork(asking.actor, work, asking.purpose))
  const { found, nobody } = await look(asker, named, work)
  const { grounds, hidden } = (person && found.get(person)) || nobody()
  if (hidden) throw new Unknown('no-such-person')
  if (!grounds) throw new Forbidden('not-for-this-purpose', { purpose: asking.purpose })
  if (CHANGING.has(work) && !worksWith(grounds)) throw new Forbidden('look-only')
  asker.allow({ allow: true, grounds })
  return { grounds, categories: grounds.categories, purpose: asking.purpose }
}

/** So few people were named by the asker, and a refusal is remembered with them; more are a list that the house found. */
const NAMED_MOST = 10

/** Of these people, those of whom this worker may see anything for this purpose; the others are left out without a word. */
export async function seePeople(
  asker: Asker,
  persons: readonly PersonId[],
  work: Work,
  /** Whose file is open, where these people stand in the file of another: an order may keep them out of it. */
  inFileOf?: PersonId,
): Promise<Map<PersonId, Grounds>> {
  const { asking } = asker
  if (!asker.regards.case && asker.regards.persons.length === 0 && persons.length <= NAMED_MOST)
    asker.regards = { persons: [...persons] }
  asker.allow(mayWork(asking.actor, work, asking.purpose))
  const { found } = await look(asker, persons, work, inFileOf)
  const may = (grounds: Grounds) => !CHANGING.has(work) || worksWith(grounds)
  return new Map([...found].flatMap(([person, { grounds }]) => (grounds && may(grounds) ? [[person, grounds]] : [])))
}

type Sight = { grounds: Grounds | undefined; hidden: boolean }
/** Those who are there; and nobody, before the same rules: what closes to a worker everybody alike closes nobody with the same words. */
type Looked = { found: Map<PersonId, Sight>; nobody: () => Sight }

async function look(asker: Asker, persons: readonly PersonId[], work: Work, inFileOf?: PersonId): Promise<Looked> {
  const [worker, facts] = await Promise.all([findAsker(asker), findFacts(asker, persons)])
  const side = askerSide(readDataSet(asker.profile), worker)
  const { at, purpose } = asker.asking
  const alike = likenessOf(worker, {
    profile: asker.profile,
    at: at.getTime(),
    purpose,
    ofOther: inFileOf !== undefined,
  })
  const eye = { asker, side, alike, action: actionOf(work), inFileOf }
  const found = new Map(
    persons.flatMap((person) => {
      const known = facts.get(person)
      return known ? [[person, sight(eye, known)] as const] : []
    }),
  )
  return { found, nobody: () => sight(eye) }
}

/** What was answered of a person, by action and field. */
type Answers = Map<string, Judged>
type Eye = {
  asker: Asker
  side: AskerSide
  /** The name under which answers about a person are kept, if they may be. */
  alike: (person: PersonFacts) => string | undefined
  action: Action
  inFileOf: PersonId | undefined
}

/**
 * Answers that hold for everybody alike, whoever asked before. An answer depends on nothing but what stands in its name:
 * every instant is held against the asking’s alone, so that it is earlier, the same, or later.
 */
const JUDGED_MOST = 5000
const judged = new Map<string, Answers>()
function answersFor({ alike }: Eye, person: PersonFacts | undefined): Answers {
  if (!person) return new Map()
  const name = alike(person)
  const before = name && judged.get(name)
  if (before) return before
  const answers: Answers = new Map()
  if (judged.size >= JUDGED_MOST) judged.clear()
  if (name) judged.set(name, answers)
  return answers
}

function sight(eye: Eye, person?: PersonFacts): Sight {
  const { action, asker } = eye
  const set = readDataSet(asker.profile)
  const world = worldFor(eye, person)
  const answers = answersFor(eye, person)
  const sees = (field: string, does: Action = action): Judged => {
    const before = answers.get(`${does} ${field}`)
    if (before) return before
    const now = judge(world(field, does))
    answers.set(`${does} ${field}`, now)
    return now
  }
  const lead = (category: Category) => sees(set.leadField[category])
  const opens = ({ answer }: Judged) => answer === 'allow' || answer === 'mask'
  const first = CATEGORIES.find((category) => opens(lead(category)))
  if (!first || !person)
    return { hidden: CATEGORIES.every((category) => lead(category).rule.startsWith('hide-')), grounds: undefined }
  // On which facts it rests is asked of few of the people in a list.
  const decided = once(() => decide(world(set.leadField[first], action)))
  return { hidden: false, grounds: groundsOf(decided, person, { sees, lead, category: first }) }
}

/** Puts a field of this person before the rules; what does not depend on the field is found once. */
function worldFor(
  { asker: { asking, profile }, side, inFileOf }: Eye,
  person: PersonFacts | undefined,
): (field: string, does: Action) => World {
  const about = once(() => person && personSide(person))
  const kept = new Map<Action, Kept>()
  return (field, does) => {
    const findings = kept.get(does) ?? keepFindings()
    kept.set(does, findings)
    const category = field.slice(0, field.indexOf('.'))
    const ask = { action: does, purpose: asking.purpose, category, field, at: asking.at.getTime(), inFileOf }
    return worldOf(readDataSet(profile), side, ask, about(), undefined, findings)
  }
}

type Seeing = { sees: Grounds['sees']; lead: (category: Category) => Judged; category: Category }
function groundsOf(first: () => Decided, person: PersonFacts, { sees, lead, category }: Seeing): Grounds {
  return {
    get because() {
      return reasonOf(lead(category).rule, () => first().facts, person)
    },
    get standing() {
      return first().facts.join(' ')
    },
    get until() {
      const { expiresAt } = first()
      return expiresAt === undefined ? null : new Date(expiresAt)
    },
    get categories() {
      return CATEGORIES.filter((category) => lead(category).answer === 'allow')
    },
    sees,
    opens: (field) => sees(field).answer === 'allow',
    opensLead: (category) => lead(category).answer === 'allow',
  }
}

/** In a word why somebody is seen: the permit that decided, or for what is only shown in part the standing behind it. */
function reasonOf(rule: string, facts: () => readonly string[], { standings }: PersonFacts): Because {
  const [kind, reason] = [rule.slice(0, rule.indexOf('-')), rule.slice(rule.indexOf('-') + 1)]
  if (kind === 'permit') return reason as Because
  return (standings.find(({ id }) => facts().includes(id))?.reason ?? 'emergency') as Because
}

/** Before a deed changes fields of somebody: every one must be open to be changed. What is secret is not even named. */
export function insistOn(grounds: Grounds, action: Action, fields: readonly string[]): void {
  const closed = fields.find((field) => grounds.sees(field, action).answer !== 'allow')
  if (closed) throw new Forbidden('field-not-yours', { field: closed })
}

/** How a ground goes into the ledger: its word for all to read; the facts it rests on sealed, since they lead to the person. */
export const sayGround = ({ because, standing }: Pick<Grounds, 'because' | 'standing'>) => ({
  ground: because,
  rests: standing,
})
