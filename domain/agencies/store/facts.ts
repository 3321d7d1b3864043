import type { Act } from '../../../ground/act.ts'
import type { Sql } from '../../../ground/database.ts'
import type { FactId, WorkerId } from '../../../ground/ids.ts'
import type { AssessConflict, GiveRole, LendRole, RecordTraining, Role } from '../words.ts'

export function addRoles(act: Act, roles: GiveRole[]): void {
  void act.write`
    insert into agencies.role_held (node, id, worker, role, since, until, deed, at)
    select ${act.node}, id, worker, role, "from", until, ${act.asking.id}, ${act.at} from json_to_recordset(${JSON.stringify(roles)})
        as new (id uuid, worker uuid, role text, "from" timestamptz, until timestamptz)`
}

export function addRoleEnd(act: Act, role: FactId): void {
  void act.write`
    insert into agencies.role_end (node, role, deed, at) values (${act.node}, ${role}, ${act.asking.id}, ${act.at})`
}

export function addLending(act: Act, { id, lender, borrower, role, from, until }: LendRole): void {
  void act.write`
    insert into agencies.role_lent (node, id, lender, borrower, role, since, until, deed, at)
    values (${act.node}, ${id}, ${lender}, ${borrower}, ${role}, ${from}, ${until}, ${act.asking.id}, ${act.at})`
}

export function addLendingEnd(act: Act, lending: FactId): void {
  void act.write`
    insert into agencies.lending_end (node, lending, deed, at) values (${act.node}, ${lending}, ${act.asking.id}, ${act.at})`
}

export function addTrainings(act: Act, trainings: RecordTraining[]): void {
  void act.write`
    insert into agencies.training_held (node, id, worker, code, until, deed, at)
    select ${act.node}, id, worker, code, until, ${act.asking.id}, ${act.at} from json_to_recordset(${JSON.stringify(trainings)})
        as new (id uuid, worker uuid, code text, until timestamptz)`
}

export function addConflicts(act: Act, conflicts: AssessConflict[]): void {
  void act.write`
    insert into agencies.conflict_assessed (node, id, worker, countries, deed, at)
    select ${act.node}, id, worker, array(select json_array_elements_text(countries)), ${act.asking.id}, ${act.at}
      from json_to_recordset(${JSON.stringify(conflicts)}) as new (id uuid, worker uuid, countries json)`
}

export type RoleRow = { worker: WorkerId; role: Role; over: Date | null }

/** A role fact, and since when it is over. */
export async function findRole(find: Sql, node: number, role: FactId): Promise<RoleRow | undefined> {
  const [found] = await find<RoleRow>`
    select held.worker, held.role, least(held.until, role_end.at) as over
      from agencies.role_held held left join agencies.role_end on role_end.role = held.id and role_end.node = held.node
     where held.id = ${role} and held.node = ${node}`
  return found
}

export type LendingRow = { lender: WorkerId; borrower: WorkerId; over: Date }

export async function findLending(find: Sql, node: number, lending: FactId): Promise<LendingRow | undefined> {
  const [found] = await find<LendingRow>`
    select lent.lender, lent.borrower, least(lent.until, lending_end.at) as over
      from agencies.role_lent lent left join agencies.lending_end on lending_end.lending = lent.id and lending_end.node = lent.node
     where lent.id = ${lending} and lent.node = ${node}`
  return found
}
