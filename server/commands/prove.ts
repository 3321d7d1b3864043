import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readCheckpoint } from '../../ground/checkpoint.ts'
import { folderSource } from '../../ground/ledger-folder.ts'
import { findLine, makeProof, writeProof } from '../../ground/ledger-proof.ts'
import { nodeSource, Unreachable } from '../../ground/ledger-source.ts'
import { CalledWrongly, type Command, type Outcome } from './command.ts'

const HELP = `kindred prove LINE|DEED --ledger DIR|URL [--out FILE] [--json]

Writes a receipt for one line of a ledger: that it was written down, and that whoever cosigned has seen it. Anybody
can check it later without the ledger, with \`kindred verify --proof FILE --key KEY\`. It names no person: to whom
it is given must be told whose line it is.

  LINE           the position of the line (the first is 0)
  DEED           the id of a deed, a look or a refusal
  --ledger       a copy of the ledger folder, or a living node
  --out FILE     where to write it (default line-LINE.tlog-proof here)
  --json         one object for a machine
`

export const command: Command = { help: HELP, run }

async function run(args: string[]): Promise<Outcome> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { ledger: { type: 'string' }, out: { type: 'string' } },
  })
  const [wanted] = positionals
  if (!wanted || positionals.length > 1 || !values.ledger)
    throw new CalledWrongly('prove needs one line or deed, and --ledger')
  const source = /^https?:\/\//.test(values.ledger) ? nodeSource(values.ledger) : folderSource(values.ledger)
  const key = (await source.verifierKey())?.trim()
  const newest = await source.checkpoint()
  if (!key || !newest) throw new Unreachable(`${source.name} is not a ledger`)
  const index = /^\d{1,15}$/.test(wanted)
    ? Number(wanted)
    : await findLine(source, wanted, readCheckpoint(newest, key).size)
  if (index === undefined) throw new CalledWrongly(`no signed line is of deed ${wanted}`)
  const proof = await makeProof(source, index, key)
  const path = values.out ?? `line-${index}.tlog-proof`
  writeFileSync(path, writeProof(proof))
  const says = [`${path}: line ${index}, in a ledger of ${readCheckpoint(proof.note, key).size} lines.`]
  return { code: 0, says, facts: { path, index } }
}
