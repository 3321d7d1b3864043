import type { Act } from '../../../ground/act.ts'
import { Invalid } from '../../../ground/refusals.ts'
import { findAgencies, mayWork, showWorkers } from '../../agencies/index.ts'
import { readDataSet } from '../data-set.ts'
import { numberOfAgreement } from './rules.ts'
import { addAgreement } from './store.ts'
import type { ProposeAgreement } from './words.ts'

/** A data steward puts terms before the other parties. They open nothing until everybody has reviewed and signed them. */
export async function proposeAgreement(act: Act, said: ProposeAgreement): Promise<void> {
  const { role } = act.allow(mayWork(act.asking.actor, 'agree', act.asking.purpose))
  await insistOnSense(act, said)
  addAgreement(act, numberOfAgreement(said.id), said)
  const { title: _, ...more } = said
  act.record({ ground: `role ${role}`, persons: [], more })
}

/** Terms under which nothing could ever be opened are not proposed. */
async function insistOnSense(act: Act, { parties, purposes, from, until, steward }: ProposeAgreement): Promise<void> {
  if (new Set(parties).size < parties.length) throw new Invalid('party-twice')
  if (!parties.includes(act.agency)) throw new Invalid('not-a-party')
  if (until !== null && until <= from) throw new Invalid('date-order', { field: 'until' })
  if (until !== null && new Date(until) <= act.at) throw new Invalid('term-over')
  const agencies = await findAgencies(act.find, act.node, parties)
  const isThere = (party: string) =>
    agencies.some(({ id, keeper }) => id === party && (keeper === null || keeper === act.agency))
  const stranger = parties.find((party) => !isThere(party))
  if (stranger) throw new Invalid('party-unknown', { agency: stranger })
  const { purposesOfType } = readDataSet(act.profile)
  // One of them is enough: what one passes on for its own purpose, another may be there to work with.
  const foreign = purposes.find((purpose) => !agencies.some(({ type }) => purposesOfType[type]?.includes(purpose)))
  if (foreign) throw new Invalid('purpose-of-nobody', { purpose: foreign })
  const stewards = await showWorkers(act.find, act.node, act.at)
  const fit = stewards.some(
    ({ id, agency, roles }) => id === steward && agency.id === act.agency && roles.includes('data-steward'),
  )
  if (!fit) throw new Invalid('steward-unfit')
}
