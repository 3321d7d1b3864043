import type { Purpose } from '../../../ground/categories.ts'
import type { AgencyId, FactId, PersonId } from '../../../ground/ids.ts'
import { Unknown } from '../../../ground/refusals.ts'
import { findAgencies } from '../../agencies/index.ts'
import { findAgreementFacts } from '../agreements/store.ts'
import type { Part } from '../agreements/words.ts'
import { readDataSet } from '../data-set.ts'
import {
  asFacts,
  categoryOf,
  fieldsOf,
  type Judgement,
  type Judging,
  judgeFor,
  judgeOpening,
  readerOf,
} from '../openings/judge-opening.ts'
import { lackOf } from '../openings/lack-of.ts'
import { type Decided, decide } from '../rules/decide.ts'
import { type AgreementFacts, ALWAYS, NEVER, type PersonFacts, type WorkerFacts } from '../rules/facts.ts'
import { askerSide, personSide, worldOf } from '../rules/world.ts'
import type { Asker } from '../see-person.ts'
import { findFacts } from '../store.ts'
import type { DataSet } from '../words.ts'
import { keepInside } from './keep-inside.ts'

export type Question = {
  agreement: FactId
  to: AgencyId
  categories: readonly Part[]
  /** What the partner would work for; the asker passes it on for their own purpose. */
  forPurpose: Purpose
}

/**
 * What a partner would see of people whom it takes on: of each field, whether the rule of sharing lets the asker pass it on,
 * and whether the rule of reading then opens it to a worker of the partner. What one of them closes is closed.
 */
export async function judgeOffer(
  asker: Asker,
  persons: readonly PersonId[],
  question: Question,
  { supposing = false } = {},
): Promise<Judgement[]> {
  const passed = await judgeOpening(asker, persons, question, { supposing })
  return narrowAll(readerOf(asker), passed, question)
}

/** The same, asked for whoever lacks nothing at the agency that gave them: whether what was given still may be, whoever sent it. */
export async function judgeGiven(
  reader: Omit<Judging, 'worker'>,
  persons: readonly PersonId[],
  { from, ...question }: Question & { from: AgencyId },
): Promise<Judgement[]> {
  const [[sender], facts] = await Promise.all([
    findAgencies(reader.find, reader.node, [from]),
    findFacts(reader, persons),
  ])
  const set = readDataSet(reader.profile)
  const known = facts.get(persons[0]!)
  if (!sender || !known) return []
  const worker = supposeWorker(set, asFacts(sender), known)
  return narrowAll(reader, await judgeFor({ ...reader, worker }, persons, question), question)
}

async function narrowAll(
  { find, node, profile, at: now }: Omit<Judging, 'worker'>,
  passed: readonly Judgement[],
  { forPurpose, ...question }: Question,
): Promise<Judgement[]> {
  const [facts, agreements, [receiver]] = await Promise.all([
    findFacts(
      { find },
      passed.map(({ person }) => person),
    ),
    findAgreementFacts({ find, node }, [question.agreement]),
    findAgencies(find, node, [question.to]),
  ])
  if (!receiver) throw new Unknown('party-unknown', { agency: question.to })
  const set = readDataSet(profile)
  const at = now.getTime()
  return passed.map((judgement) => {
    const known = facts.get(judgement.person)!
    const worker = supposeWorker(set, asFacts(receiver), known)
    const taken = supposeTaken(known, { ...question, forPurpose, agreement: agreements[0]!, at })
    const [mine, about] = [askerSide(set, worker), personSide(taken)]
    const read = (field: string): Decided =>
      decide(worldOf(set, mine, { action: 'read', purpose: forPurpose, category: categoryOf(field), field, at }, about))
    const narrow = {
      ...judgement,
      parts: judgement.parts.map((part) => narrowed(part, fieldsOf(set, part.part), read)),
    }
    return receiver.keeper === null ? narrow : keepInside(narrow, known, set)
  })
}

type Part_ = Judgement['parts'][number]
function narrowed(part: Part_, fields: readonly string[], read: (field: string) => Decided): Part_ {
  if (part.lack !== null) return part
  const answers = new Map(fields.map((field) => [field, read(field)]))
  const is = (field: string, answer: string) => answers.get(field)?.answer === answer
  const open = part.open.filter((field) => is(field, 'allow'))
  const masked = [
    ...part.open.filter((field) => is(field, 'mask')),
    ...part.masked.filter((field) => is(field, 'mask') || is(field, 'allow')),
  ]
  const lack = [...answers.values()].map(({ answer, rule }) => lackOf(answer, rule)).find((one) => one !== null)
  return { ...part, open, masked, lack: lack ?? (open.length + masked.length === 0 ? 'open-nothing' : null) }
}

/** A worker of the partner who lacks nothing that a worker may have: what is closed to them is closed to all. */
const supposeWorker = (set: DataSet, agency: WorkerFacts['agency'], { protectionIn }: PersonFacts): WorkerFacts => ({
  kind: 'worker',
  id: 'supposed',
  agency,
  siteCountry: agency.country === 'INT' ? (protectionIn ?? agency.country) : agency.country,
  roles: Object.keys(set.roles).map((role) => ({ role, from: ALWAYS, until: NEVER, lent: null })),
  trainings: ['code-of-conduct', 'child-safeguarding', 'gbv-confidentiality'].map((code) => ({ code, until: NEVER })),
  nationalityConflict: [],
  suspendedAt: NEVER,
  signIn: { strength: 'passkey', minutes: 0, confirmedMinutes: 0 },
  emergencies: [],
})

type Taken = { to: AgencyId; categories: readonly Part[]; forPurpose: Purpose; agreement: AgreementFacts; at: number }
const supposeTaken = (person: PersonFacts, { to, categories, forPurpose, agreement, at }: Taken): PersonFacts => ({
  ...person,
  standings: [
    ...person.standings,
    {
      id: 'supposed',
      agency: to,
      reason: 'referral',
      purposes: [forPurpose],
      categories,
      status: 'accepted',
      agreement,
      from: at,
      until: NEVER,
    },
  ],
})
