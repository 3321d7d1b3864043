import type { Sql } from '../../ground/database.ts'
import type { AgencyId, CaseId, PersonId, SiteId, WorkerId } from '../../ground/ids.ts'
import type { Keys } from '../../ground/keys.ts'
import type { Ear, Heard } from '../../ground/listener.ts'
import { nameFromText } from '../../ground/person-name.ts'
import { nameWorkers } from '../agencies/index.ts'
import { findWorkAround, type WorkAround } from '../cases/index.ts'
import { findUnderReview, shareFamilyName, type UnderReview } from '../matching/index.ts'
import { type OpenRecord, openRecords } from '../people/index.ts'
import { findGuarded, findOpenedTo, type OpenedTo } from '../sharing/index.ts'
import { readNight } from './profile.ts'
import { explain, isNightAt, type Known, type Look, signsOf } from './rules.ts'
import { type AccessRow, addAccesses, findOwnDeeds } from './store.ts'

type Reader = { find: Sql; node: number; keys: Keys }

/**
 * Hears every line and writes down who did or looked, for what and on which ground, without whom it was about; and of a look,
 * what in the work explains it. People are opened here to compare names, and nobody is shown them.
 */
export function explainAccesses(keys: Keys, node: number): Ear {
  return async (sql, heard) => {
    const looks = heard.filter(({ line, about }) => line.outcome === 'seen' && isOfOne(about))
    const around = await findAround({ find: sql, node, keys }, looks)
    // What was done a moment ago explains what is looked at now, so that deeds are written down before they are asked for.
    const [deeds, others] = [
      heard.filter(({ line }) => line.outcome === 'done'),
      heard.filter(({ line }) => line.outcome !== 'done'),
    ]
    void addAccesses(
      sql,
      node,
      deeds.map((one) => rowOf(one, null)),
    ).catch(() => {})
    const own = await findOwnDeeds({ find: sql, node }, looks.flatMap(pairsOf))
    const night = readNight()
    const rows = others.map((one) => {
      const look = lookOf(one)
      if (one.line.outcome !== 'seen') return rowOf(one, null)
      const known = knownOf(one, around, own)
      return { ...rowOf(one, explain(look, known)), signs: signsOf(look, known, isNightAt(look.at, night)) }
    })
    return [addAccesses(sql, node, rows)]
  }
}

/** The file of one case or of one person, not a list that the house found. */
const isOfOne = ({ case: file, persons }: Heard['about']): boolean => file !== undefined || persons.length === 1

const pairsOf = ({ line }: Heard) =>
  line.trail.slice(0, 1).map((subject) => ({ actor: line.actor as WorkerId, subject: String(subject) }))

function rowOf({ position, line, about }: Heard, explained: AccessRow['explained']): AccessRow {
  return {
    position,
    at: new Date(line.at),
    outcome: line.outcome,
    name: line.name,
    actor: line.actor as WorkerId,
    agency: line.agency as AgencyId,
    site: line.site as SiteId | null,
    purpose: line.purpose,
    ground: line.ground,
    subject: line.trail.length === 1 ? String(line.trail[0]) : null,
    people: about.persons.length,
    explained,
    signs: [],
  }
}

const lookOf = ({ line, about }: Heard): Look => ({
  at: new Date(line.at),
  name: line.name,
  actor: line.actor as WorkerId,
  agency: line.agency as AgencyId,
  site: line.site as SiteId | null,
  ground: line.ground,
  people: about.persons.length,
  ofOne: isOfOne(about),
})

type Around = {
  work: WorkAround[]
  reviews: UnderReview[]
  opened: OpenedTo[]
  guarded: Set<PersonId>
  records: Map<PersonId, OpenRecord>
  workers: Map<WorkerId, string>
}

async function findAround({ find, node, keys }: Reader, looks: readonly Heard[]): Promise<Around> {
  const persons = [...new Set(looks.flatMap(({ about }) => about.persons))]
  const cases = [...new Set(looks.flatMap(({ about }) => about.case ?? []))]
  const [work, reviews, opened, guarded, records, workers] = await Promise.all([
    findWorkAround(find, node, { cases, persons }),
    findUnderReview(find, node, persons),
    findOpenedTo({ find, node }, persons),
    findGuarded({ find, node }, persons),
    openRecords({ find, node, keys }, persons),
    nameWorkers(find, node, [...new Set(looks.map(({ line }) => line.actor as WorkerId))]),
  ])
  return { work, reviews, opened, guarded, records: new Map(records.map((one) => [one.person, one])), workers }
}

function knownOf({ line, about }: Heard, around: Around, own: ReadonlyMap<string, Date>): Known {
  const [agency, actor] = [line.agency as AgencyId, line.actor as WorkerId]
  const among = new Set(about.persons)
  const isHere = ({ file, persons }: WorkAround) =>
    file === (about.case as CaseId | undefined) || persons.some((person) => among.has(person))
  const work = around.work.filter(isHere)
  const opened = around.opened
    .filter((one) => one.agency === agency && among.has(one.person))
    .map(({ since }) => since.getTime())
  const name = nameFromText(around.workers.get(actor) ?? '')
  return {
    openers: work.map(({ worker }) => worker),
    ownDeed: own.get(`${actor} ${line.trail[0]}`) ?? null,
    tasks: work.flatMap(({ tasks }) => tasks),
    sites: work.flatMap((one) => (one.agency === agency && one.site ? [one.site] : [])),
    underReview: around.reviews.some((one) => among.has(one.person) && one.agencies.includes(agency)),
    openedSince: opened.length > 0 ? new Date(Math.max(...opened)) : null,
    sameFamilyName:
      name !== undefined &&
      about.persons.some((person) => shareFamilyName([name], around.records.get(person)?.identity.names ?? [])),
    guarded: about.persons.some((person) => around.guarded.has(person)),
  }
}
