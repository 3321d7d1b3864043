import type { Act } from '../../../ground/act.ts'
import type { Category, Purpose } from '../../../ground/categories.ts'
import type { Sql } from '../../../ground/database.ts'
import type { AgencyId, FactId, PersonId, WorkerId } from '../../../ground/ids.ts'

type Reader = { find: Sql; node: number }
export type OpeningRow = {
  id: FactId
  worker: WorkerId
  agency: AgencyId
  person: PersonId
  purpose: Purpose
  categories: Category[]
  reason: Buffer
  from: Date
  until: Date
  verdict: 'justified' | 'unjustified' | null
  reviewedBy: WorkerId | null
  reviewedAt: Date | null
  words: Buffer | null
}
/** In which column the reason is sealed, and what the reviewer said of it. */
export const REASON = 'sharing.emergency.reason'
export const REVIEW = 'sharing.emergency_review.words'

/** One opening at a time for each worker: two at once must not both find that nothing waits for review. */
export async function lockOpenings({ find }: Reader, worker: WorkerId): Promise<void> {
  await find`select pg_advisory_xact_lock(hashtextextended(${`emergency ${worker}`}, 0))`
}

export function addEmergency(
  act: Act,
  opening: Pick<OpeningRow, 'id' | 'person' | 'categories' | 'reason' | 'until'>,
): void {
  const { id, person, categories, reason, until } = opening
  void act.write`
    insert into sharing.emergency (node, id, worker, agency, person, purpose, categories, reason, fresh, since, until, deed)
    values (${act.node}, ${id}, ${act.asking.actor.id}, ${act.agency}, ${person}, ${act.asking.purpose}, ${categories}, ${reason}, true,
            ${act.at}, ${until}, ${act.asking.id})`
}

export function addReview(
  act: Act,
  { emergency, verdict, words }: { emergency: FactId; verdict: string; words: Buffer },
): void {
  void act.write`
    insert into sharing.emergency_review (node, emergency, verdict, words, agency, worker, deed, at)
    values (${act.node}, ${emergency}, ${verdict}, ${words}, ${act.agency}, ${act.asking.actor.id}, ${act.asking.id}, ${act.at})`
}

export async function findOpening({ find, node }: Reader, id: FactId): Promise<OpeningRow | undefined> {
  const [found] = await find<OpeningRow>`
    select e.id, e.worker, e.agency, e.person, e.purpose, e.categories, e.reason, e.since as "from", e.until,
           r.verdict, r.worker as "reviewedBy", r.at as "reviewedAt", r.words
      from sharing.emergency e left join sharing.emergency_review r on r.emergency = e.id and r.node = e.node
     where e.id = ${id} and e.node = ${node}`
  return found
}

export type EmergencyCounts = { opened: number; waiting: number; unjustified: number }
/**
 * How often somebody was opened in an emergency since an instant, what waits for review, and what was not justified: by
 * workers of this agency or of people in its custody, or of all where none is named.
 */
export async function countEmergencies(
  { find, node }: Reader,
  agency: AgencyId | null,
  since: Date,
): Promise<EmergencyCounts> {
  const [row] = await find<EmergencyCounts>`
    select count(*) filter (where e.since >= ${since}) as opened, count(*) filter (where r.verdict is null) as waiting,
           count(*) filter (where r.verdict = 'unjustified' and e.since >= ${since}) as unjustified
      from sharing.emergency e left join sharing.emergency_review r on r.emergency = e.id and r.node = e.node
     where e.node = ${node} and (${agency}::text is null or e.agency = ${agency} or exists (
             select from sharing.standing s where s.person = e.person and s.node = e.node and s.agency = ${agency} and s.because = 'custody'))
       and (e.since >= ${since} or r.verdict is null)`
  return row!
}

const MOST = 200

export function findOpeningsBy({ find, node }: Reader, worker: WorkerId): Promise<OpeningRow[]> {
  return find<OpeningRow>`
    select e.id, e.worker, e.agency, e.person, e.purpose, e.categories, e.reason, e.since as "from", e.until,
           r.verdict, r.worker as "reviewedBy", r.at as "reviewedAt", r.words
      from sharing.emergency e left join sharing.emergency_review r on r.emergency = e.id and r.node = e.node
     where e.worker = ${worker} and e.node = ${node} order by e.since desc limit ${MOST}`
}

/** Openings that nobody has reviewed, of people in the custody of an agency; of everybody where `agency` is null. */
export function findUnreviewed({ find, node }: Reader, agency: AgencyId | null, at: Date): Promise<OpeningRow[]> {
  return find<OpeningRow>`
    select e.id, e.worker, e.agency, e.person, e.purpose, e.categories, e.reason, e.since as "from", e.until,
           null as verdict, null as "reviewedBy", null as "reviewedAt", null as words
      from sharing.emergency e
     where e.node = ${node}
       and not exists (select from sharing.emergency_review r where r.emergency = e.id and r.node = e.node)
       and (${agency}::text is null or exists (
             select from sharing.seen_by(${node}, ${agency}, ${at}) seen where seen.person = e.person and seen.because = 'custody'))
     order by e.since limit ${MOST}`
}
