import { isSame } from './bytes.ts'
import { readCheckpoint } from './checkpoint.ts'
import { type Cosigner, cosign, cosignerKey, readCosignatures } from './cosignature.ts'
import { type LedgerSource, Unreachable } from './ledger-source.ts'
import type { Checkpoint } from './note.ts'
import { isConsistent, proveConsistency } from './prove.ts'

/** Why a witness does not cosign. Each of them is for a human to look into. */
export type Objection = {
  kind: 'signature' | 'shrunk' | 'forked' | 'state-lost'
  says: string
  offered: string
  seen: string | undefined
}
/** What a witness made of a log: cosigned notes, in the order in which it saw them; or why not. */
export type Witnessing = { cosigned: string[]; checkpoint: Checkpoint } | { objection: Objection }

type Asked = {
  cosigner: Cosigner
  logKey: string
  /** The last checkpoint that this witness cosigned, or nothing on its first day. */
  seen: string | undefined
  now: () => Date
  /** Keeps a checkpoint for good, before its cosignature leaves this machine. */
  keep: (note: string) => void
}

/**
 * Looks at a log as somebody who does not trust it. Checkpoints that others cosigned come first, so that one checkpoint
 * gathers all witnesses; then the newest. Each must hold the one seen before, unchanged, and that is proved by the log's
 * own tiles, hashed here.
 */
export async function witnessLog(source: LedgerSource, asked: Asked): Promise<Witnessing> {
  const { cosigner, logKey, now, keep } = asked
  // What others cosigned first: the log grows meanwhile, and must not seem to shrink.
  const shown = (await source.cosigned()).map(({ note }) => note)
  const newest = await source.checkpoint()
  if (newest === undefined) throw new Unreachable(`${source.name} shows no checkpoint`)
  const lost = findLost(shown, asked)
  if (lost) return { objection: lost }
  let { seen } = asked
  const cosigned: string[] = []
  let last: Checkpoint | undefined
  for (const note of [...othersOf(shown, asked), newest]) {
    const judged = await judge(source, note, { logKey, seen })
    if ('kind' in judged) return { objection: judged }
    keep(note)
    cosigned.push(`${note}${cosign(note, cosigner, now())}\n`)
    seen = note
    last = judged
  }
  return { cosigned, checkpoint: last! }
}

/** Whether a checkpoint may follow what was seen: of the same log, not smaller, and with the same past. */
async function judge(
  source: LedgerSource,
  offered: string,
  { logKey, seen }: { logKey: string; seen: string | undefined },
): Promise<Checkpoint | Objection> {
  const object = (kind: Objection['kind'], says: string): Objection => ({ kind, says, offered, seen })
  let next: Checkpoint
  try {
    next = readCheckpoint(offered, logKey)
  } catch (error) {
    return object('signature', (error as Error).message)
  }
  if (seen === undefined) return next
  const before = readCheckpoint(seen, logKey)
  if (next.size < before.size)
    return object('shrunk', `the log shows ${next.size} lines, but it had ${before.size} when it was last seen`)
  if (next.size === before.size)
    return isSame(next.root, before.root)
      ? next
      : object('forked', `the log shows other ${next.size} lines than those that were last seen`)
  if (before.size === 0) return next
  const proof = await proveConsistency(readFrom(source), { start: 0, end: before.size }, next.size)
  return isConsistent({ start: 0, end: before.size }, next.size, { spanRoot: before.root, root: next.root, proof })
    ? next
    : object('forked', `the log of ${next.size} lines does not begin with the ${before.size} lines that were last seen`)
}

const readFrom = (source: LedgerSource) => async (level: number, index: number, width: number) => {
  const hashes = await source.tile(level, index, width)
  if (hashes?.length !== width * 32)
    throw new Unreachable(`${source.name} does not show tile ${index} of level ${level}: nothing can be said of it`)
  return hashes
}

/** A witness whose own cosignature stands under more than it remembers has lost its memory, and could be shown another past. */
function findLost(shown: readonly string[], { cosigner, logKey, seen }: Asked): Objection | undefined {
  const known = seen === undefined ? -1 : readCheckpoint(seen, logKey).size
  const own = shown.find(
    (note) => readCosignatures(note, [cosignerKey(cosigner)]).length > 0 && sizeOf(note, logKey) > known,
  )
  return own === undefined
    ? undefined
    : {
        kind: 'state-lost',
        says: `this witness cosigned ${sizeOf(own, logKey)} lines, and remembers ${known < 0 ? 'nothing' : `only ${known}`}: its state was lost, or put back from an older copy`,
        offered: own,
        seen,
      }
}

/** Checkpoints that others cosigned and that go further than what was seen, the smallest first; without what they wrote under them. */
function othersOf(shown: readonly string[], { logKey, seen }: Asked): string[] {
  const known = seen === undefined ? -1 : readCheckpoint(seen, logKey).size
  return shown
    .filter((note) => sizeOf(note, logKey) > known)
    .sort((a, b) => sizeOf(a, logKey) - sizeOf(b, logKey))
    .slice(-OTHERS_MOST)
    .map((note) => `${note.split('\n').slice(0, 5).join('\n')}\n`)
}
const OTHERS_MOST = 3

function sizeOf(note: string, logKey: string): number {
  try {
    return readCheckpoint(note, logKey).size
  } catch {
    return -1
  }
}
