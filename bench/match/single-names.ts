import { readdirSync, readFileSync } from 'node:fs'
import { seedChance } from '../../db/seeds/chance.ts'
import { keysOf, keysToAsk } from '../../domain/matching/key-record.ts'
import { nameFromText } from '../../ground/person-name.ts'
import type { Row } from '../row.ts'
import { givenFiles, givenLines } from './given-data.ts'
import { areaUnder } from './judge.ts'
import { against } from './known-sets.ts'
import { scorePairs } from './names.ts'

/** A name in Latin letters, and as its bearers or those around them write it. */
type Pair = readonly [latin: string, own: string]
type Script = { name: string; pairs: readonly Pair[]; says: string }

const GOALS = { area: 0.985, syllables: 0.975, found: 0.96 }
/** Scripts of syllables and of words leave out more of a name from abroad. */
const SYLLABLES = new Set(['chinese', 'japanese', 'kana', 'kanji', 'korean'])

/** Names that people really spelled so, mined by others from an encyclopaedia, with some mistakes in them: whichever scripts are at hand. */
export const scoreGivenScripts = (folder: string): Promise<Row[]> =>
  scoreScripts(
    folder,
    givenFiles(GIVEN).flatMap((file) => {
      const [, name] = /^wd_([a-z]+)_\d+\.tsv$/.exec(file) ?? []
      return name ? [{ name, pairs: givenPairs(`${GIVEN}${file}`), says: 'mined' }] : []
    }),
  )
const GIVEN = 'names-translit/'

/** Names written down for this bench, in every script that those who are displaced bring with them: nobody's is left out. */
export const scoreOwnScripts = (folder: string): Promise<Row[]> => scoreScripts(folder, readOwnScripts())

const OWN = new URL('scripts/', import.meta.url)
export const readOwnScripts = (): Script[] =>
  readdirSync(OWN)
    .sort()
    .map((file) => ({
      name: file.replace('.txt', ''),
      pairs: pairsIn(readFileSync(new URL(file, OWN), 'utf8')),
      says: 'written down',
    }))

/** A line holds one name in its own script, and behind it how it is spelled in Latin letters. */
function pairsIn(text: string): Pair[] {
  return text
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [own, ...spellings] = line.split(' ')
      return spellings.map((latin): Pair => [latin, own!])
    })
}

const MOST = 6000
const givenPairs = (file: string): Pair[] =>
  givenLines(file)
    .map((line) => line.split('\t'))
    .filter(([, , times]) => Number(times) >= 2)
    .map(([latin, spaced]): Pair => [latin!, spaced!.replaceAll(' ', '')])
    .slice(0, MOST)

/** Each pair against another drawn by lot; and whether a search for one finds a record of the other. */
async function scoreScripts(folder: string, scripts: readonly Script[]): Promise<Row[]> {
  const sets = scripts.map((script) => ({ ...script, strangers: strangersOf(script.pairs) }))
  const scores = await scorePairs(
    folder,
    sets.flatMap(({ pairs, strangers }) => [...pairs, ...strangers]),
  )
  return sets.flatMap(({ strangers, ...script }) => {
    const mine = scores.splice(0, script.pairs.length + strangers.length)
    return rowsOf(
      script,
      mine.map((score, at) => ({ score, right: at < script.pairs.length })),
    )
  })
}

/** For each name that of somebody else, who is not called so too. */
function strangersOf(pairs: readonly Pair[]): Pair[] {
  const chance = seedChance(5)
  const known = new Set(pairs.map(([latin, own]) => `${latin} ${own}`))
  return pairs
    .map(([latin]): Pair => [latin, chance.pick(pairs)[1]])
    .filter(([latin, own]) => !known.has(`${latin} ${own}`))
}

function rowsOf({ name, pairs, says }: Script, verdicts: readonly { score: number; right: boolean }[]): Row[] {
  const found = pairs.filter(([latin, own]) => meets(latin, own)).length / pairs.length
  return [
    {
      name: `${name} names`,
      ...against(areaUnder(verdicts), null, SYLLABLES.has(name) ? GOALS.syllables : GOALS.area),
      unit: 'area',
      more: `${pairs.length} single names in two scripts, ${says}, against as many drawn by lot`,
    },
    {
      name: '  keys',
      ...against(found, null, GOALS.found),
      unit: 'found',
      more: 'a search for one meets a record of the other',
    },
  ]
}

export function meets(asked: string, stored: string): boolean {
  const name = nameFromText(stored)
  const keys = new Set(keysOf({ names: name ? [name] : [], sex: 'unknown' }))
  return keysToAsk({ text: asked }).some((key) => keys.has(key))
}
