import type { Act } from '../../../ground/act.ts'
import type { Sql } from '../../../ground/database.ts'
import type { FactId, WorkerId } from '../../../ground/ids.ts'
import type { Wishes } from '../rules.ts'
import type { MailWay, NoticeLanguage } from '../words.ts'

type Reader = { find: Sql; node: number }
type Row = {
  worker: WorkerId
  edition: number
  address: Buffer | null
  language: NoticeLanguage
  zone: string
  from: string | null
  until: string | null
  through: boolean
  digestAt: number
  urgent: MailWay
  soon: MailWay
  calm: MailWay
}
/** What a worker said last of how they want to be told; the address is sealed. */
export type SettingRow = Omit<Wishes, 'address'> & {
  worker: WorkerId
  edition: number
  address: Buffer | null
  language: NoticeLanguage
}

export async function findSettings({ find, node }: Reader, workers: readonly WorkerId[]): Promise<SettingRow[]> {
  const rows = await find<Row>`
    select distinct on (worker) worker, nth as edition, address, language, zone, quiet_from as from, quiet_until as until, through,
           digest_at as "digestAt", mail_urgent as urgent, mail_soon as soon, mail_calm as calm
      from notices.setting where worker = any(${workers}::uuid[]) and node = ${node} order by worker, nth desc`
  return rows.map(({ from, until, urgent, soon, calm, ...row }) => ({
    ...row,
    quiet: from !== null && until !== null ? { from, until } : null,
    mail: { urgent, soon, calm },
  }))
}

export async function findWishes(reader: Reader, workers: readonly WorkerId[]): Promise<Map<WorkerId, Wishes>> {
  const rows = await findSettings(reader, workers)
  return new Map(rows.map(({ address, ...row }) => [row.worker, { ...row, address: address !== null }]))
}

type New = Omit<SettingRow, 'worker'>
export function addSetting(act: Act, one: New): void {
  const { edition, address, language, zone, quiet, through, digestAt, mail } = one
  void act.write`
    insert into notices.setting (node, worker, nth, address, language, zone, quiet_from, quiet_until, through, digest_at, mail_urgent, mail_soon, mail_calm, deed, at)
    values (${act.node}, ${act.asking.actor.id}, ${edition}, ${address}, ${language}, ${zone}, ${quiet?.from ?? null}, ${quiet?.until ?? null}, ${through},
            ${digestAt}, ${mail.urgent}, ${mail.soon}, ${mail.calm}, ${act.asking.id}, ${act.at})`
}

export type EndpointRow = { id: FactId; worker: WorkerId; sealed: Buffer; at: Date }
/** The browsers of these workers that are pushed to. */
export function findEndpointsOf({ find, node }: Reader, workers: readonly WorkerId[]): Promise<EndpointRow[]> {
  return find<EndpointRow>`
    select e.id, e.worker, e.sealed, e.at from notices.endpoint e
     where e.worker = any(${workers}::uuid[]) and e.node = ${node}
       and not exists (select from notices.endpoint_end d where d.endpoint = e.id and d.node = e.node)
       and not exists (select from notices.endpoint_gone g where g.endpoint = e.id and g.node = e.node)
     order by e.at, e.id`
}

export function addEndpoint(act: Act, id: FactId, sealed: Buffer): void {
  void act.write`
    insert into notices.endpoint (node, id, worker, sealed, deed, at)
    values (${act.node}, ${id}, ${act.asking.actor.id}, ${sealed}, ${act.asking.id}, ${act.at})`
}

export function addEndpointEnd(act: Act, id: FactId): void {
  void act.write`
    insert into notices.endpoint_end (node, endpoint, deed, at) values (${act.node}, ${id}, ${act.asking.id}, ${act.at})`
}

/** Nobody is pushed to there any more, without the worker having said so. */
export const addGone = (effect: Sql, node: number, endpoint: FactId, at: Date): Promise<unknown> => effect`
    insert into notices.endpoint_gone (node, endpoint, at) values (${node}, ${endpoint}, ${at}) on conflict do nothing`

/** The same of every browser that these workers let be pushed to until an instant. */
export const addGoneOf = (
  effect: Sql,
  node: number,
  workers: readonly WorkerId[],
  until: Date,
): Promise<unknown> => effect`
    insert into notices.endpoint_gone (node, endpoint, at)
    select node, id, ${until} from notices.endpoint
     where worker = any(${workers}::uuid[]) and node = ${node} and at <= ${until}
    on conflict do nothing`
