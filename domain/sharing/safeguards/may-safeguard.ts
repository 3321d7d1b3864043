import type { Act } from '../../../ground/act.ts'
import type { PersonId } from '../../../ground/ids.ts'
import type { Look } from '../../../ground/look.ts'
import { Forbidden } from '../../../ground/refusals.ts'
import type { Work } from '../../agencies/index.ts'
import type { PersonFacts } from '../rules/facts.ts'
import { type Grounds, seePerson } from '../see-person.ts'
import { findFacts } from '../store.ts'

/** Only who has custody of a person now sets what protects them: who sees the person otherwise is told no. */
export async function maySafeguard(
  asker: Act | Look,
  person: PersonId,
  work: Work,
): Promise<{ grounds: Grounds; known: PersonFacts }> {
  const { grounds } = await seePerson(asker, person, work)
  const known = (await findFacts(asker, [person])).get(person)!
  const [at, mine] = [asker.at.getTime(), asker.agency]
  const isCustodian = known.standings.some(
    ({ agency, reason, from, until }) => agency === mine && reason === 'custody' && from <= at && at < until,
  )
  if (!isCustodian) throw new Forbidden('only-the-custodian')
  return { grounds, known }
}
