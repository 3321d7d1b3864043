import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { toBase64 } from '../../ground/bytes.ts'
import { readCheckpoint } from '../../ground/checkpoint.ts'
import { type Cosigner, cosignerKey, makeCosigner, makePass, readCosigner } from '../../ground/cosignature.ts'
import { writeDurably } from '../../ground/kms.ts'
import { folderSource } from '../../ground/ledger-folder.ts'
import { type LedgerSource, nodeSource, Unreachable } from '../../ground/ledger-source.ts'
import { SIGNER, splitKey } from '../../ground/note.ts'
import { readPolicy } from '../../ground/quorum.ts'
import { type Witnessing, witnessLog } from '../../ground/witness.ts'
import { openState, type WitnessState } from '../../ground/witness-state.ts'
import { CalledWrongly, type Command, type Outcome } from './command.ts'

const HELP = `kindred witness --log URL|DIR --key FILE --state DIR [--begin] [--once] [--check-only] [--json]
kindred witness --new-key NAME --key FILE

Watches a log that somebody else keeps, on a machine of your own. Looks whether it still holds everything that it
held when you last looked, cosigns what it shows, and hands that in. It trusts the log in nothing: a log that shrank,
or whose past is another one, is not cosigned; that is said, written into the state as an alarm, and stays refused
until you have taken the alarm away. Needs nothing but Node.

  --log URL|DIR     a living node, or a copy of its ledger folder
  --key FILE        your key, made by --new-key; nobody else may have it
  --state DIR       what you remember: the last checkpoint. Keep it: whoever forgets can be shown another past
  --log-key KEY     the verifier key of the log, or a file that holds it, as you got it by another way
  --policy FILE     a policy whose log is this one, instead of --log-key
  --begin           for the first day: there is no state yet. Without --log-key or --policy the key that the log
                    itself offers is believed, once: compare it by telephone
  --once            looks once; otherwise again every --every seconds (default 300)
  --check-only      looks and says, and neither cosigns nor remembers
  --to URL          hands what was cosigned in there, if --log is a folder
  --new-key NAME    makes a key for a witness of this name, such as oversight.example/w1
  --json            one object for a machine
`

export const command: Command = { help: HELP, run }

async function run(args: string[]): Promise<Outcome> {
  const { values } = parseArgs({
    args,
    options: {
      log: { type: 'string' },
      key: { type: 'string' },
      state: { type: 'string' },
      'log-key': { type: 'string' },
      policy: { type: 'string' },
      to: { type: 'string' },
      every: { type: 'string' },
      'new-key': { type: 'string' },
      begin: { type: 'boolean' },
      once: { type: 'boolean' },
      'check-only': { type: 'boolean' },
    },
  })
  const { key, log, state } = values
  if (!key) throw new CalledWrongly('witness needs --key with the file of your key')
  if (values['new-key'] !== undefined) return newKey(values['new-key'], key)
  if (!log || !state)
    throw new CalledWrongly('witness needs --log with the log to watch, and --state with what you remember')
  const every = Number(values.every ?? 300)
  if (!(every >= 1)) throw new CalledWrongly('--every must be a number of seconds, 1 at least')
  if (!existsSync(key)) throw new Unreachable(`there is no key in ${key}: make one with --new-key`)
  const watch: Watch = {
    log,
    cosigner: readCosigner(readFileSync(key, 'utf8')),
    to: values.to ?? (isUrl(log) ? log : undefined),
    logKey: chooseLogKey(values['log-key'], values.policy),
    begin: values.begin === true,
    checkOnly: values['check-only'] === true,
  }
  const remembered = openState(state)
  process.once('exit', () => remembered.close())
  for (;;) {
    const outcome = await lookOnce(watch, remembered).catch((error) => {
      if (values.once || watch.checkOnly || !(error instanceof Unreachable)) throw error
      return { code: 3 as const, says: [error.message], facts: {} }
    })
    if (values.once || watch.checkOnly || outcome.code === 1) return outcome
    console.log(`${new Date().toISOString()} ${outcome.says.join(' ')}`)
    watch.begin = false
    await sleep(every * 1000)
  }
}

type Watch = {
  log: string
  cosigner: Cosigner
  to: string | undefined
  logKey: string | undefined
  begin: boolean
  checkOnly: boolean
}

const isUrl = (said: string) => /^https?:\/\//.test(said)

function newKey(name: string, path: string): Outcome {
  if (existsSync(path)) throw new CalledWrongly(`${path} is there already: a key is never written over`)
  const text = makeCosigner(name)
  writeDurably(path, text)
  const vkey = cosignerKey(readCosigner(text))
  const says = [
    `The key of ${name} is in ${path}. Nobody else may have it, the node least of all.`,
    'Two people of the node register this public half; whoever checks cosignatures needs it too:',
    vkey,
  ]
  return { code: 0, says, facts: { name, key: vkey } }
}

function chooseLogKey(given: string | undefined, policy: string | undefined): string | undefined {
  const key = given && existsSync(given) ? readFileSync(given, 'utf8').trim() : given
  const chosen = key ?? (policy ? readPolicy(readFileSync(policy, 'utf8')).log : undefined) ?? undefined
  if (chosen) splitKey(chosen, SIGNER)
  return chosen
}

