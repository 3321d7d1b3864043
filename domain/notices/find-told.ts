import type { Purpose } from '../../ground/categories.ts'
import type { AgencyId, CaseId, FactId, PersonId, WorkerId } from '../../ground/ids.ts'
import type { Heard } from '../../ground/listener.ts'
import { findHolders, rolesFor, type Work } from '../agencies/index.ts'
import { findWorkAround, getTask } from '../cases/index.ts'
import { findDecisions, standingOf, stateOf } from '../decisions/index.ts'
import { findItem } from '../plans/index.ts'
import { findReferrals, type ReferralRow } from '../referrals/index.ts'
import { findProposals, findTold as findToldOfErasure } from '../retention/index.ts'
import { findAgreements, findOpening } from '../sharing/index.ts'
import { findHolds, findSeparationsBy } from '../unity/index.ts'
import type { Telling, To } from './events.ts'
import type { Reader } from './stand-in.ts'

/** Who may be told of something, for what work and purposes, and whom it is about; who of them may know is decided after. */
export type Addressed = {
  workers: readonly WorkerId[]
  work: Work | null
  purposes: readonly Purpose[] | null
  person: PersonId | null
  case: CaseId | null
  /** Whom it is about as much: to know one of them is enough. */
  or?: readonly PersonId[]
  /** Only at whichever agency keeps the person. */
  keepers?: true
}
type Find = (reader: Reader, heard: Heard, telling: Telling) => Promise<Addressed | undefined>

const field = ({ about }: Heard, name: string): unknown => about.more?.[name]
const idOf = (heard: Heard, name: string): FactId => field(heard, name) as FactId
const among = ([person, ...or]: readonly PersonId[]) => ({ person: person ?? null, or })
const of = (heard: Heard, workers: readonly WorkerId[], more: Partial<Addressed> = {}): Addressed => ({
  workers,
  work: null,
  purposes: null,
  person: heard.about.persons[0] ?? null,
  case: heard.about.case ?? null,
  ...more,
})
const only = (worker: WorkerId | null | undefined): WorkerId[] => (worker ? [worker] : [])

const holders = ({ find, node }: Reader, work: Work, agencies: readonly AgencyId[] | null) =>
  findHolders(find, node, { agencies, roles: rolesFor(work) })

async function referralOf({ find, node }: Reader, heard: Heard): Promise<ReferralRow | undefined> {
  return (await findReferrals({ find, node }, [idOf(heard, 'referral')]))[0]
}

/** Who works on a referral on the side that was asked: who took a turn in it, or else whoever may. */
export async function askedSide(reader: Reader, row: ReferralRow): Promise<Omit<Addressed, 'person' | 'case'>> {
  const turned = row.turns.filter(({ agency }) => agency === row.receiver).map(({ worker }) => worker)
  const workers = turned.length > 0 ? [...new Set(turned)] : await holders(reader, 'refer', [row.receiver])
  return { workers, work: 'refer', purposes: [row.purpose] }
}

/** Whose work these people or this case are, wherever it is kept. */
async function ownersOf({ find, node }: Reader, { about }: Heard): Promise<WorkerId[]> {
  const by = about.case ? { cases: [about.case], persons: [] } : { cases: [], persons: about.persons }
  return [...new Set((await findWorkAround(find, node, by)).map(({ worker }) => worker))]
}

