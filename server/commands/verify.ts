import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sayWrong, type Verdict } from '../../ground/check-ledger.ts'
import { readCosignatures, readCosigned } from '../../ground/cosignature.ts'
import { folderSource } from '../../ground/ledger-folder.ts'
import { checkProof, readProof } from '../../ground/ledger-proof.ts'
import { type KeptNote, type LedgerSource, nodeSource, Unreachable } from '../../ground/ledger-source.ts'
import { judgeQuorum, type QuorumVerdict, readPolicy, sayQuorum, type WitnessPolicy } from '../../ground/quorum.ts'
import { verifyLedger } from '../../ground/verify-ledger.ts'
import { decideConfig } from '../config.ts'
import type { Held } from '../hold-rows.ts'
import { CalledWrongly, type Command, type Outcome } from './command.ts'

const HELP = `kindred verify [DIR|URL] [--key KEY] [--since CHECKPOINT]… [--policy FILE] [--data DIR] [--json]
kindred verify --proof FILE --key KEY [--policy FILE] [--json]

Checks a whole ledger: every line against its hash, every hash against the tree, the tree against every
checkpoint. DIR is a copy of the ledger folder, URL a living node (http://127.0.0.1:8080). Without either it is
the house of --data, living if it is open. Needs nothing but Node, so it also runs where nothing is installed.

  --key KEY           the verifier key as you once wrote it down, or a file that holds it. Without it the key
                      that the ledger itself offers is used, and whoever rewrote the ledger may have replaced it
  --since CHECKPOINT  a checkpoint that you kept, or a folder of them: finds a past that was rewritten and
                      signed anew. May be given several times; what a witness kept in its state counts too
  --policy FILE       which witnesses must have cosigned, how many of them and how lately. Without it the state of
                      the witnesses that the ledger names is told, and demanded of nobody
  --proof FILE        a receipt of one line (.tlog-proof), checked without its ledger
  --data DIR          the data folder of a house on this machine, open or closed. Every row of its database is held
                      against the lines too: what was changed, removed or added without a deed is named
                      (default ./data, or KINDRED_DATA)
  --json              one object for a machine
`

export const command: Command = { help: HELP, run }

async function run(args: string[]): Promise<Outcome> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      key: { type: 'string' },
      since: { type: 'string', multiple: true },
      data: { type: 'string' },
      policy: { type: 'string' },
      proof: { type: 'string' },
    },
  })
  const policy = values.policy === undefined ? undefined : readPolicyFile(values.policy)
  const key = values.key ? readKey(values.key) : (policy?.log ?? undefined)
  if (values.proof !== undefined) return verifyProof(values.proof, key, policy)
  if (positionals.length > 1) throw new CalledWrongly('verify takes one ledger at a time')
  const [target] = positionals
  const { home } = decideConfig({ ...(values.data && { data: values.data }) })
  const own = target === undefined || values.data !== undefined
  const source = target === undefined ? await ownSource(home) : sourceOf(target)
  const since = (values.since ?? []).flatMap(readKept)
  const cosigned = await source.cosigned()
  const verdict = await verifyLedger(source, { key, since: [...since, ...cosigned] })
  const quorum = await quorumOf(source, policy, verdict.key, [...cosigned, ...since])
  const held = own ? await rowsOf(home, verdict) : undefined
  const unmet = policy && quorum?.lacking ? [{ from: null, until: null, says: quorum.lacking }] : []
  const wrong = [...unmet, ...verdict.wrong, ...(held?.rows.wrong ?? []), ...(held?.rooms.wrong ?? [])]
  const witnesses = quorum ? sayQuorum(quorum, verdict.size) : []
  const says = [...sayVerdict(source, verdict), ...witnesses, ...sayRows(held, own, home)]
  if (wrong.length > 0) says.push('', 'WRONG', ...wrong.map((one) => `  ${sayWrong(one)}`))
  else says.push('', 'Everything holds.')
  const first = wrong.find(({ from }) => from !== null)?.from ?? null
  const facts = {
    ledger: source.name,
    ...verdict,
    quorum: quorum ?? null,
    rows: held?.rows ?? null,
    rooms: held?.rooms ?? null,
    wrong,
    first,
  }
  return { code: wrong.length > 0 ? 1 : 0, says, facts }
}