async function lookOnce(watch: Watch, state: WitnessState): Promise<Outcome> {
  const raised = state.alarms()
  if (raised.length > 0) return sayRaised(raised)
  const seen = state.seen()
  if (seen === undefined && !watch.begin)
    return {
      code: 1,
      says: [
        'This witness remembers nothing. If this is its first day, say --begin; if not, its state was lost: find out why first.',
      ],
      facts: { refused: 'no-state' },
    }
  const logKey = await keyOf(watch, state)
  const source = sourceOf(watch, logKey)
  const witnessing = await witnessLog(source, {
    cosigner: watch.cosigner,
    logKey,
    seen,
    now: () => new Date(),
    keep: (note) => {
      if (!watch.checkOnly) state.keep(note)
    },
  })
  if ('objection' in witnessing) return object(witnessing.objection, watch, state)
  const { size, root } = witnessing.checkpoint
  const facts = { log: source.name, size, root: toBase64(root) }
  const holds = `${source.name}: ${size} lines hold everything that was seen before.`
  if (watch.checkOnly) return { code: 0, says: [holds, 'Nothing was cosigned.'], facts: { ...facts, cosigned: 0 } }
  return handIn(witnessing, watch, state, { holds, facts: { ...facts, first: seen === undefined } })
}

function sayRaised(raised: string[]): Outcome {
  const says = ['Nothing is cosigned while an alarm stands. Look into it, then take the file away:', ...raised]
  return { code: 1, says, facts: { refused: 'alarm', alarms: raised } }
}

/** The key of the log: as it was given, as it was believed on the first day, or, on the first day, as the log offers it. */
async function keyOf(watch: Watch, state: WitnessState): Promise<string> {
  const known = state.logKey()
  if (watch.logKey && known && watch.logKey !== known)
    throw new CalledWrongly('this state is of a log with another key: a witness of two logs has two states')
  const offered = async () => (await bareSource(watch).verifierKey())?.trim()
  const key = known ?? watch.logKey ?? (await offered())
  if (!key) throw new Unreachable(`${watch.log} offers no verifier key: give it with --log-key`)
  splitKey(key, SIGNER)
  if (!known && !watch.checkOnly) state.begin(key)
  return key
}

const bareSource = ({ log }: Watch): LedgerSource => (isUrl(log) ? nodeSource(log) : folderSource(log))

function sourceOf({ log, cosigner }: Watch, logKey: string): LedgerSource {
  const { name: origin } = splitKey(logKey, SIGNER)
  return isUrl(log) ? nodeSource(log, () => makePass(cosigner, origin, new Date())) : folderSource(log)
}

function object(
  objection: Extract<Witnessing, { objection: unknown }>['objection'],
  watch: Watch,
  state: WitnessState,
): Outcome {
  const alarm = watch.checkOnly ? undefined : state.raise(objection, new Date())
  const says = [
    `ALARM: ${objection.says}.`,
    'Nothing was cosigned.',
    ...(alarm ? [`Both checkpoints are kept in ${alarm}`] : []),
  ]
  return { code: 1, says, facts: { refused: objection.kind, says: objection.says, alarm: alarm ?? null } }
}

type Said = { holds: string; facts: Record<string, unknown> }

/** What is cosigned is kept here too, so that the node cannot hide it. */
async function handIn(
  { cosigned }: { cosigned: string[] },
  { to, cosigner, ...watch }: Watch,
  state: WitnessState,
  { holds, facts }: Said,
): Promise<Outcome> {
  const logKey = state.logKey()!
  const { name: origin } = splitKey(logKey, SIGNER)
  for (const note of cosigned) state.keepCosigned(readCheckpoint(note, logKey).size, note)
  const trusting =
    facts['first'] && !watch.logKey
      ? [`The key of the log was taken from the log itself. Compare it by another way: ${logKey}`]
      : []
  if (!to)
    return {
      code: 0,
      says: [holds, 'Cosigned, and kept here: nobody was named to hand it to.', ...trusting],
      facts: { ...facts, cosigned: cosigned.length, handedIn: 0 },
    }
  for (const note of cosigned) {
    const refused = await post(to, note, makePass(cosigner, origin, new Date()))
    if (refused)
      return {
        code: 1,
        says: [holds, `Cosigned, but ${to} does not take it: ${refused}`, ...trusting],
        facts: { ...facts, cosigned: cosigned.length, handedIn: 0, says: refused },
      }
  }
  return {
    code: 0,
    says: [holds, 'Cosigned and handed in.', ...trusting],
    facts: { ...facts, cosigned: cosigned.length, handedIn: cosigned.length },
  }
}

/** Why it was not taken; nothing if it was. */
async function post(to: string, note: string, pass: string): Promise<string | undefined> {
  const answer = await fetch(new URL('/api/ledger/cosignatures', to), {
    method: 'POST',
    headers: { 'content-type': 'text/plain; charset=utf-8', 'kindred-witness': pass },
    body: note,
    signal: AbortSignal.timeout(60_000),
  }).catch((error: Error) => {
    throw new Unreachable(`${to} does not answer: ${(error.cause as Error)?.message ?? error.message}`)
  })
  const said = await answer.text()
  return answer.ok ? undefined : titleOf(said)
}

function titleOf(said: string): string {
  try {
    return JSON.parse(said).title
  } catch {
    return 'it answers in no words that are known'
  }
}
