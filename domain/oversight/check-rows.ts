import type { AgencyId } from '../../ground/ids.ts'
import type { Look } from '../../ground/look.ts'
import { type PlacedLine, readLinesAt } from '../../ground/read-ledger.ts'
import { mayWork, nameAgencies } from '../agencies/index.ts'
import { overseen } from './show-access.ts'
import type { CheckRows, RowFault, RowsChecked } from './words.ts'

/** What was found when every row was held against the line of its deed; `at` is when that began. */
export type RowsFound = { at: Date; lines: number; rows: number; tables: number; wrong: WrongFound[] }
type WrongFound = { fault: RowFault; table?: string; from: number | null; until: number | null }
/** The house holds its rows against its lines, beside the work that goes on. */
export type RowsCheck = { begin: () => void; state: () => { running: boolean; found: RowsFound | 'failed' | null } }

/**
 * Shows what the house finds of its own rows: which are not what a line says was written, in which table, and by which deed of which agency.
 * Neither a row nor whom it is about is shown.
 */
export async function checkRows(look: Look, { begin }: CheckRows, check: RowsCheck): Promise<RowsChecked> {
  const { role } = look.allow(mayWork(look.asking.actor, 'oversee', look.purpose))
  if (begin) check.begin()
  const { running, found } = check.state()
  const verdict = found === 'failed' ? null : found
  const [whose, wrong] = [overseen(look), verdict?.wrong ?? []]
  const lines = await readLinesAt(
    look.find,
    wrong.flatMap(({ from, until }) => (from !== null && from === until ? [from] : [])),
  )
  const names = await nameAgencies(look.find, look.node, [
    ...new Set([...lines.values()].map(({ agency }) => agency)),
  ] as AgencyId[])
  look.note({ ground: `role ${role}`, persons: [], more: { wrong: wrong.length } })
  return {
    running,
    failed: found === 'failed',
    checked: verdict && {
      at: verdict.at.toISOString(),
      lines: verdict.lines,
      rows: verdict.rows,
      tables: verdict.tables,
    },
    wrong: wrong
      .map((one) => shown(one, lines.get(one.from ?? -1), names))
      // What no line tells of is nobody's; a data steward sees it and what their own agency wrote.
      .filter(({ line }) => whose === null || !line || line.agency.id === whose),
  }
}

function shown(
  { fault, table, from, until }: WrongFound,
  line: PlacedLine | undefined,
  names: ReadonlyMap<string, string>,
): RowsChecked['wrong'][number] {
  const found = { fault, table: table ?? null, from, until }
  if (!line) return { ...found, line: null }
  const { at, name, agency } = line
  return { ...found, line: { at, name, agency: { id: agency, name: names.get(agency) ?? agency } } }
}
