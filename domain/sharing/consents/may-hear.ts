import type { Act } from '../../../ground/act.ts'
import type { PersonId } from '../../../ground/ids.ts'
import { Forbidden, Invalid } from '../../../ground/refusals.ts'
import { findAgencies, type Work } from '../../agencies/index.ts'
import { readDataSet } from '../data-set.ts'
import type { PersonFacts } from '../rules/facts.ts'
import { type Grounds, seePerson } from '../see-person.ts'
import { findFacts } from '../store.ts'

export const TOLD = 'sharing.consent.told'
export const WHY = 'sharing.basis.why'
const KEEPERS: ReadonlySet<string> = new Set(['custody', 'co-management'])

/** Who has custody of a person hears what they say to others; and works with what was said before. */
export async function mayHear(
  act: Act,
  person: PersonId | undefined,
  work: Work,
): Promise<{ grounds: Grounds; known: PersonFacts }> {
  const { grounds } = await seePerson(act, person, work)
  if (!KEEPERS.has(grounds.because) || !grounds.opens('consent.records')) throw new Forbidden('consent-not-yours')
  return { grounds, known: (await findFacts(act, [person!])).get(person!)! }
}

/** The recipient is there, and works for what is asked: else a yes would open nothing. */
export async function insistOnRecipient(act: Act, recipient: Act['agency'], purpose: string): Promise<void> {
  const [agency] = await findAgencies(act.find, act.node, [recipient])
  if (!agency) throw new Invalid('party-unknown', { agency: recipient })
  const purposes: readonly string[] = readDataSet(act.profile).purposesOfType[agency.type] ?? []
  if (!purposes.includes(purpose)) throw new Invalid('recipient-purpose', { agency: agency.name, purpose })
}
