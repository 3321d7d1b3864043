import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LinkModel } from '../../domain/matching/linking/index.ts'
import { type Row, round } from '../row.ts'
import { type Judged, judge, verdictsOf } from './judge.ts'
import { linkFile, type ToLink } from './link.ts'
import type { Stock } from './name-stock.ts'
import { writeRegister } from './register.ts'
import { REGISTER } from './registers.ts'
import { writeHistorical } from './sets.ts'

/** What each idea is worth in a register that is invented, with one idea left out at a time. */
export async function ablate(folder: string, stocks: readonly Stock[], rows: number): Promise<Row[]> {
  const path = join(folder, 'ablation.csv')
  const truth = await writeRegister(path, stocks, { rows, manner: 'alone' })
  return withOneLess(folder, { file: { path, id: 'id', columns: REGISTER }, whose: truth.person }, '')
}

/** The same of people who lived. */
export const ablateHistorical = (folder: string): Promise<Row[]> =>
  withOneLess(folder, writeHistorical(join(folder, 'ablation.csv')), ', historical')

type People = { file: ToLink; whose: ArrayLike<string | number> }

async function withOneLess(folder: string, { file, whose }: People, among: string): Promise<Row[]> {
  const [model, doctored] = [join(folder, `model${among}.json`), join(folder, 'doctored.json')]
  const link = async (file: ToLink, with_?: string) => {
    const { pairs } = await linkFile(file, with_ ? { model: with_ } : {})
    return judge(verdictsOf(pairs, whose))
  }
  const full = await link(file, model)
  const row = (name: string, without: Judged, goal: number, more: string): Row => ({
    name: `${name}${among}`,
    ours: round(full.f1 - without.f1, 4),
    peer: null,
    ratio: null,
    goal,
    met: full.f1 - without.f1 >= goal,
    unit: 'F1 lost',
    more: `${more}; F1 ${round(full.f1, 4)} to ${round(without.f1, 4)}, recall at precision 0.99 ${round(full.sure.recall, 4)} to ${round(without.sure.recall, 4)}`,
  })
  const renamed = await link({ ...file, path: renameDays(file.path, join(folder, 'renamed.csv')) })
  const learned: LinkModel = JSON.parse(readFileSync(model, 'utf8'))
  const doctor = async (change: (field: LinkModel['fields'][number]) => LinkModel['fields'][number]) => {
    writeFileSync(doctored, JSON.stringify({ ...learned, fields: learned.fields.map(change) }))
    return link(file, doctored)
  }
  return [
    row(
      '1 January',
      renamed,
      0.03,
      'every year’s default day is called by another name, so that it looks like a real one',
    ),
    row(
      'rarity',
      await doctor((field) =>
        field.name.endsWith(' rarity') ? { ...field, same: field.strangers, kin: field.strangers } : field,
      ),
      0,
      'sharing a rare name says no more than sharing a common one',
    ),
    row(
      'household',
      await doctor((field) => ({ ...field, kin: field.strangers })),
      0,
      'nobody is taken for another of the same family: kin are strangers',
    ),
  ]
}

const BORN = 'born'

/** In each year the first of January changes places with a day that hangs on the year: who agrees with whom stays as it was. */
function renameDays(path: string, out: string): string {
  const [header, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n')
  const at = header!.split(',').indexOf(BORN)
  const renamed = lines.map((line) => {
    const cells = line.split(',')
    const born = cells[at]!
    const year = Number(born.slice(0, 4))
    const other = `${born.slice(0, 4)}-${two(1 + ((year * 7) % 12))}-${two(1 + ((year * 11) % 28))}`
    const first = `${born.slice(0, 4)}-01-01`
    cells[at] = born === first ? other : born === other ? first : born
    return cells.join(',')
  })
  writeFileSync(out, `${[header, ...renamed].join('\n')}\n`)
  return out
}

const two = (number: number): string => String(number).padStart(2, '0')
