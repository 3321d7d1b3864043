import { checkLedger, type LedgerWrong } from '../../ground/check-ledger.ts'
import { type KeptNote, type LedgerSource, nodeSource, Unreachable } from '../../ground/ledger-source.ts'
import { lastWords, openCosignatures, openNote } from '../../ground/note.ts'
import {
  type CosignedNote,
  judgeQuorum,
  type QuorumVerdict,
  readPolicy,
  type WitnessPolicy,
} from '../../ground/quorum.ts'
import { isSigned } from './is-signed.ts'
import type { Kept } from './kept-checkpoints.ts'

/** What this browser found of the ledger: `keep` is the state to remember, where nothing was wrong. */
export type LedgerChecked = {
  size: number
  root: string
  key: string
  wrong: LedgerWrong[]
  against: string[]
  quorum: QuorumVerdict | null
  keep: string | null
}
export type Telling = (done: number, total: number) => void

export const KEPT = 'kept'
export const COSIGNED = 'cosigned'
/** Of all that was ever signed, so many are compared: enough to say between which of them a change was made. */
const COMPARED_MOST = 200

/** Reads the whole ledger of this house and works out anew what was signed. Nothing is asked of the house but what everybody outside could be shown. */
export async function checkHouse(address: string, kept: Kept | null, tell: Telling): Promise<LedgerChecked> {
  const node = nodeSource(address)
  const cosigned = await node.cosigned()
  const notes: string[] = []
  const source = watched(node, { tell, notes })
  const since = [
    ...(kept?.notes ?? []).map(({ note }) => ({ note, where: KEPT })),
    ...cosigned.map(({ note }) => ({ note, where: COSIGNED })),
  ]
  const verdict = await checkLedger(source, { key: kept?.key, since, isSigned })
  const { wrong, key, size, root, against } = verdict
  // Whoever was signed out meanwhile was shown nothing more, and that says nothing about the house.
  if (wrong.some(({ fault }) => MISSING.has(fault)) && !(await isOpen(address))) throw new Unreachable(address)
  const seen = key ? await judgeWitnesses(node, cosigned, key) : { quorum: null, wrong: [] }
  const all = [...wrong, ...seen.wrong]
  const keep = all.length === 0 ? (notes[0] ?? null) : null
  return { size, root, key, wrong: all, against, quorum: seen.quorum, keep }
}

const MISSING: ReadonlySet<string> = new Set(['no-key', 'no-checkpoint', 'lines-missing', 'hashes-missing', 'bad-tile'])
const isOpen = (address: string) =>
  fetch(new URL('/api/ledger/health', address)).then(
    ({ ok }) => ok,
    () => false,
  )

/** The house as a source, telling how far it was read; of its older checkpoints no more than are of use. */
function watched(node: LedgerSource, { tell, notes }: { tell: Telling; notes: string[] }): LedgerSource {
  let [done, total] = [0, 0]
  return {
    ...node,
    async checkpoint() {
      const note = await node.checkpoint()
      if (note !== undefined) notes.push(note)
      total = Number(note?.split('\n')[1] ?? 0)
      tell(0, total)
      return note
    },
    async checkpoints() {
      const all = await node.checkpoints()
      const step = Math.max(1, all.length / COMPARED_MOST)
      return all.filter((_, nth) => Math.floor(nth / step) !== Math.floor((nth - 1) / step))
    },
    async bundle(index, width) {
      const bundle = await node.bundle(index, width)
      done += width
      tell(Math.min(done, total), total)
      return bundle
    },
  }
}

/** Who cosigned what; and where the house shows under a state what a witness signed of another one. */
async function judgeWitnesses(node: LedgerSource, notes: readonly KeptNote[], key: string) {
  const policy = namedBy(await node.witnesses())
  const keys = policy.witnesses.map((one) => one.key)
  const read = (await Promise.all(notes.map(({ note }) => readCosigned(note, key, keys).catch(() => [])))).flat()
  const wrong = read.filter(({ isOther }) => isOther).map(({ size }) => sayOther(size))
  return { quorum: judgeQuorum(policy, read, new Date()), wrong }
}

const sayOther = (size: number): LedgerWrong => ({
  fault: 'bad-cosignature',
  from: 0,
  until: size - 1,
  says: `a witness signed another state of ${size} lines`,
  where: COSIGNED,
})

type Read = CosignedNote & { isOther: boolean }
async function readCosigned(note: string, key: string, keys: readonly string[]): Promise<Read[]> {
  const { checkpoint, claim } = openNote(note, key)
  if (!(await isSigned(claim))) return []
  const claimed = openCosignatures(note, keys)
  const signed = await Promise.all(claimed.map(({ claim }) => isSigned(claim)))
  const cosigned = lastWords(claimed.filter((_, nth) => signed[nth]).map(({ cosigned }) => cosigned))
  return [{ ...checkpoint, cosigned, isOther: signed.includes(false) }]
}

/** Whom the house names as its witnesses. What cannot be read names nobody. */
function namedBy(text: string | undefined): WitnessPolicy {
  try {
    return readPolicy(text ?? '')
  } catch {
    return { log: null, witnesses: [], quorum: 1, hours: 24 }
  }
}
