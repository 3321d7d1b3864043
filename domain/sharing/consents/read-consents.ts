import type * as z from 'zod/mini'
import type { Keyring } from '../../../ground/keys.ts'
import type { Look } from '../../../ground/look.ts'
import { isErased, unseal } from '../../../ground/seal.ts'
import { nameAgencies, nameWorkers } from '../../agencies/index.ts'
import { findAgreements } from '../agreements/store.ts'
import type { Part } from '../agreements/words.ts'
import { readDataSet } from '../data-set.ts'
import { fieldsOf } from '../openings/judge-opening.ts'
import { NEVER, type PersonFacts } from '../rules/facts.ts'
import { sayGround, seePerson } from '../see-person.ts'
import { findFacts } from '../store.ts'
import { findPartners } from './find-partners.ts'
import { TOLD, WHY } from './may-hear.ts'
import { stands, standsNow, type Word } from './rules.ts'
import { type BasisRow, type ConsentRow, findBases, findConsents } from './store.ts'
import type { ConsentsShown, ReadConsents } from './words.ts'

/**
 * Every word that a person ever said to anybody, and what stands now. The custodian sees all of it; a partner what was
 * said to the partner itself.
 */
export async function readConsents(look: Look, { person }: z.infer<typeof ReadConsents>): Promise<ConsentsShown> {
  const { grounds } = await seePerson(look, person, 'ask-consent')
  const all = grounds.opens('consent.records')
  const keeper = all && (grounds.because === 'custody' || grounds.because === 'co-management')
  const [words, bases, facts, rings, agreements] = await Promise.all([
    findConsents(look, person),
    findBases(look, person),
    findFacts(look, [person]),
    look.keys.fetch(look.find, [person]),
    findAgreements(look),
  ])
  const told = words.filter(({ recipient }) => keeper || recipient === look.agency)
  const stated = bases.filter(({ recipient }) => keeper || recipient === look.agency)
  const known = facts.get(person)!
  const names = await nameAll(look, { words: told, bases: stated })
  const ring = rings.get(person)!
  look.note({ ...sayGround(grounds), persons: [person], more: { categories: ['consent'], words: told.length } })
  return {
    words: told.map((word) => showWord(word, keeper ? ring : undefined, names)),
    now: showNow(told, known, { profile: look.profile, at: look.at.getTime(), names: names.agency }),
    bases: stated.map((basis) => showBasis(basis, keeper ? ring : undefined, { at: look.at, names: names.agency })),
    partners: keeper ? await findPartners(look, agreements) : [],
    guardians: keeper ? guardiansOf(known, look.at.getTime()) : [],
    speaks: speaksOf(known, look.at.getTime()),
    may: keeper,
  }
}

type NameOf = (id: string) => { id: string; name: string }
type Names = { agency: NameOf; worker: (id: string) => string }

async function nameAll(
  { find, node }: Look,
  { words, bases }: { words: ConsentRow[]; bases: BasisRow[] },
): Promise<Names> {
  const ids = [...words.flatMap(({ recipient, agency }) => [recipient, agency]), ...bases.map((one) => one.recipient)]
  const [agencies, workers] = await Promise.all([
    nameAgencies(find, node, [...new Set(ids)]),
    nameWorkers(find, node, [...new Set(words.map(({ worker }) => worker))]),
  ])
  return {
    agency: (id) => ({ id, name: agencies.get(id as ConsentRow['agency']) ?? id }),
    worker: (id) => workers.get(id as ConsentRow['worker']) ?? '',
  }
}

function showWord(row: ConsentRow, ring: Keyring | undefined, names: Names): ConsentsShown['words'][number] {
  const { id, recipient, purpose, categories, status, by, giver, since, until, notice, told, agency, worker, at } = row
  const opened =
    told && ring && !isErased(ring, 'consent')
      ? unseal<{ text?: string; words?: string }>(ring, { person: row.person, category: 'consent', column: TOLD }, told)
      : {}
  return {
    id,
    recipient: names.agency(recipient),
    purpose,
    categories,
    status,
    by,
    giver,
    from: since.toISOString(),
    until: until?.toISOString() ?? null,
    language: notice.language,
    version: notice.version,
    explained: notice.explained,
    understood: notice.understood,
    expression: notice.expression,
    notice: opened.text ?? null,
    words: opened.words ?? null,
    recorded: { by: names.worker(worker), agency: names.agency(agency).name, at: at.toISOString() },
  }
}

export const asWord = ({ since, until, ...row }: ConsentRow): Word => ({
  ...row,
  from: since.getTime(),
  until: until?.getTime() ?? NEVER,
})

function showNow(
  words: readonly ConsentRow[],
  known: PersonFacts,
  { profile, at, names }: { profile: string; at: number; names: NameOf },
): ConsentsShown['now'] {
  const set = readDataSet(profile)
  return standsNow(words.map(asWord), at, (part) => fieldsOf(set, part as Part))
    .map(({ recipient, purpose, part, word, partly }) => ({
      recipient: names(recipient),
      purpose: purpose as ConsentRow['purpose'],
      part: part as Part,
      stands: stands(word, known, at),
      partly,
      consent: word.id as ConsentRow['id'],
      until: Number.isFinite(word.until) ? new Date(word.until).toISOString() : null,
    }))
    .sort((one, other) => keyOf(one).localeCompare(keyOf(other)))
}
const keyOf = ({ recipient, purpose, part }: ConsentsShown['now'][number]) => `${recipient.name} ${purpose} ${part}`

function showBasis(
  { id, kind, recipient, purpose, categories, since, until, why, endedAt, person }: BasisRow,
  ring: Keyring | undefined,
  { at, names }: { at: Date; names: NameOf },
): ConsentsShown['bases'][number] {
  return {
    id,
    kind,
    recipient: names(recipient),
    purpose,
    categories,
    from: since.toISOString(),
    until: until?.toISOString() ?? null,
    why:
      ring && !isErased(ring, 'consent')
        ? unseal<string>(ring, { person, category: 'consent', column: WHY }, why)
        : null,
    ended: endedAt !== null || (until !== null && until <= at),
  }
}

const guardiansOf = ({ guardianships }: PersonFacts, at: number) =>
  guardianships.flatMap(({ guardian, from, until }) =>
    from <= at && at < until ? [guardian as ConsentRow['person']] : [],
  )

function speaksOf({ adultFrom }: PersonFacts, at: number): ConsentsShown['speaks'] {
  if (adultFrom === null) return 'unknown'
  return adultFrom <= at ? 'person' : 'others'
}
