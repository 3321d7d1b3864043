import type { AgencyId, PersonId, WorkerId } from '../../ground/ids.ts'
import type { Look } from '../../ground/look.ts'
import { mayWork, nameAgencies, nameWorkers } from '../agencies/index.ts'
import { showPeople } from '../people/index.ts'
import { seePeople } from '../sharing/index.ts'
import { findProposals, findToHear, findTold, type ProposalRow } from './store.ts'
import type { ErasuresListed } from './words.ts'

/** What was proposed here, what became of it and who was told; and what partners erased that this agency has not confirmed. */
export async function listErasures(look: Look): Promise<ErasuresListed> {
  const { role } = look.allow(mayWork(look.asking.actor, 'retain', look.purpose))
  const [proposals, toHear] = await Promise.all([findProposals(look), findToHear(look)])
  const told = await findTold(
    look,
    proposals.map(({ id }) => id),
  )
  const persons = [...new Set(proposals.flatMap(({ items }) => items.map(({ person }) => person)))]
  const seen = await seePeople(look, persons, 'retain')
  const [shown, workers, agencies] = await Promise.all([
    showPeople(look, seen),
    nameWorkers(look.find, look.node, workersIn(proposals)),
    nameAgencies(look.find, look.node, [
      ...new Set([...told.map(({ recipient }) => recipient), ...toHear.map(({ from }) => from)]),
    ]),
  ])
  const names = new Map(shown.map(({ id, names }) => [id, names]))
  const agency = (id: AgencyId) => ({ id, name: agencies.get(id) ?? id })
  look.note({ ground: `role ${role}`, persons: [...seen.keys()], more: { categories: ['identity'] } })
  return {
    proposals: proposals.map(({ items, worker, decidedBy, decidedAt, verdict, at, ...proposal }) => ({
      id: proposal.id,
      action: proposal.action,
      because: proposal.because,
      line: proposal.line,
      by: { id: worker, name: workers.get(worker) ?? '' },
      at: at.toISOString(),
      mine: worker === look.asking.actor.id,
      verdict: verdict && { verdict, by: workers.get(decidedBy!) ?? '', at: decidedAt!.toISOString() },
      people: items.map((item) => ({ ...item, names: names.get(item.person as PersonId) ?? [] })),
      told: told.flatMap(({ proposal: of, person, recipient, heardAt }) =>
        of === proposal.id ? [{ recipient: agency(recipient), person, heardAt: heardAt?.toISOString() ?? null }] : [],
      ),
    })),
    toHear: toHear.map(({ proposal, person, from, at }) => ({
      proposal,
      person,
      from: agency(from),
      at: at.toISOString(),
    })),
  }
}

const workersIn = (proposals: readonly ProposalRow[]): WorkerId[] => [
  ...new Set(proposals.flatMap(({ worker, decidedBy }) => (decidedBy ? [worker, decidedBy] : [worker]))),
]
