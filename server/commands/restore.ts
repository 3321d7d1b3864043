import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { KEYRINGS, readCopyHead } from '../../ground/keyring-copy.ts'
import { Unreachable } from '../../ground/ledger-source.ts'
import { decideConfig } from '../config.ts'
import { copyFolder, readNote } from './backup.ts'
import { CalledWrongly, type Command, type Outcome } from './command.ts'

const HELP = `kindred restore SRC --data DIR [--keys DIR] [--json]

Makes the data folder DIR out of a backup. DIR must not hold a house. Start it with \`bin/start --data DIR\` then.

  --data DIR  the new data folder
  --keys DIR  the key folder, or the copy of keys and keyrings that was kept apart; without it, and without keys in
              the backup, the house does not open. What was erased before the copy was made stays erased
  --json      one object for a machine
`

export const command: Command = { help: HELP, run }

async function run(args: string[]): Promise<Outcome> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { data: { type: 'string' }, keys: { type: 'string' } },
  })
  if (positionals.length !== 1 || !values.data)
    throw new CalledWrongly('restore needs a backup, and --data with the folder to make')
  const source = resolve(positionals[0]!)
  if (!existsSync(join(source, 'backup.json'))) throw new Unreachable(`${source} is not a finished backup`)
  const { home } = decideConfig({ data: values.data })
  for (const part of ['pg', 'keys', 'ledger', 'files'])
    if (existsSync(join(home, part)) && readdirSync(join(home, part)).length > 0)
      throw new CalledWrongly(`${home} holds a house already: choose another folder, or move that one away`)
  const note = readNote(source)
  const keys = values.keys ?? (note.keys ? join(source, 'keys') : undefined)
  const copy = keys && existsSync(join(keys, KEYRINGS)) ? await readCopyHead(join(keys, KEYRINGS)) : undefined
  if (copy && copy.lines < note.lines)
    throw new CalledWrongly(
      `the keyrings in ${keys} are of ${copy.at}, older than the backup: what was erased between would open again. Make a newer copy.`,
    )
  for (const part of ['pg', 'ledger', 'files']) copyFolder(join(source, part), join(home, part))
  if (keys) copyFolder(keys, join(home, 'keys'))
  // With keyrings of its own the copy brings every key-encryption key that it needs.
  const missing = (copy ? [] : note.keks).filter((kek) => !existsSync(join(home, 'keys', `kek-${kek}.key`)))
  const says = [
    `${home} is as it was at ${note.at}, with ${note.lines} lines of the ledger.`,
    ...(missing.length > 0
      ? [`Key-encryption key ${missing.join(', ')} is missing: put it into ${join(home, 'keys')}, or nothing opens.`]
      : []),
    ...(existsSync(join(home, 'keys', 'ledger.pem'))
      ? []
      : ['The signing key ledger.pem is missing: a new one would be made, and verifiers would notice.']),
    'Whoever kept a later checkpoint will see that lines are missing, and should be told why.',
  ]
  return { code: missing.length > 0 ? 1 : 0, says, facts: { ...note, home, missing } }
}
