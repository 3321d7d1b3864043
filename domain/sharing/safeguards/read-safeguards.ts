import type * as z from 'zod/mini'
import type { AgencyId, WorkerId } from '../../../ground/ids.ts'
import type { Look } from '../../../ground/look.ts'
import { mayWork, nameAgencies, nameWorkers } from '../../agencies/index.ts'
import { sayGround } from '../see-person.ts'
import { maySafeguard } from './may-safeguard.ts'
import type { ReadSafeguards, SafeguardsShown } from './words.ts'

const day = (at: number) => (Number.isFinite(at) ? new Date(at).toISOString() : null)

/** Shows what protects somebody: who is cleared, which orders, approvals and mandates are in force, and what the asker may change of it. */
export async function readSafeguards(look: Look, { person }: z.infer<typeof ReadSafeguards>): Promise<SafeguardsShown> {
  const { grounds, known } = await maySafeguard(look, person, 'safeguard')
  const at = look.at.getTime()
  const inForce = <T extends { from: number; until: number }>(facts: readonly T[]) =>
    facts.filter(({ from, until }) => from <= at && at < until)
  const [orders, approvals] = [inForce(known.orders), inForce(known.approvals)]
  const [workers, agencies] = await Promise.all([
    nameWorkers(look.find, look.node, [...known.cleared, ...approvals.map(({ by }) => by)] as WorkerId[]),
    nameAgencies(look.find, look.node, [...new Set(approvals.map(({ recipient }) => recipient))] as AgencyId[]),
  ])
  look.note({ ...sayGround(grounds), persons: [person], more: { categories: ['consent'] } })
  const { restricted, cleared, notToBeFound, stewardApproval, gbvInPortal, riskReviewed } = known
  return {
    may: {
      order: grounds.sees('family.noContact', 'write').answer === 'allow',
      approve: mayWork(look.asking.actor, 'approve', look.purpose).allow,
    },
    restricted,
    cleared: cleared.map((id) => ({ id, name: workers.get(id as WorkerId) ?? '' })),
    notToBeFound,
    stewardApproval,
    gbvInPortal,
    riskReviewed,
    orders: orders.map(({ id, against, from, until }) => ({
      id: id as SafeguardsShown['orders'][number]['id'],
      against: against as SafeguardsShown['orders'][number]['against'],
      from: new Date(from).toISOString(),
      until: day(until),
    })),
    approvals: approvals.map(({ id, category, recipient, purpose, by, until }) => ({
      id: id as SafeguardsShown['approvals'][number]['id'],
      category: category as SafeguardsShown['approvals'][number]['category'],
      recipient: { id: recipient, name: agencies.get(recipient as AgencyId) ?? recipient },
      purpose: purpose as SafeguardsShown['approvals'][number]['purpose'],
      by: workers.get(by as WorkerId) ?? '',
      until: day(until),
    })),
    child: known.adultFrom === null || known.adultFrom > at,
    mandates: inForce(known.guardianships).map(({ id, guardian, from, until }) => ({
      id: id as SafeguardsShown['mandates'][number]['id'],
      guardian: guardian as SafeguardsShown['mandates'][number]['guardian'],
      from: new Date(from).toISOString(),
      until: day(until),
    })),
  }
}
