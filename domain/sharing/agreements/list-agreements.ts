import type { Look } from '../../../ground/look.ts'
import { findAgencies, mayWork, showWorkers } from '../../agencies/index.ts'
import { readDataSet } from '../data-set.ts'
import { listAgreement, nameAll, whoLooks } from './show-agreement.ts'
import { findAgreements } from './store.ts'
import type { AgreementsListed } from './words.ts'

/** The agreements to which my agency is a party, and with whom another could be made. */
export async function listAgreements(look: Look): Promise<AgreementsListed> {
  const { role } = look.allow(mayWork(look.asking.actor, 'read-agreements', look.purpose))
  const [rows, agencies, workers] = await Promise.all([
    findAgreements(look),
    findAgencies(look.find, look.node),
    showWorkers(look.find, look.node, look.at),
  ])
  const names = await nameAll(look, rows)
  const { purposesOfType } = readDataSet(look.profile)
  look.note({ ground: `role ${role}`, persons: [], more: { agreements: rows.length } })
  return {
    agreements: rows.map((row) => listAgreement(row, names, whoLooks(look))),
    agencies: agencies.filter(isFor(look.agency)).map(({ id, name, type, keeper }) => ({
      ...{ id, name, type },
      purposes: purposesOfType[type] ?? [],
      outside: keeper !== null,
    })),
    stewards: workers
      .filter(({ agency, roles }) => agency.id === look.agency && roles.includes('data-steward'))
      .map(({ id, name }) => ({ id, name })),
  }
}

/** Partners without an account are told to whoever wrote them down. One that is asked no more stays in what was agreed before. */
const isFor =
  (agency: string) =>
  ({ keeper }: { keeper: string | null }) =>
    keeper === null || keeper === agency
