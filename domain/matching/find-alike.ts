import type { Look } from '../../ground/look.ts'
import { mayWork } from '../agencies/index.ts'
import { openRecords } from '../people/index.ts'
import { sayGround, seePeople } from '../sharing/index.ts'
import { compare, wear } from './compare-records.ts'
import { keysToAsk } from './key-record.ts'
import { factsOf, probeOf, weigh } from './rules.ts'
import { findCandidates } from './store.ts'
import type { PersonFound, SearchPeople } from './words.ts'

const OPENED_MOST = 12
const SHOWN_MOST = 12

/** People who may be the one asked for, best first: found by keyed hashes, opened and compared here, shown only where the asker may. */
export async function findAlike(
  look: Look,
  asked: SearchPeople,
): Promise<{ alike: Omit<PersonFound, 'case' | 'householdSize'>[]; more: boolean; ground: string; rests?: string }> {
  const { role } = look.allow(mayWork(look.asking.actor, 'search', look.purpose))
  const { text, sex, born } = asked
  const keys = keysToAsk({ text, ...(sex && { sex }), ...(born && { born }) }).map((word) => ({
    hash: look.keys.blind(word),
    weight: weigh(word),
  }))
  const near = await findCandidates(look, keys, OPENED_MOST + 1)
  const persons = near.slice(0, OPENED_MOST).map(({ person }) => person)
  const [seen, records] =
    persons.length > 0
      ? await Promise.all([seePeople(look, persons, 'search'), openRecords(look, persons)])
      : [new Map(), []]

  const probe = wear(probeOf(asked))
  const alike = records
    .filter(({ person }) => seen.get(person)?.opens('identity.names'))
    .map((record) => {
      const { band, probability, bits, fields } = compare(probe, wear(factsOf(record)), 'sought')
      const { person, sex: of, site, recordedAt, identity } = record
      return {
        person,
        names: identity.names,
        sex: of,
        ...(identity.born && { born: identity.born }),
        site,
        recordedAt: recordedAt.toISOString(),
        band,
        probability,
        bits,
        reasons: fields,
      }
    })
    .sort((a, b) => b.bits - a.bits)
  const [first] = seen.values()
  return {
    alike: alike.slice(0, SHOWN_MOST),
    more: near.length > OPENED_MOST || alike.length > SHOWN_MOST,
    ...(first ? sayGround(first) : { ground: `role ${role}` }),
  }
}
