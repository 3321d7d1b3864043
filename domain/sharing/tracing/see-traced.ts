import type { AgencyId, PersonId } from '../../../ground/ids.ts'
import { asHouse } from '../../../ground/told.ts'
import { readDataSet } from '../data-set.ts'
import { findAsker } from '../find-asker.ts'
import { judge } from '../rules/decide.ts'
import { NEVER, type PersonFacts, type WorkerFacts } from '../rules/facts.ts'
import { askerSide, personSide, worldOf } from '../rules/world.ts'
import type { Asker } from '../see-person.ts'
import { findFacts } from '../store.ts'

/** What a worker who traces may compare of somebody on the other side, and who has custody of them. */
export type Traced = { opens: (field: string) => boolean; custodian: AgencyId | null; restricted: boolean }

/**
 * What the rules would open of these people to whoever asks, had their agency a standing to trace them and had they said
 * yes: identity and family, read for tracing. Whatever hides or forbids holds as everywhere; who is hidden is not among them.
 */
export async function seeTraced(asker: Asker, persons: readonly PersonId[]): Promise<Map<PersonId, Traced>> {
  const [worker, facts] = await Promise.all([findAsker(asker), findFacts({ find: asHouse(asker.find) }, persons)])
  const set = readDataSet(asker.profile)
  const side = askerSide(set, worker)
  const at = asker.at.getTime()
  return new Map(
    [...facts].flatMap(([person, known]) => {
      const about = personSide(supposeTraced(known, worker, at))
      const opens = (field: string) => {
        const category = field.slice(0, field.indexOf('.'))
        const ask = { action: 'read', purpose: 'family-tracing', category, field, at }
        return judge(worldOf(set, side, ask, about)).answer === 'allow'
      }
      const { restricted } = known
      return opens('identity.names')
        ? [[person, { opens, custodian: custodianOf(known, at), restricted }] as const]
        : []
    }),
  )
}

const custodianOf = ({ standings }: PersonFacts, at: number): AgencyId | null =>
  (standings.find(({ reason, from, until }) => reason === 'custody' && from <= at && at < until)?.agency as AgencyId) ??
  null

function supposeTraced(person: PersonFacts, { agency }: WorkerFacts, at: number): PersonFacts {
  const isAdult = person.adultFrom !== null && person.adultFrom <= at
  const span = { from: at, until: NEVER }
  const categories = ['identity', 'family']
  return {
    ...person,
    standings: [
      ...person.standings,
      {
        ...{ id: 'supposed', agency: agency.id, reason: 'tracing', purposes: ['family-tracing'], categories },
        ...{ status: null, agreement: null, ...span },
      },
    ],
    consents: [
      ...person.consents,
      {
        ...{ id: 'supposed', by: isAdult ? 'person' : 'best-interests', giver: person.id, recipient: agency.id },
        ...{ purpose: 'family-tracing', categories, status: 'given', ...span },
      },
    ],
  }
}

/** Whether agencies of this kind trace: the others know that somebody is traced, and no more. */
export function tracesAs(profile: string, type: string): boolean {
  const field = readDataSet(profile).fields.find((one) => one.field === 'family.tracing')
  return field?.marks[type] === 'W'
}
