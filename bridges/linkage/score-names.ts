import { readFile } from 'node:fs/promises'
import { scoreNames as scoreOf } from '../../domain/matching/linking/index.ts'
import { guessDelimiter, recordsIn } from '../csv/index.ts'
import { Unfit } from './unfit.ts'
import { cell, Whole } from './whole-file.ts'

/** Adds a column `score` to a file of pairs of names, under `name1` and `name2`; every other cell stays as it was. Gives the number of pairs. */
export async function scoreNames(path: string, out: string): Promise<number> {
  const text = (await readText(path)).replace(/^\ufeff/, '')
  const delimiter = guessDelimiter(text.slice(0, 1 << 16))
  const [header, ...rows] = recordsIn(Buffer.from(text), delimiter, { isCut: false })
  if (!header) throw new Unfit(`${path} is empty.`)
  const names = header.map((name) => name.trim())
  const [one, other] = ['name1', 'name2'].map((name) => names.indexOf(name)) as [number, number]
  for (const [name, at] of [
    ['name1', one],
    ['name2', other],
  ] as const)
    if (at < 0)
      throw new Unfit(
        `${path} has no column “${name}”. Its columns are: ${names.map((each) => `“${each}”`).join(', ')}.`,
      )
  const file = await Whole.begin(out)
  try {
    await file.write(`${[...header, 'score'].map(cell).join(',')}\n`)
    let count = 0
    for (const row of rows) {
      if (row.length === 1 && row[0]!.trim() === '') continue
      const cells = [...row, ...Array<string>(Math.max(0, header.length - row.length)).fill('')]
      const score = scoreOf(cells[one]!, cells[other]!).toFixed(4)
      await file.write(`${cells.toSpliced(header.length, 0, score).map(cell).join(',')}\n`)
      count++
    }
    await file.end()
    return count
  } catch (error) {
    await file.drop()
    throw error
  }
}

async function readText(path: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))
  } catch (error) {
    if (error instanceof TypeError)
      throw new Unfit(`${path} is not UTF-8, and names in another encoding would be guessed.`)
    throw error
  }
}
