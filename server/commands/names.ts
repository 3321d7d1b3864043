import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { scoreNames, Unfit } from '../../bridges/linkage/index.ts'
import { CalledWrongly, type Command, type Outcome } from './command.ts'

const HELP = `kindred names PAIRS.csv --out SCORES.csv [--json]

Says how alike pairs of names are, in any scripts: adds a column “score” from 0 to 1, where 0.5 is an even chance that
they are one name. The file has the columns name1 and name2; all others are kept.

  --out SCORES  the file with the scores
  --json        one object: pairs
`

export const command: Command = { help: HELP, run }

async function run(args: string[]): Promise<Outcome> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { out: { type: 'string' } } })
  const [path, ...more] = positionals
  if (!path || more.length > 0) throw new CalledWrongly('names takes one file')
  if (values.out === undefined) throw new CalledWrongly('names needs --out')
  if (!existsSync(path)) throw new CalledWrongly(`there is no file ${path}`)
  try {
    const pairs = await scoreNames(path, values.out)
    return { code: 0, says: [`${pairs} pairs of names scored, written to ${values.out}.`], facts: { pairs } }
  } catch (error) {
    if (error instanceof Unfit) return { code: 1, says: [error.message], facts: { says: error.message } }
    throw error
  }
}
