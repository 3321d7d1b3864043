import { readFileSync } from 'node:fs'
import { heardWitnesses, type OwnLog } from '../domain/witnesses/index.ts'
import { verifierKey } from '../ground/checkpoint.ts'
import { readCosigned } from '../ground/cosignature.ts'
import { findCosigned } from '../ground/cosignatures.ts'
import type { Database } from '../ground/database.ts'
import { COSIGNER, splitKey } from '../ground/note.ts'
import { judgeQuorum, type QuorumVerdict, readPolicy, type WitnessPolicy } from '../ground/quorum.ts'
import { type Config, keepLedgerKey } from './config.ts'
import { profilePath } from './profile.ts'
import { readRaised } from './raised.ts'

/** What the profile demands of witnesses. */
const demanded = ({ profile }: Config): { quorum: number; hours: number } =>
  JSON.parse(readFileSync(profilePath(profile, 'witnesses'), 'utf8'))
const logKey = ({ origin, home }: Config) => verifierKey(origin, keepLedgerKey(home))

/** What this node says of its own log to those of its people who look after it. */
export function ownLog(config: Config): OwnLog {
  const { quorum, hours } = demanded(config)
  return { key: logKey(config), quorum, hours, raised: () => readRaised(config.home, logKey(config)) }
}

/** Whom this node names as its witnesses, and what its profile demands of them. Outsiders may begin with it; the keys they should have from the witnesses. */
export async function ownPolicy({ sql }: Database, config: Config): Promise<WitnessPolicy> {
  const keys = await heardWitnesses(sql, config.node)
  const witnesses = keys.map((key) => ({ name: splitKey(key, COSIGNER).name, key }))
  return readPolicy(JSON.stringify({ ...demanded(config), log: logKey(config), witnesses }))
}

/** How the witnesses stand, as this node sees it. */
export async function ownQuorum(database: Database, config: Config, now: Date): Promise<QuorumVerdict> {
  const policy = await ownPolicy(database, config)
  const notes = (await findCosigned(database.sql)).map(({ size, note }) => ({ note, where: String(size) }))
  return judgeQuorum(policy, readCosigned(notes, { key: policy.log!, ...policy }), now)
}