const FIND: Readonly<Record<To, Find>> = {
  async referred(reader, heard) {
    const row = await referralOf(reader, heard)
    return row && { ...(await askedSide(reader, row)), person: row.about, case: row.case }
  },
  async referrer(reader, heard) {
    const row = await referralOf(reader, heard)
    if (!row) return undefined
    const owners = await ownersOf(reader, heard)
    return of(heard, [...new Set([row.worker, ...owners])], { person: row.about, case: row.case })
  },
  owner: async (reader, heard) => of(heard, await ownersOf(reader, heard)),
  async named(_reader, heard, { field: name, kind }) {
    const workers = only(field(heard, name!) as WorkerId | undefined)
    return kind === 'case-given' ? of(heard, workers) : of(heard, workers, { person: null, case: null })
  },
  async receivers(reader, heard, { field: name }) {
    const agency = field(heard, name!) as AgencyId
    return of(heard, await holders(reader, 'casework', [agency]), { work: 'casework' })
  },
  async 'task-owner'({ find, node }, heard) {
    const task = await getTask(find, node, idOf(heard, 'task'))
    return of(heard, only(task.owner))
  },
  async 'item-owner'({ find, node }, heard) {
    const item = await findItem({ find, node }, idOf(heard, 'item'))
    return of(heard, only(item?.owner))
  },
  async releasers(reader, heard) {
    const [hold] = await findHolds(reader, { id: idOf(heard, 'hold') })
    if (hold?.state !== 'waiting') return undefined
    const workers = await holders(reader, 'casework', [hold.agency])
    return of(heard, workers, { work: 'casework', ...among(hold.persons) })
  },
  async 'release-asker'(reader, heard) {
    const [hold] = await findHolds(reader, { id: idOf(heard, 'hold') })
    return hold && of(heard, [hold.worker], among(hold.persons))
  },
  async 'step-owner'(reader, heard) {
    const [row] = await findSeparationsBy(reader, { id: idOf(heard, 'separation') }, true)
    const step = row?.turns.findLast(({ turn }) => turn === 'step')
    return row && of(heard, only(step?.owner), among([row.one, row.other]))
  },
  async stewards(reader, heard) {
    const agency = [heard.line.agency as AgencyId]
    const about = heard.line.name === 'record-legal-request' ? {} : { person: null, case: null }
    return of(heard, await holders(reader, 'approve', agency), { work: 'approve', ...about })
  },
  async 'party-stewards'(reader, heard) {
    const { find, node } = reader
    const asker = { find, node, agency: heard.line.agency as AgencyId }
    const [agreement] = await findAgreements(asker, idOf(heard, 'agreement'))
    return agreement && of(heard, await holders(reader, 'agree', agreement.parties), { work: 'agree', person: null })
  },
  /** Of a word that was taken back, whoever saw the person by it; of an erasure, whoever may have taken something along. */
  async recipients(reader, heard, { field: name }) {
    const { find, node } = reader
    const agencies = name
      ? ((field(heard, name) as AgencyId[] | undefined) ?? [])
      : (await findToldOfErasure({ find, node }, [idOf(heard, 'proposal')])).map(({ recipient }) => recipient)
    if (agencies.length === 0) return undefined
    const work = name ? 'ask-consent' : 'hear-erasure'
    return of(heard, await holders(reader, work, [...new Set(agencies)]), { work, person: null, case: null })
  },
  /** Data stewards of whoever keeps the person, and the oversight body, who are told of no person. */
  async reviewers(reader, heard) {
    return of(heard, await holders(reader, 'review-emergency', null), { work: 'review-emergency', keepers: true })
  },
  async opener({ find, node }, heard) {
    const opening = await findOpening({ find, node }, idOf(heard, 'emergency'))
    return of(heard, only(opening?.worker), { person: null, case: null })
  },
  async proposer({ find, node }, heard) {
    const asker = { find, node, agency: heard.line.agency as AgencyId }
    const [proposal] = await findProposals(asker, idOf(heard, 'proposal'))
    return of(heard, only(proposal?.worker), { person: null, case: null })
  },
  async author({ find, node }, heard) {
    const [decision] = await findDecisions({ find, node }, [idOf(heard, 'decision')])
    return of(heard, only(decision?.author))
  },
  async 'second-voices'(reader, heard) {
    const { find, node } = reader
    const [decision] = await findDecisions({ find, node }, [idOf(heard, 'decision')])
    if (!decision || stateOf(standingOf(decision)) !== 'waiting') return undefined
    return of(heard, await holders(reader, 'casework', [decision.agency]), { work: 'casework' })
  },
  async administrators(reader, heard) {
    return of(heard, await holders(reader, 'administer', [heard.line.agency as AgencyId]), { work: 'administer' })
  },
  async guardians(reader, heard) {
    return of(heard, await holders(reader, 'witness', null), { work: 'witness' })
  },
}

/** Who may be told of a line in this way; never whoever did it. */
export async function findTold(reader: Reader, heard: Heard, telling: Telling): Promise<Addressed | undefined> {
  const found = await FIND[telling.to](reader, heard, telling)
  return found && { ...found, workers: found.workers.filter((worker) => worker !== heard.line.actor) }
}
