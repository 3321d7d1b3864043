import type { Category, Purpose } from '../../../ground/categories.ts'
import type { AgencyId, FactId, PersonId } from '../../../ground/ids.ts'
import { Unknown } from '../../../ground/refusals.ts'
import { type AgencyRow, findAgencies } from '../../agencies/index.ts'
import { findAgreementFacts } from '../agreements/store.ts'
import type { Part } from '../agreements/words.ts'
import { readDataSet } from '../data-set.ts'
import { findAsker } from '../find-asker.ts'
import { type Decided, decide } from '../rules/decide.ts'
import { type AgencyFacts, NEVER, type PersonFacts, type WorkerFacts } from '../rules/facts.ts'
import { agreementSide, askerSide, personSide, worldOf } from '../rules/world.ts'
import type { Asker } from '../see-person.ts'
import { findFacts } from '../store.ts'
import type { DataSet } from '../words.ts'
import { lackOf } from './lack-of.ts'
import type { Judged } from './words.ts'

/** What the rules say to opening these parts of one person to an agency: field by field, and on what that rests. */
export type Judgement = {
  person: PersonId
  parts: (Judged & { rests: string[] })[]
  notice: 'notify-person' | 'hold-notice'
  until: Date | null
}
export type Question = { agreement: FactId; to: AgencyId; categories: readonly Part[] }

/** The fields that a part names. */
export const fieldsOf = (set: DataSet, part: Part): string[] =>
  set.exchangeProfiles[part] ?? set.fields.flatMap(({ field }) => (field.startsWith(`${part}.`) ? [field] : []))

export const asFacts = ({ id, type, country, suspendedAt, nodeCutOffAt }: AgencyRow): AgencyFacts => ({
  id,
  type,
  country: country.trim(),
  suspendedAt: suspendedAt?.getTime() ?? NEVER,
  nodeCutOffAt: nodeCutOffAt?.getTime() ?? NEVER,
})

/**
 * Asks the rule of sharing about every field of these parts, for each person. `supposing` that the asker has just confirmed
 * who they are, so that what is lacking otherwise can be told before.
 */
export async function judgeOpening(
  asker: Asker,
  persons: readonly PersonId[],
  { agreement, to, categories }: Question,
  { supposing = false } = {},
): Promise<Judgement[]> {
  const worker = await findAsker(asker)
  const signIn = supposing ? { ...worker.signIn, confirmedMinutes: 0 } : worker.signIn
  return judgeFor({ ...readerOf(asker), worker: { ...worker, signIn } }, persons, { agreement, to, categories })
}

/** For whom the rules are asked: the asker themself, or somebody who is supposed. */
export type Judging = {
  find: Asker['find']
  node: number
  profile: string
  at: Date
  purpose: Purpose
  worker: WorkerFacts
}
export const readerOf = ({ find, node, profile, at, asking }: Asker): Omit<Judging, 'worker'> => ({
  ...{ find, node, profile, at },
  purpose: asking.purpose,
})

export async function judgeFor(
  asker: Judging,
  persons: readonly PersonId[],
  { agreement, to, categories }: Question,
): Promise<Judgement[]> {
  const [facts, agreements, [receiver]] = await Promise.all([
    findFacts(asker, persons),
    findAgreementFacts(asker, [agreement]),
    findAgencies(asker.find, asker.node, [to]),
  ])
  if (!receiver) throw new Unknown('party-unknown', { agency: to })
  const set = readDataSet(asker.profile)
  const [mine, agreed] = [askerSide(set, asker.worker), agreementSide(agreements)]
  return persons.map((person) => {
    const known = facts.get(person)!
    const about = personSide(known)
    const ask = (field: string): Decided =>
      decide(
        worldOf(
          set,
          mine,
          {
            action: 'share',
            purpose: asker.purpose,
            category: categoryOf(field),
            field,
            at: asker.at.getTime(),
            receiver: asFacts(receiver),
          },
          about,
          agreed,
        ),
      )
    return judgePerson(set, known, { categories, ask })
  })
}

export const categoryOf = (field: string): Category => field.slice(0, field.indexOf('.')) as Category

function judgePerson(
  set: DataSet,
  known: PersonFacts,
  { categories, ask }: { categories: readonly Part[]; ask: (field: string) => Decided },
): Judgement {
  const all: Decided[] = []
  const parts = categories.map((part) => {
    const asked = fieldsOf(set, part).map((field) => [field, ask(field)] as const)
    const told = asked.filter(([, { answer }]) => answer === 'allow' || answer === 'mask')
    all.push(...told.map(([, decided]) => decided))
    const lack = asked.map(([, { answer, rule }]) => lackOf(answer, rule)).find((one) => one !== null) ?? null
    const only = (answer: string) => told.flatMap(([field, decided]) => (decided.answer === answer ? [field] : []))
    return {
      part,
      open: only('allow'),
      masked: only('mask'),
      lack: lack ?? (told.length === 0 ? 'open-nothing' : null),
      rests: [...new Set(told.flatMap(([, { facts }]) => facts))],
    }
  })
  const ends = all.flatMap(({ expiresAt }) => (expiresAt === undefined ? [] : [expiresAt]))
  return {
    person: known.id as PersonId,
    parts,
    notice: all.some(({ obligations }) => obligations.includes('hold-notice')) ? 'hold-notice' : 'notify-person',
    until: ends.length > 0 ? new Date(Math.min(...ends)) : null,
  }
}
