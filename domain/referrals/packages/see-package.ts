import type { Act } from '../../../ground/act.ts'
import type { FactId } from '../../../ground/ids.ts'
import { Forbidden, Unknown } from '../../../ground/refusals.ts'
import { findWaiting, type Waiting } from './find-waiting.ts'
import { readPackages } from './profile.ts'
import { isProof } from './seal-package.ts'
import { clearTries } from './store.ts'

/** By what a package is opened: its link, a proof that one has its code, and how many tries there were with this one. */
export type Knock = { id: FactId; proof: string; tries: number }

/** A package for whoever has its code. What is over, taken back or never was is told apart by nothing. */
export async function seePackage(act: Act, { id, proof, tries }: Knock): Promise<Waiting> {
  const waiting = await findWaiting(act, id)
  if (!waiting) throw new Unknown('package-gone')
  const { row, seal } = waiting
  act.regards = { persons: row.people.map(({ person }) => person), case: row.case }
  if (!isProof(proof, seal.proof))
    throw new Forbidden('package-code-wrong', { left: readPackages(act.profile).tries - tries })
  act.allow({ allow: true, grounds: row })
  clearTries(act, id)
  return waiting
}
