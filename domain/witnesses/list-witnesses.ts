import { toBase64 } from '../../ground/bytes.ts'
import { readCheckpoint } from '../../ground/checkpoint.ts'
import { readCosigned } from '../../ground/cosignature.ts'
import { findCosigned, findLastSeen } from '../../ground/cosignatures.ts'
import type { Look } from '../../ground/look.ts'
import { COSIGNER, splitKey } from '../../ground/note.ts'
import { judgeQuorum, type QuorumVerdict } from '../../ground/quorum.ts'
import { findCheckpoint } from '../../ground/read-ledger.ts'
import { mayWork } from '../agencies/index.ts'
import { isHeard, isSilent, quorumState, stateOf } from './rules.ts'
import { findWitnesses, type WitnessRow } from './store.ts'
import type { Raised, WitnessesShown } from './words.ts'

/** What this node says of its own log: its key, what its profile demands of witnesses, and what one of them raised. */
export type OwnLog = { key: string; quorum: number; hours: number; raised: () => Raised[] }

/** How far the ledger is, who witnesses it and how far each has seen, whether the rule of the profile holds, and what was raised. */
export async function listWitnesses(look: Look, log: OwnLog): Promise<WitnessesShown> {
  const { role } = look.allow(mayWork(look.asking.actor, 'witness', look.purpose))
  const [all, seen, checkpoint, notes] = await Promise.all([
    findWitnesses(look.find, look.node),
    findLastSeen(look.find),
    findCheckpoint(look.find),
    findCosigned(look.find),
  ])
  look.note({ ground: `role ${role}`, persons: [], more: { witnesses: all.length } })
  const policy = policyOf(log, all)
  const verdict = judgeQuorum(policy, readCosigned(notes.map(asKept), { key: log.key, ...policy }), look.at)
  return {
    witnesses: all.map((row) => {
      const last = seen.get(row.key)
      const heardAt = last ? new Date(last.time * 1000) : null
      return {
        id: row.id,
        name: nameOf(row.key),
        key: row.key,
        state: stateOf(row),
        at: row.at.toISOString(),
        seen: last ? { size: last.size, at: heardAt!.toISOString() } : null,
        silent: isSilent(row, heardAt, { now: look.at, hours: log.hours }),
        saidByMe: (row.endings.at(-1) ?? (row.backed ? null : row.proposedBy)) === look.asking.actor.id,
      }
    }),
    ledger: {
      key: log.key,
      checkpoint: checkpoint
        ? { size: checkpoint.size, root: rootOf(checkpoint.note, log.key), at: checkpoint.at.toISOString() }
        : null,
    },
    quorum: showQuorum(verdict, log),
    raised: log.raised(),
  }
}

const nameOf = (key: string) => splitKey(key, COSIGNER).name
const asKept = ({ size, note }: { size: number; note: string }) => ({ note, where: String(size) })
const rootOf = (note: string, key: string) => toBase64(readCheckpoint(note, key).root)

const policyOf = ({ key, quorum, hours }: OwnLog, all: readonly WitnessRow[]) => ({
  log: key,
  witnesses: all.filter(isHeard).map((row) => ({ name: nameOf(row.key), key: row.key })),
  quorum,
  hours,
})

function showQuorum(verdict: QuorumVerdict, { hours }: OwnLog): WitnessesShown['quorum'] {
  const { known, quorum, witnessed } = verdict
  return {
    state: quorumState(verdict),
    needed: quorum,
    hours,
    known,
    witnessed: witnessed && { size: witnessed.size, at: witnessed.at.toISOString(), by: witnessed.by },
  }
}
