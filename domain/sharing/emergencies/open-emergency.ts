import type { Act } from '../../../ground/act.ts'
import type { PersonId } from '../../../ground/ids.ts'
import { Conflict, Forbidden, Invalid, Unknown } from '../../../ground/refusals.ts'
import { seal } from '../../../ground/seal.ts'
import { isFresh, mayWork } from '../../agencies/index.ts'
import { readDataSet } from '../data-set.ts'
import { findAsker } from '../find-asker.ts'
import { decide } from '../rules/decide.ts'
import type { EmergencyFacts, PersonFacts, WorkerFacts } from '../rules/facts.ts'
import { askerSide, personSide, worldOf } from '../rules/world.ts'
import { findFacts } from '../store.ts'
import { neverOpened, unreviewed } from './rules.ts'
import { addEmergency, lockOpenings, REASON } from './store.ts'
import type { OpenEmergency } from './words.ts'

const HOUR = 3_600_000

/** Opens a person to the worker in an emergency, by the id that stands in their link. */
export async function openEmergency(act: Act, { person, ...opening }: OpenEmergency): Promise<void> {
  act.regards = { persons: [person] }
  await openInEmergency(act, opening, async () => person)
}

/**
 * Opens a person to the worker in an emergency: themself alone, named categories, hours, with the reason. The stewards of
 * the custodian are told at once, and it waits for their review. Whom a prohibition hides stays unknown; who they are is
 * only found once the worker may open anybody.
 */
export async function openInEmergency(
  act: Act,
  opening: Omit<OpenEmergency, 'person'>,
  findWhom: () => Promise<PersonId | undefined>,
): Promise<void> {
  const { actor, purpose } = act.asking
  const work = mayWork(actor, 'open-emergency', purpose)
  if (!work.allow) throw work.refusal
  if (!isFresh(actor.signIn, act.at)) throw new Forbidden('sign-in-not-fresh')
  const never = neverOpened(readDataSet(act.profile), opening.categories)
  if (never) throw new Invalid('never-in-emergency', { category: never })
  await lockOpenings(act, actor.id)
  const worker = await findAsker(act)
  if (unreviewed(worker.emergencies, act.at.getTime())) throw new Conflict('emergency-unreviewed')
  const person = await findWhom()
  if (!person) throw new Unknown('no-such-person')
  const known = (await findFacts(act, [person])).get(person)
  if (!known || !wouldShow(act, worker, known, { ...opening, person })) throw new Unknown('no-such-person')

  act.allow({ allow: true, grounds: work.grounds })
  const ring = await act.keys.extend(act, person, 'consent')
  const { id, categories, hours } = opening
  const reason = seal(ring, { person, category: 'consent', column: REASON }, opening.reason)
  addEmergency(act, { id, person, categories, reason, until: new Date(act.at.getTime() + hours * HOUR) })
  act.record({ ground: 'emergency', rests: id, persons: [person], more: { emergency: id, categories, hours } })
}

/** Asks the rules themselves, as if it were open: whatever would still hide the person is answered as if they were not there. */
function wouldShow(
  { asking: { purpose, at }, profile }: Act,
  worker: WorkerFacts,
  person: PersonFacts,
  { id, categories, reason }: OpenEmergency,
): boolean {
  const now = at.getTime()
  const supposed: EmergencyFacts = {
    id,
    person: person.id,
    purpose,
    categories,
    reason,
    fresh: true,
    openedAt: now,
    until: now + HOUR,
    reviewedAt: null,
  }
  const set = readDataSet(profile)
  const side = askerSide(set, { ...worker, emergencies: [...worker.emergencies, supposed] })
  const ask = { action: 'read', purpose, category: 'identity', at: now }
  return !decide(worldOf(set, side, ask, personSide(person))).rule.startsWith('hide-')
}
