import type { PersonId } from '../../ground/ids.ts'
import type { Look } from '../../ground/look.ts'
import { mayWork } from '../agencies/index.ts'
import { maskBorn, type OpenRecord, openRecords } from '../people/index.ts'
import { type Grounds, sayGround, seePeople } from '../sharing/index.ts'
import { wear } from './compare-records.ts'
import { compareSought } from './compare-sought.ts'
import { findOthers } from './editions/find-others.ts'
import { type AskedWord, wordsToAsk } from './key-record.ts'
import { findModel } from './models/store.ts'
import { factsOf, probeOf } from './rules.ts'
import { seekNearest } from './seek-nearest.ts'
import type { PersonFound, SearchPeople } from './words.ts'

const SHOWN_MOST = 12
/** So many are opened and compared, since keys tell who is near, and not in which order. */
export const OPENED_MOST = 24

type Alike = {
  alike: Omit<PersonFound, 'case' | 'householdSize'>[]
  more: boolean
  unsettled: boolean
  ground: string
  rests?: string
}

/** People who may be the one asked for, best first: found by keyed hashes, opened and compared here, shown only where the asker may. */
export async function findAlike(look: Look, asked: SearchPeople): Promise<Alike> {
  const { role } = look.allow(mayWork(look.asking.actor, 'search', look.purpose))
  const { text, sex, born } = asked
  const others = await findOthers(look)
  const words = wordsToAsk({ text, ...(sex && { sex }), ...(born && { born }) })
  const [{ seen, records, more }, model] = await Promise.all([
    findNearest(look, { words, others }),
    findModel(look.find, look.node),
  ])
  const probe = wear(probeOf(asked))
  const alike = records
    .flatMap((record) => {
      const { person, site, recordedAt, identity } = record
      const { sex: of, born } = asSeen(record, seen.get(person)!)
      const { born: _, ...facts } = factsOf(record)
      const score = compareSought(probe, wear({ ...facts, sex: of, ...(born && { born }) }), model)
      if (!score) return []
      const { band, probability, bits, fields } = score
      return {
        person,
        names: identity.names,
        sex: of,
        ...(born && { born }),
        site,
        recordedAt: recordedAt.toISOString(),
        band,
        probability,
        bits,
        reasons: fields,
      }
    })
    // Of those who are as likely as each other none stands first for reasons that nobody is told.
    .sort((a, b) => b.bits - a.bits || (a.person < b.person ? -1 : 1))
    .slice(0, SHOWN_MOST)
  const first = alike[0] && seen.get(alike[0].person)
  return {
    alike,
    more,
    unsettled: others.length > 0,
    ...(first ? sayGround(first) : { ground: `role ${role}` }),
  }
}

/** What of a record the asker may see; it is compared by no more, or a likeness would tell the rest. */
function asSeen({ sex, identity: { born } }: OpenRecord, { opens, sees }: Grounds) {
  const year = born && sees('identity.birthDate').answer === 'mask' ? maskBorn(born) : undefined
  return {
    sex: opens('identity.sex') ? sex : ('unknown' as const),
    born: opens('identity.birthDate') ? born : year,
  }
}

type Sought = { words: readonly AskedWord[]; others: readonly number[] }
type Nearest = { seen: Map<PersonId, Grounds>; records: OpenRecord[]; more: boolean }
/** The nearest whom the asker may find. Whoever is hidden takes up no place and is not counted: as many more are looked for. */
async function findNearest(look: Look, sought: Sought, most = OPENED_MOST + 1): Promise<Nearest> {
  const persons = await seekNearest(look, sought.words, { most, others: sought.others })
  if (persons.length === 0) return { seen: new Map(), records: [], more: false }
  const [seen, records] = await Promise.all([seePeople(look, persons, 'search'), openRecords(look, persons)])
  const found = persons.filter((person) => seen.get(person)?.opens('identity.names'))
  if (found.length <= OPENED_MOST && persons.length === most) return findNearest(look, sought, most * 4)
  const nearest = new Set(found.slice(0, OPENED_MOST))
  return {
    seen,
    records: records.filter(({ person }) => nearest.has(person)),
    more: found.length > SHOWN_MOST,
  }
}
