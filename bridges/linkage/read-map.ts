import { readFile } from 'node:fs/promises'
import * as z from 'zod/mini'
import type { LinkModel as Learned } from '../../domain/matching/linking/index.ts'
import { Unfit } from './unfit.ts'
import { Kind, LinkMap, LinkModel } from './words.ts'

/** Reads the map of a file's columns; says which column or kind is not right. */
export async function readMap(path: string): Promise<LinkMap> {
  const read = LinkMap.safeParse(await readJson(path))
  if (!read.success) {
    const [first] = read.error.issues
    const place = first?.path.map(String).join(' → ') || 'the map'
    const kinds = first?.path[0] === 'columns' ? ` The kinds are: ${Kind.options.join(', ')}.` : ''
    const wrong =
      first?.code === 'unrecognized_keys' ? `nothing is known of “${first.keys.join('”, “')}”` : first?.message
    throw new Unfit(`${path}: ${place}: ${wrong}. A map is {"id": "column", "columns": {"column": "kind"}}.${kinds}`)
  }
  const { id, columns } = read.data
  if (Object.hasOwn(columns, id) && columns[id] !== 'ignore')
    throw new Unfit(`${path}: “${id}” names the rows, so it cannot be compared as well.`)
  const kinds = Object.values(columns)
  if (kinds.every((kind) => kind === 'ignore' || kind === 'household'))
    throw new Unfit(
      `${path}: no column is to be compared. Besides “${id}” at least one needs a kind such as full-name or date.`,
    )
  if (kinds.filter((kind) => kind === 'household').length > 1)
    throw new Unfit(`${path}: only one column can be the household.`)
  return read.data
}

/** Reads what was learned before. */
export async function readModel(path: string): Promise<Learned> {
  const read = LinkModel.safeParse(await readJson(path))
  if (!read.success) throw new Unfit(`${path} is not a model: ${z.prettifyError(read.error)}`)
  return read.data
}

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8')
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Unfit(`${path} is not JSON: ${(error as Error).message}`)
  }
}