function readPolicyFile(path: string): WitnessPolicy {
  if (!existsSync(path)) throw new Unreachable(`there is no policy in ${path}`)
  try {
    return readPolicy(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new CalledWrongly(`${path}: ${(error as Error).message}`)
  }
}

/** How the witnesses stand: those of the policy, or else those that the ledger itself names. */
async function quorumOf(
  source: LedgerSource,
  policy: WitnessPolicy | undefined,
  key: string,
  notes: KeptNote[],
): Promise<QuorumVerdict | undefined> {
  if (!key) return undefined
  const believed = policy ?? namedBy(await source.witnesses())
  return judgeQuorum(believed, readCosigned(notes, { key, ...believed }), new Date())
}

/** Whom the ledger itself names is a hint, signed by nobody. What cannot be read names nobody. */
function namedBy(text: string | undefined): WitnessPolicy {
  try {
    return readPolicy(text ?? '')
  } catch {
    return { log: null, witnesses: [], quorum: 1, hours: 24 }
  }
}

/** Checks one line without its ledger. */
function verifyProof(path: string, key: string | undefined, policy: WitnessPolicy | undefined): Outcome {
  if (!key)
    throw new CalledWrongly('a receipt is checked against the key of its ledger: give it with --key, or in a policy')
  if (!existsSync(path)) throw new Unreachable(`there is no receipt in ${path}`)
  try {
    const proof = readProof(readFileSync(path, 'utf8'))
    const { origin, size } = checkProof(proof, key)
    const line = JSON.parse(proof.line)
    const keys = policy?.witnesses.map((one) => one.key) ?? []
    const by = readCosignatures(proof.note, keys).map(({ name }) => name)
    const says = [
      `Line ${proof.index} of ${origin}, in a ledger of ${size} lines, says:`,
      `  ${line.name} (${line.outcome}), ${line.at}, worker ${line.actor} of ${line.agency}, for ${line.purpose}, on the ground: ${line.ground}`,
      `  deed ${line.id}`,
      keys.length === 0
        ? 'No witness is known: give their keys with --policy.'
        : `Cosigned by ${by.join(', ') || 'no witness of the policy'}.`,
    ]
    const unmet = policy && keys.length > 0 && by.length < policy.quorum
    says.push(
      '',
      unmet ? `WRONG\n  the quorum is not met: ${by.length} of ${policy.quorum} witnesses cosigned this` : 'It holds.',
    )
    return { code: unmet ? 1 : 0, says, facts: { index: proof.index, size, line, cosigned: by } }
  } catch (error) {
    return { code: 1, says: ['WRONG', `  ${(error as Error).message}`], facts: { wrong: (error as Error).message } }
  }
}

function sourceOf(target: string): LedgerSource {
  if (/^https?:\/\//.test(target)) return nodeSource(target)
  return folderSource(existsSync(join(target, 'ledger', 'checkpoint')) ? join(target, 'ledger') : target)
}

async function ownSource(home: string): Promise<LedgerSource> {
  const { findOpenHouse } = await import('../find-open-house.ts')
  const open = findOpenHouse(home)
  return open ? nodeSource(`http://127.0.0.1:${open.port}`) : folderSource(join(home, 'ledger'))
}

/** A key is short enough to be given as it is; most will have it in a file. */
const readKey = (said: string) => (existsSync(said) ? readFileSync(said, 'utf8') : said).trim()

function readKept(path: string): KeptNote[] {
  const read = (file: string) => ({ note: readFileSync(file, 'utf8'), where: `the checkpoint kept in ${file}` })
  try {
    if (!statSync(path).isDirectory()) return [read(path)]
    const kept = join(path, 'checkpoints')
    const older = existsSync(kept) ? readdirSync(kept).map((name) => join(kept, name)) : []
    return [join(path, 'checkpoint'), ...older].filter((file) => existsSync(file)).map(read)
  } catch (error) {
    throw new Unreachable(`the checkpoint that was kept could not be read: ${(error as Error).message}`)
  }
}

/** The rows of the database, of an open house or of one that is closed: what is not in the lines can only be seen there. */
async function rowsOf(home: string, signed: { size: number; root: string }): Promise<Held | undefined> {
  const [{ withDatabase }, { holdRows }] = await Promise.all([import('./ground-of.ts'), import('../hold-rows.ts')])
  return withDatabase(home, (database, keys) => holdRows({ database, keys }, signed))
}

function sayVerdict(source: LedgerSource, { size, root, checkpoints, key, keyGiven }: Verdict): string[] {
  return [
    `Ledger of ${source.name}: ${size} lines, root ${root}`,
    `${checkpoints} checkpoints, signed by ${key}`,
    ...(keyGiven
      ? []
      : ['The key was found with the ledger. Write it down elsewhere and give it with --key the next time.']),
  ]
}

function sayRows(held: Held | undefined, own: boolean, home: string): string[] {
  if (!own) return ['The rows of the database were not checked, only what they say through the ledger.']
  if (!held) return [`The rows of the database were not checked: there is no database in ${home}.`]
  const { rows, rooms } = held
  const sealed = rows.sealedChecked
    ? `, what they are about against its commitment (${rows.erased} erased)`
    : ', but not what they are about, for want of its keys'
  return [
    `${rows.rows} rows of the ledger against their lines${sealed}.`,
    `${rooms.rows} rows in ${rooms.tables} tables of the rooms against the lines of the deeds that wrote them.`,
  ]
}
