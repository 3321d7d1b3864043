import { parseArgs } from 'node:util'
import { compareForms } from '../../bridges/forms/index.ts'
import { FormsFile } from '../../bridges/forms/words.ts'
import { CalledWrongly, type Command, type Outcome } from './command.ts'
import { readJson } from './read-json.ts'

const HELP = `kindred compare-forms ONE OTHER [--json]

Says in words how two files that export-forms wrote differ: forms, fields and lists of codes. No house need be open.

  --json  one object: differences
`

export const command: Command = { help: HELP, run }

async function run(args: string[]): Promise<Outcome> {
  const { positionals } = parseArgs({ args, allowPositionals: true })
  const [one, other, ...more] = positionals
  if (!one || !other || more.length > 0) throw new CalledWrongly('compare-forms takes two files')
  const differences = compareForms(readJson(one, FormsFile), readJson(other, FormsFile))
  const says = differences.map(({ place, says: what }) => `${place}: ${what}`)
  return { code: 0, says: says.length > 0 ? says : ['They say the same.'], facts: { differences } }
}
