import { createHash } from 'node:crypto'
import { toBase64 } from './bytes.ts'
import type { Wrong } from './check-ledger.ts'
import type { Sql } from './database.ts'
import { isSealed, type Line } from './entry.ts'
import type { Keys } from './keys.ts'
import { hashLeaf, Tree } from './merkle.ts'

/** What of the ledger's own rows is not as it was: a column beside a line, its seal, what it is about; what was signed; a deed twice; the tree. */
export type WrongLine = Wrong & { fault: 'column' | 'unsealed' | 'about' | 'unsigned' | 'twice' | 'tree' }
/** What the rows of the ledger say beside their lines, as far as it was checked. */
export type RowsVerdict = { rows: number; erased: number; sealedChecked: boolean; wrong: WrongLine[] }

type Row = {
  position: number
  id: string
  done: boolean
  line: string
  about: Buffer | null
  trail: string[]
  rows: Buffer | null
}
/** What was signed elsewhere: the lines of these rows must lead to it. */
type Signed = { size: number; root: string }
const PAGE = 2000
const TOLD_MOST = 100

/**
 * Holds the columns of the ledger's rows against the lines that are hashed, and those against what was signed: a row is found by its columns, so a changed
 * column could hide a line or do a deed twice. With the keys of the house, also opens what each line is about and holds
 * it against the commitment, and finds lines that somebody without the keys put there. What a line is about may be missing
 * only where a later deed declared it `erased`. When something was written and in which transaction is in no
 * line, and is not checked.
 */
export async function verifyRows(
  sql: Sql,
  keys: Keys | undefined,
  { erased = new Set(), signed }: { erased?: ReadonlySet<string>; signed?: Signed } = {},
): Promise<RowsVerdict> {
  const verdict: RowsVerdict = { rows: 0, erased: 0, sealedChecked: keys !== undefined, wrong: [] }
  const say = ({ fault, from, until = from, says }: Found) => {
    if (verdict.wrong.length < TOLD_MOST) verdict.wrong.push({ fault, from, until, says })
  }
  const tree = new Tree()
  for (let next = 0; ; ) {
    const rows = await sql<Row>`
      select position, id, done, line, about, trail::text[] as trail, rows from ledger.leaf join ledger.entry using (arrival)
       where position >= ${next} order by position limit ${PAGE}`
    for (const row of rows) {
      tree.append(hashLeaf(row.line))
      if (tree.size === signed?.size && toBase64(tree.root()) !== signed.root)
        say({ ...UNSIGNED, from: 0, until: signed.size - 1 })
      if (row.about === null) verdict.erased++
      if (row.about === null && !erased.has(row.id)) say({ ...TAKEN_AWAY, from: row.position })
      for (const problem of problemsOf(row, keys)) say({ ...problem, from: row.position })
    }
    verdict.rows += rows.length
    if (rows.length < PAGE) break
    next = rows.at(-1)!.position + 1
  }
  if (signed && tree.size < signed.size) say({ ...LACKING, from: tree.size, until: signed.size - 1 })
  for (const found of await misplaced(sql)) say(found)
  verdict.wrong.sort((a, b) => a.from! - b.from!)
  return verdict
}

type Problem = Pick<WrongLine, 'fault' | 'says'>
type Found = Problem & { from: number; until?: number }
const UNSIGNED: Problem = { fault: 'unsigned', says: 'the lines of the database are not those that were signed' }
const LACKING: Problem = { fault: 'unsigned', says: 'these lines were signed, and the database does not have them' }
const TAKEN_AWAY: Problem = { fault: 'about', says: 'what this line is about was taken away, and no deed says so' }

function problemsOf({ id, done, line: text, about, trail, rows }: Row, keys: Keys | undefined): Problem[] {
  const line = parse(text)
  if (!line) return [{ fault: 'column', says: 'the line of this row is not a line' }]
  const problems: Problem[] = []
  const say = (fault: Problem['fault'], says: string) => problems.push({ fault, says })
  if (id !== line.id) say('column', 'the column id says another deed than the line')
  if (done !== (line.outcome === 'done')) say('column', 'the column done says something else than the line')
  if (trail.join() !== line.trail?.join()) say('column', 'the column trail says something else than the line')
  if ((rows ? hashOf(rows) : undefined) !== line.rows)
    say('column', 'the list of the rows that this deed wrote is not what it was when the line was written')
  if (keys && !isSealed(keys, text)) say('unsealed', 'this line is not sealed by the house: somebody else wrote it')
  if (keys && about && !keepsCommitment(keys, line, about))
    say('about', 'what this line is about is not what it was when the line was written')
  return problems
}

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('base64')

function parse(text: string): Line | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function keepsCommitment(keys: Keys, { id, commitment }: Line, about: Buffer): boolean {
  try {
    return hashOf(keys.openAbout(id, about)) === commitment
  } catch {
    return false // it does not open: it was changed, or moved here from another row
  }
}

/** Rows that belong to each other and no longer fit: leaves, tiles, checkpoints and the head. */
async function misplaced(sql: Sql): Promise<Found[]> {
  const [tiles, notes, leaves, twice] = await Promise.all([
    sql<{ level: number; index: number }>`
      select level, index from ledger.tile
       where level = 0 and hashes is distinct from (
               select string_agg(hash, ''::bytea order by position) from ledger.leaf where position between index * 256 and index * 256 + 255)
          or level > 0 and hashes is distinct from (
               select string_agg(below.root, ''::bytea order by below.index) from ledger.tile below
                where below.level = tile.level - 1 and below.index between tile.index * 256 and tile.index * 256 + 255)`,
    sql<{ size: number }>`select size from ledger.checkpoint where split_part(note, E'\n', 2) <> size::text`,
    sql<{ count: number; head: number; most: number }>`
      select (select count(*) from ledger.leaf) as count, (select size from ledger.head) as head,
             (select coalesce(max(size), 0) from ledger.checkpoint) as most`,
    sql<{ id: string; position: number }>`
      select id, max(position) as position from ledger.entry join ledger.leaf using (arrival) where done group by id having count(*) > 1 limit 100`,
  ])
  const { count, head, most } = leaves[0]!
  const found = tiles.map(({ level, index }): Found => {
    const span = 256 ** (level + 1)
    const says = `the copy of hashes in tile ${index} of level ${level} is not what lies under it`
    return { fault: 'tree', from: index * span, until: (index + 1) * span - 1, says }
  })
  for (const { id, position } of twice)
    found.push({ fault: 'twice', from: position, says: `deed ${id} is done twice: its line was put here again` })
  for (const { size } of notes)
    found.push({ fault: 'tree', from: size, says: `the checkpoint kept as of ${size} lines is of another size` })
  if (count !== head)
    found.push({
      fault: 'tree',
      from: Math.min(count, head),
      until: Math.max(count, head),
      says: `there are ${count} leaves, but the head says ${head}`,
    })
  if (most > count)
    found.push({
      fault: 'tree',
      from: count,
      until: most,
      says: `a checkpoint was kept of ${most} lines, but there are only ${count}`,
    })
  return found
}
