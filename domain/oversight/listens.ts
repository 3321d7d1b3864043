import type { Sql } from '../../ground/database.ts'
import type { AgencyId, PersonId, SiteId, WorkerId } from '../../ground/ids.ts'
import type { Keys } from '../../ground/keys.ts'
import type { Ear, Heard } from '../../ground/listener.ts'
import { nameFromText } from '../../ground/person-name.ts'
import { nameWorkers } from '../agencies/index.ts'
import { findWorkAround, type WorkAround } from '../cases/index.ts'
import { findUnderReview, shareFamilyName, type UnderReview } from '../matching/index.ts'
import { openRecords } from '../people/index.ts'
import { findGuarded, findOpenedTo, type OpenedTo } from '../sharing/index.ts'
import { readNight } from './profile.ts'
import { explain, isNightAt, isWeak, type Known, type Look, signsOf } from './rules.ts'
import { type AccessRow, addAccesses, findOwnDeeds } from './store.ts'

type Reader = { find: Sql; node: number; keys: Keys }

/**
 * Hears every line and writes down who did or looked, for what and on which ground, without whom it was about; and of a look,
 * what in the work explains it. Where no work of one's own does, people are opened here to compare names, and nobody is shown them.
 */
export function explainAccesses({ keys, profile }: { keys: Keys; profile: string }, node: number): Ear {
  return async (sql, heard) => {
    const reader = { find: sql, node, keys }
    const [deeds, others] = [
      heard.filter(({ line }) => line.outcome === 'done'),
      heard.filter(({ line }) => line.outcome !== 'done'),
    ]
    // What was done a moment ago explains what is looked at now, so that deeds are written down before they are asked for.
    const laid = addAccesses(
      sql,
      node,
      deeds.map((one) => rowOf(one, null)),
    )
    const looks = others.filter(({ line, about }) => line.outcome === 'seen' && isOfOne(about))
    const known = await findKnown(reader, looks)
    const weak = looks.filter((one) => isWeak(explain(lookOf(one), known.get(one)!)))
    for (const [one, more] of await findSigns(reader, weak)) known.set(one, { ...known.get(one)!, ...more })
    const night = readNight(profile)
    const rows = others.map((one) => {
      if (one.line.outcome !== 'seen') return rowOf(one, null)
      const [look, about] = [lookOf(one), known.get(one) ?? NOTHING]
      return { ...rowOf(one, explain(look, about)), signs: signsOf(look, about, isNightAt(look.at, night)) }
    })
    return [laid, addAccesses(sql, node, rows)]
  }
}

const NOTHING: Known = {
  openers: [],
  ownDeed: null,
  tasks: [],
  sites: [],
  underReview: false,
  openedSince: null,
  sameFamilyName: false,
  guarded: false,
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

const personsOf = (looks: readonly Heard[]): PersonId[] => [...new Set(looks.flatMap(({ about }) => about.persons))]

/** What the rooms know of the work with those who were looked at. */
async function findKnown({ find, node }: Reader, looks: readonly Heard[]): Promise<Map<Heard, Known>> {
  if (looks.length === 0) return new Map()
  const persons = personsOf(looks)
  const cases = [...new Set(looks.flatMap(({ about }) => about.case ?? []))]
  const [own, work, reviews, opened] = await Promise.all([
    findOwnDeeds({ find, node }, looks.flatMap(pairsOf)),
    findWorkAround(find, node, { cases, persons }),
    findUnderReview(find, node, persons),
    findOpenedTo({ find, node }, persons),
  ])
  return new Map(looks.map((one) => [one, { ...NOTHING, ...knownOf(one, { own, work, reviews, opened }) }]))
}

type Around = { own: ReadonlyMap<string, Date>; work: WorkAround[]; reviews: UnderReview[]; opened: OpenedTo[] }

function knownOf({ line, about }: Heard, around: Around): Partial<Known> {
  const [agency, actor] = [line.agency as AgencyId, line.actor as WorkerId]
  const among = new Set(about.persons)
  const work = around.work.filter(
    ({ file, persons }) => file === about.case || persons.some((person) => among.has(person)),
  )
  const opened = around.opened.flatMap((one) =>
    one.agency === agency && among.has(one.person) ? [one.since.getTime()] : [],
  )
  return {
    openers: work.map(({ worker }) => worker),
    ownDeed: around.own.get(`${actor} ${line.trail[0]}`) ?? null,
    tasks: work.flatMap(({ tasks }) => tasks),
    sites: work.flatMap((one) => (one.agency === agency && one.site ? [one.site] : [])),
    underReview: around.reviews.some((one) => among.has(one.person) && one.agencies.includes(agency)),
    openedSince: opened.length > 0 ? new Date(Math.max(...opened)) : null,
  }
}

/** What may speak against these looks. */
async function findSigns(
  { find, node, keys }: Reader,
  looks: readonly Heard[],
): Promise<[Heard, Pick<Known, 'sameFamilyName' | 'guarded'>][]> {
  if (looks.length === 0) return []
  const persons = personsOf(looks)
  const [guarded, records, workers] = await Promise.all([
    findGuarded({ find, node }, persons),
    openRecords({ find, node, keys }, persons),
    nameWorkers(find, node, [...new Set(looks.map(({ line }) => line.actor as WorkerId))]),
  ])
  const names = new Map(records.map(({ person, identity }) => [person, identity.names]))
  return looks.map((one) => {
    const name = nameFromText(workers.get(one.line.actor as WorkerId) ?? '')
    const { persons } = one.about
    const bears = (person: PersonId) => name !== undefined && shareFamilyName([name], names.get(person) ?? [])
    return [one, { sameFamilyName: persons.some(bears), guarded: persons.some((person) => guarded.has(person)) }]
  })
}
