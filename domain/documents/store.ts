import type { Act } from '../../ground/act.ts'
import type { Category } from '../../ground/categories.ts'
import type { Sql } from '../../ground/database.ts'
import type { CaseId, FactId, PersonId, WorkerId } from '../../ground/ids.ts'
import type { DocumentKind } from './words.ts'

type Reader = { find: Sql; node: number }
export type DocumentRow = {
  id: FactId
  case: CaseId
  person: PersonId
  category: Category
  kind: DocumentKind
  type: string
  bytes: number
  before: FactId | null
  key: Buffer
  words: Buffer
  worker: WorkerId
  at: Date
  replaced: boolean
  hasPreview: boolean
}
type New = Omit<DocumentRow, 'worker' | 'at' | 'replaced' | 'hasPreview'> & { preview: Buffer | null }

export function addDocument(act: Act, one: New): void {
  void act.write`
    insert into documents.document (node, id, file, person, category, kind, type, bytes, before, key, words, preview, agency, worker, at, deed)
    values (${act.node}, ${one.id}, ${one.case}, ${one.person}, ${one.category}, ${one.kind}, ${one.type}, ${one.bytes}, ${one.before}, ${one.key},
            ${one.words}, ${one.preview}, ${act.agency}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}

const MOST = 500
/** The newest papers of a case, or one by its id. */
export function findDocuments(
  { find, node }: Reader,
  by: { case: CaseId } | { id: FactId | undefined },
): Promise<DocumentRow[]> {
  const [file, id] = 'case' in by ? [by.case, null] : [null, by.id ?? null]
  return find<DocumentRow>`
    select d.id, d.file as case, d.person, d.category, d.kind, d.type, d.bytes, d.before, d.key, d.words, d.worker, d.at, d.preview is not null as "hasPreview",
           exists (select from documents.document next where next.before = d.id and next.node = d.node) as replaced
      from documents.document d
     where d.node = ${node} and (d.file = ${file} or d.id = ${id}) order by d.at desc, d.id desc limit ${MOST}`
}

export async function findPreview({ find, node }: Reader, id: FactId): Promise<Buffer | null> {
  const [row] = await find<{ preview: Buffer | null }>`
    select preview from documents.document where id = ${id} and node = ${node}`
  return row?.preview ?? null
}

/** Every file that holds a paper of these people. */
export function findFilesOf(find: Sql, node: number, persons: readonly PersonId[]) {
  return find<{ id: FactId; person: PersonId; category: Category }>`
    select id, person, category from documents.document where person = any(${persons}::uuid[]) and node = ${node}`
}

/** Of these, those that some deed named. */
export async function findNamed(find: Sql, node: number, ids: readonly FactId[]): Promise<Set<string>> {
  const rows = await find<{ id: FactId }>`
    select id from documents.document where id = any(${ids}::uuid[]) and node = ${node}`
  return new Set(rows.map(({ id }) => id))
}
