import type { Act } from '../../../ground/act.ts'
import type { Sql } from '../../../ground/database.ts'
import type { AgencyId, FactId, PersonId, WorkerId } from '../../../ground/ids.ts'
import type { RecordLegalRequest } from './words.ts'

/** In which column it is sealed who asks, and by which law. */
export const WORDS = 'sharing.legal_request.words'
export type RequestRow = {
  id: FactId
  agency: AgencyId
  fields: string[]
  told: RecordLegalRequest['told']
  words: Buffer
  from: Date
  until: Date
  signatures: { worker: WorkerId; at: string }[] | null
}

export function addRequest(
  act: Act,
  request: Omit<RecordLegalRequest, 'words' | 'until'> & { words: Buffer; until: Date },
): void {
  const { id, agency, person, fields, told, words, until } = request
  void act.write`
    insert into sharing.legal_request (node, id, agency, person, fields, told, case_specific, words, since, until, by_agency, worker, deed, at)
    values (${act.node}, ${id}, ${agency}, ${person}, ${fields}, ${told}, true, ${words}, ${act.at}, ${until}, ${act.agency},
            ${act.asking.actor.id}, ${act.asking.id}, ${act.at})`
}

export function addSignature(act: Act, request: FactId): void {
  void act.write`
    insert into sharing.legal_signature (node, request, worker, agency, deed, at)
    values (${act.node}, ${request}, ${act.asking.actor.id}, ${act.agency}, ${act.asking.id}, ${act.at})`
}

/** Requests about a person, the newest first, those that are over too. */
export function findRequests({ find, node }: { find: Sql; node: number }, person: PersonId): Promise<RequestRow[]> {
  return find<RequestRow>`
    select id, agency, fields, told, words, since as "from", until,
           (select json_agg(json_build_object('worker', s.worker, 'at', s.at) order by s.at)
              from sharing.legal_signature s where s.request = r.id and s.node = r.node) as signatures
      from sharing.legal_request r where person = ${person} and node = ${node} order by since desc`
}
