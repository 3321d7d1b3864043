import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Row } from '../row.ts'
import { ablate, ablateHistorical } from './ablation.ts'
import { dataAtHand } from './given-data.ts'
import { linkKnownSets } from './known-sets.ts'
import { readStocks } from './name-stock.ts'
import { scoreFullNames } from './names.ts'
import { linkFamilies, linkRegister, linkScripts } from './registers.ts'
import { scoreGivenScripts, scoreOwnScripts } from './single-names.ts'

/** How well files of people are linked and names compared, beside peers, and for whom worse than for others. */
export async function measureMatching(full: boolean): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kindred-match-'))
  const stocks = readStocks()
  const given = dataAtHand()
  if (!given)
    console.error(
      'The sets that others made are not beside this house: febrl, fake 1000, historical, name_bench and mined single names are left out, and invented people bear names written for this bench alone.',
    )
  const parts: [string, () => Promise<Row[]>][] = [
    ...(given
      ? ([
          ['sets', () => linkKnownSets(folder)],
          ['full names', () => scoreFullNames(folder)],
          ['single names', () => scoreGivenScripts(folder)],
          ['one idea less, of people who lived', () => ablateHistorical(folder)],
        ] satisfies [string, () => Promise<Row[]>][])
      : []),
    ['scripts of the world', () => scoreOwnScripts(folder)],
    ['register', () => linkRegister(folder, stocks, full ? 1_000_000 : 100_000)],
    ['scripts', () => linkScripts(folder, stocks)],
    ['families', () => linkFamilies(folder, stocks)],
    ['one idea less', () => ablate(folder, stocks, 50_000)],
  ]
  try {
    const rows: Row[] = []
    for (const [name, measure] of parts) {
      console.error(`match: ${name} …`)
      rows.push(...(await measure()))
    }
    return rows
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
