import type { Sql } from '../../../ground/database.ts'
import type { WorkerId } from '../../../ground/ids.ts'
import { together } from '../../../ground/together.ts'
import type { AtWork, RoleFact } from '../words.ts'

type Row = Omit<AtWork, 'roles' | 'trainings'> & { roles: RoleFact[]; trainings: AtWork['trainings'] }

/**
 * Everything that decides whether a worker is at work, in one question: asked within the transaction of every deed and look.
 * A lent role comes once for each time that the lender holds it, so that a gap in between is a gap.
 */
export async function findAtWork(find: Sql, node: number, worker: WorkerId): Promise<AtWork | undefined> {
  const [found] = await find<Row>`
    select worker.id, worker.agency, worker.site, agency.type as "agencyType", agency.country as "agencyCountry",
           coalesce(site.country, agency.country) as "siteCountry",
           (select coalesce(json_agg(each), '[]') from (
              select held.id as fact, held.role, held.since as "from", least(held.until, role_end.at) as until, null::json as "lentBy"
                from agencies.role_held held
                left join agencies.role_end on role_end.role = held.id and role_end.node = held.node
               where held.worker = worker.id and held.node = worker.node
              union all
              select lent.id, lent.role, greatest(lent.since, held.since), least(lent.until, lending_end.at),
                     json_build_object('worker', lent.lender, 'holdsUntil', least(held.until, role_end.at), 'suspendedAt',
                       (select min(suspension.at) from agencies.suspension
                         where suspension.worker = lent.lender and suspension.node = lent.node and not exists
                           (select from agencies.suspension_end where suspension_end.suspension = suspension.id and suspension_end.node = suspension.node)))
                from agencies.role_lent lent
                join agencies.worker lender on lender.id = lent.lender and lender.node = lent.node and lender.agency = worker.agency
                join agencies.role_held held on held.worker = lent.lender and held.node = lent.node and held.role = lent.role
                left join agencies.role_end on role_end.role = held.id and role_end.node = held.node
                left join agencies.lending_end on lending_end.lending = lent.id and lending_end.node = lent.node
               where lent.borrower = worker.id and lent.node = worker.node) each) as roles,
           (select coalesce(json_agg(json_build_object('code', code, 'until', until)), '[]') from agencies.training_held
             where training_held.worker = worker.id and training_held.node = worker.node) as trainings,
           (select countries from agencies.conflict_assessed
             where conflict_assessed.worker = worker.id and conflict_assessed.node = worker.node order by at desc, id desc limit 1) as "nationalityConflict",
           (select min(suspension.at) from agencies.suspension
             where suspension.worker = worker.id and suspension.node = worker.node and not exists
               (select from agencies.suspension_end where suspension_end.suspension = suspension.id and suspension_end.node = suspension.node)) as "suspendedAt",
           (select min(suspension.at) from agencies.suspension
             where suspension.agency = worker.agency and suspension.node = worker.node and not exists
               (select from agencies.suspension_end where suspension_end.suspension = suspension.id and suspension_end.node = suspension.node)) as "agencySuspendedAt",
           (select min(suspension.at) from agencies.suspension
             where suspension.of_node = agency.node and not exists
               (select from agencies.suspension_end where suspension_end.suspension = suspension.id and suspension_end.node = suspension.node)) as "nodeCutOffAt"
      from agencies.worker
      join agencies.agency on agency.id = worker.agency and agency.node = worker.node
      left join agencies.site on site.id = worker.site and site.node = worker.node
     where worker.id = ${worker} and worker.node = ${node}`
  return found && inDates(found)
}

const day = (said: Date | string) => new Date(said)
const orNever = (said: Date | string | null) => (said === null ? null : new Date(said))

/** Instants within JSON arrive as text. */
function inDates(row: Row): AtWork {
  return {
    ...row,
    roles: row.roles.map((role) => ({
      ...role,
      from: day(role.from),
      until: orNever(role.until),
      lentBy: role.lentBy && {
        ...role.lentBy,
        suspendedAt: orNever(role.lentBy.suspendedAt),
        holdsUntil: orNever(role.lentBy.holdsUntil),
      },
    })),
    trainings: row.trainings.map(({ code, until }) => ({ code, until: day(until) })),
  }
}

/** How often anything changed by which workers and sessions are judged. Asked before the facts, so that facts found later can only be newer. */
export const findChange = async (find: Sql): Promise<number> => (await counted(find, ['change'])).get('change')!
const counted = together<'change', number>(async (find) => {
  const [found] = await find<{ count: number }>`select count from agencies.change`
  return new Map([['change', found!.count]])
})
