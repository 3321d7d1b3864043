import type { Act } from '../../ground/act.ts'
import type { Sql } from '../../ground/database.ts'
import type { AgencyId, FactId } from '../../ground/ids.ts'

export function addRun(act: Act, { id, dry }: { id: FactId; dry: boolean }): void {
  void act.write`
    insert into spreadsheet.run (node, id, agency, worker, dry, deed, at)
    values (${act.node}, ${id}, ${act.agency}, ${act.asking.actor.id}, ${dry}, ${act.asking.id}, ${act.at})`
}

/** Keeps the account of a run that is over. It is sealed: it names cells of a workbook of people. */
export function addAccount(act: Act, { id, account }: { id: FactId; account: Buffer }): void {
  void act.write`
    insert into spreadsheet.account (node, import, deed, account, at)
    values (${act.node}, ${id}, ${act.asking.id}, ${account}, ${act.at})`
}

export type AccountRow = { id: FactId; deed: string; account: Buffer; at: Date }

/** The last account of each import of an agency, newest first. */
export function findAccounts(find: Sql, node: number, agency: AgencyId, most: number): Promise<AccountRow[]> {
  return find<AccountRow>`
    select id, deed, account, at
      from (select distinct on (account.import) account.import as id, account.deed, account.account, account.at
              from spreadsheet.run join spreadsheet.account on account.node = run.node and account.import = run.id
             where run.node = ${node} and run.agency = ${agency} order by account.import, account.at desc) as last
     order by at desc limit ${most}`
}
