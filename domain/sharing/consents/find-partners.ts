import type { Look } from '../../../ground/look.ts'
import { findAgencies } from '../../agencies/index.ts'
import { standsAt, stopsAt } from '../agreements/rules.ts'
import type { AgreementRow } from '../agreements/store.ts'
import { readDataSet } from '../data-set.ts'
import type { ConsentsShown } from './words.ts'

/** About whom a person can be asked: every other party of an agreement in force, for each purpose that both work for. */
export async function findPartners(look: Look, all: readonly AgreementRow[]): Promise<ConsentsShown['partners']> {
  const agreements = all.filter((one) => standsAt(one, look.at) === 'active')
  const agencies = await findAgencies(look.find, look.node, [...new Set(agreements.flatMap(({ parties }) => parties))])
  const { purposesOfType } = readDataSet(look.profile)
  const worksFor = (id: string, purpose: string) => {
    const type = agencies.find((agency) => agency.id === id)?.type
    return ((type && purposesOfType[type]) ?? []).some((one) => one === purpose)
  }
  return agreements.flatMap((agreement) =>
    agencies
      .filter(({ id }) => id !== look.agency && agreement.parties.includes(id))
      .flatMap(({ id, name, type }) =>
        agreement.purposes
          .filter((purpose) => worksFor(look.agency, purpose) && worksFor(id, purpose))
          .map((purpose) => ({
            recipient: { id, name },
            type,
            purpose,
            categories: agreement.categories,
            agreement: { id: agreement.id, name: agreement.number },
            until: stopsAt({ ...agreement, assessmentDue: null })?.toISOString() ?? null,
          })),
      ),
  )
}
