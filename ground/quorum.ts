import { toHex } from './bytes.ts'
import { type Checkpoint, COSIGNER, type Cosigned, lastWords, SIGNER, splitKey } from './note.ts'

/**
 * Whom a verifier believes: the log by its key, the witnesses by theirs, how many of them must have cosigned one
 * checkpoint, and how old that may be.
 */
export type WitnessPolicy = {
  log: string | null
  witnesses: { name: string; key: string }[]
  quorum: number
  hours: number
}

/** Reads a policy, and says which field of it is wrong. */
export function readPolicy(text: string): WitnessPolicy {
  const policy: Partial<WitnessPolicy> = parse(text)
  const { log = null, witnesses, quorum, hours } = policy
  const wrong = (field: string, says: string) => new Error(`the policy is not as it should be: ${field} ${says}`)
  const strange = Object.keys(policy).find((field) => !['log', 'witnesses', 'quorum', 'hours'].includes(field))
  if (strange) throw wrong(strange, 'is not known')
  if (log !== null)
    check(
      () => splitKey(log, SIGNER),
      (says) => wrong('log', says),
    )
  if (!Array.isArray(witnesses)) throw wrong('witnesses', 'must be a list of { name, key }')
  for (const [nth, { key }] of witnesses.entries())
    check(
      () => splitKey(key, COSIGNER),
      (says) => wrong(`witnesses[${nth}].key`, says),
    )
  if (new Set(witnesses.map(({ key }) => materialOf(key))).size < witnesses.length)
    throw wrong('witnesses', 'names one key twice')
  if (!Number.isSafeInteger(quorum) || quorum! < 1) throw wrong('quorum', 'must be a whole number of at least 1')
  if (typeof hours !== 'number' || !(hours > 0)) throw wrong('hours', 'must be a number above 0')
  return { log, witnesses, quorum: quorum!, hours }
}

const materialOf = (vkey: string) => vkey.slice(vkey.lastIndexOf('+'))

function parse(text: string): Partial<WitnessPolicy> {
  const policy = JSON.parse(text)
  if (policy === null || typeof policy !== 'object' || Array.isArray(policy))
    throw new Error('the policy is not an object')
  return policy
}

function check(read: () => unknown, orElse: (says: string) => Error): void {
  try {
    read()
  } catch (error) {
    throw orElse((error as Error).message)
  }
}

/** The newest checkpoint that enough witnesses cosigned, and when the last one needed did. */
export type Witnessed = { size: number; at: Date; by: string[] }
export type QuorumVerdict = {
  known: number
  quorum: number
  hours: number
  witnessed: Witnessed | null
  /** How far each witness has seen. */
  seen: { name: string; size: number; at: Date }[]
  /** Why the quorum is not met; nothing where it is, or where no witness is known. */
  lacking: string | null
}

/** A checkpoint that the log signed, with what witnesses wrote under it; every signature was checked. */
export type CosignedNote = Checkpoint & { cosigned: Cosigned[] }

/** Holds cosigned checkpoints against a policy. That they are of this log's one past is for the walk over the ledger to say. */
export function judgeQuorum(policy: WitnessPolicy, notes: readonly CosignedNote[], now: Date): QuorumVerdict {
  const keys = policy.witnesses.map(({ key }) => key)
  const read = gather(notes, now)
  const seen = keys.flatMap((key) => {
    const { name } = splitKey(key, COSIGNER)
    const [last] = read.flatMap(({ size, cosigned }) =>
      cosigned.filter(({ vkey }) => vkey === key).map(({ time }) => ({ name, size, at: new Date(time * 1000) })),
    )
    return last ? [last] : []
  })
  const enough = read.find(({ cosigned }) => cosigned.length >= policy.quorum)
  const witnessed = enough ? whenOf(enough, policy.quorum) : null
  const lacking = keys.length === 0 ? null : sayLacking(policy, seen.length, witnessed, now)
  return { known: keys.length, quorum: policy.quorum, hours: policy.hours, witnessed, seen, lacking }
}

/** The checkpoints with who cosigned each, the largest first. Several notes of one checkpoint are one. */
function gather(notes: readonly CosignedNote[], now: Date): CosignedNote[] {
  const all = new Map<string, CosignedNote>()
  for (const note of notes) {
    const id = `${note.size} ${toHex(note.root)}`
    const before = all.get(id)?.cosigned ?? []
    const timely = note.cosigned.filter(({ time }) => time * 1000 <= now.getTime() + FUTURE_MS)
    all.set(id, { ...note, cosigned: lastWords([...before, ...timely]) })
  }
  return [...all.values()].sort((a, b) => b.size - a.size)
}
/** Clocks of honest witnesses differ a little; one that is far ahead would make old things look new. */
const FUTURE_MS = 5 * 60_000

function whenOf({ size, cosigned }: CosignedNote, quorum: number): Witnessed {
  const latest = cosigned.toSorted((a, b) => b.time - a.time)
  return { size, at: new Date(latest[quorum - 1]!.time * 1000), by: latest.map(({ name }) => name) }
}

function sayLacking(
  { quorum, hours, witnesses }: WitnessPolicy,
  seen: number,
  witnessed: Witnessed | null,
  now: Date,
): string | null {
  if (!witnessed)
    return `the quorum is not met: no checkpoint is cosigned by ${quorum} of the ${witnesses.length} witnesses of the policy (${seen} cosigned any)`
  const old = (now.getTime() - witnessed.at.getTime()) / 3_600_000
  if (old > hours)
    return `the quorum is not met: the newest checkpoint that ${quorum} witnesses cosigned is ${Math.round(old * 10) / 10} hours old; ${hours} are the most`
  return null
}

/** The state of the witnesses in words, as of a ledger of this size. */
export function sayQuorum({ known, witnessed, lacking }: QuorumVerdict, size: number): string[] {
  if (known === 0) return ['No witness is known: nobody outside says that this is the only past that is shown.']
  if (!witnessed) return [`Witnesses: ${lacking}.`]
  const newer = size - witnessed.size
  return [
    `Witnesses: ${witnessed.by.join(', ')} cosigned ${witnessed.size} lines, the last of them at ${witnessed.at.toISOString()}${newer > 0 ? `; ${newer} newer lines are not witnessed yet` : ''}.`,
    ...(lacking ? [`But ${lacking}.`] : []),
  ]
}
