import { stat } from 'node:fs/promises'
import { cutFile } from './cut-file.ts'
import { headerOf, type Into, type Part, readRows, seeHowWritten, type Written } from './read-table.ts'
import type { Thread } from './thread.ts'
import type { LinkMap } from './words.ts'
import type { RowsRead } from './work.ts'

/**
 * Reads all rows of a file into a table: each thread reads a part of it, and what they read is joined in the order of the
 * file, so that it is the same as if one had read all.
 */
export async function readFile(
  path: string,
  map: LinkMap,
  { columns, table }: Into,
  { others, tell }: { others: readonly Thread[]; tell: (rows: number) => void },
): Promise<{ rows: number; noticed: string[] }> {
  const [first, ...more] = await partsOf(await seeHowWritten(path), others.length + 1)
  const elsewhere = more.map((read, at) => others[at]!.ask<RowsRead>({ read, id: map.id, columns }))
  for (const asked of elsewhere) asked.catch(() => {}) // told when its turn comes
  const here = (part: Part) => readRows(part, map, { columns, table }, tell)
  const { noticed, ...sizes } = await here(first!)
  for (const [at, asked] of elsewhere.entries()) {
    const read = await asked
    // What it read is held here now, and need not lie there too while all is compared.
    await others[at]!.end()
    if (read) table.join(read)
    const { rows, records } = read ?? (await here({ ...more[at]!, records: sizes.records }))
    sizes.rows += rows
    sizes.records += records
    tell(sizes.rows)
  }
  return { rows: sizes.rows, noticed }
}

/** Only what is known to be UTF-8 is cut: elsewhere a byte that looks like the end of a line may be half of a letter. */
async function partsOf(written: Written, threads: number): Promise<[Part, ...Part[]]> {
  const { path, encoding, delimiter } = written
  const whole: Part = { ...written, from: 0, to: (await stat(path)).size }
  const header = await headerOf(written)
  if (threads === 1 || !header || encoding.guessed || encoding.label !== 'utf-8') return [whole]
  const cuts = await cutFile(path, delimiter, threads)
  const [first, ...more] = cuts.slice(1).map((to, at): Part => ({ ...written, from: cuts[at]!, to }))
  return [first ?? whole, ...more.map((part) => ({ ...part, header }))]
}
