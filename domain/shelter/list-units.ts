import type * as z from 'zod/mini'
import type { Look } from '../../ground/look.ts'
import { isErased, unseal } from '../../ground/seal.ts'
import { mayWork } from '../agencies/index.ts'
import { seeCase } from '../cases/index.ts'
import { categoriesIn, showPeople } from '../people/index.ts'
import { sayGround, seePeople } from '../sharing/index.ts'
import { fitting, mostAtOnce } from './rules.ts'
import { findRequests, findStays, findUnits, type StayRow } from './store.ts'
import type { ListUnits, ReadStays, StaysShown, UnitsListed, WaitingListed } from './words.ts'

const isOn = ({ from, until }: Pick<StayRow, 'from' | 'until'>, day: string) =>
  from <= day && (until === null || day < until)

/** The places of the agency on a day: which are free from then on, and who lives in the others. */
export async function listUnits(look: Look, { on }: z.infer<typeof ListUnits>): Promise<UnitsListed> {
  look.allow(mayWork(look.asking.actor, 'search', look.purpose))
  const units = await findUnits(look, { agency: look.agency })
  const stays = await findStays(look, { units: units.map(({ id }) => id) })
  const now = stays.filter((stay) => isOn(stay, on))
  const seen = await seePeople(look, [...new Set(now.map(({ person }) => person))], 'search')
  const people = new Map((await showPeople(look, seen)).map((person) => [person.id, person]))
  look.note({
    ground: 'standing of the agency',
    persons: [...seen.keys()],
    more: {
      categories: [...categoriesIn([...people.values()]), ...(now.length > 0 ? ['shelter'] : [])],
      units: units.length,
    },
  })
  return {
    units: units.map(({ agency: _, ended: _ended, ...unit }) => {
      const within = stays.filter((stay) => stay.unit === unit.id)
      return {
        ...unit,
        free: Math.max(0, unit.places - mostAtOnce(within, { from: on, until: null })),
        people: within
          .filter((stay) => isOn(stay, on) && seen.get(stay.person)?.opens('shelter.place'))
          .flatMap((stay) => {
            const person = people.get(stay.person)
            const absent = stay.absences.some(({ from, until }) => from <= on && (until === null || on <= until))
            return person ? [{ stay: stay.id, case: stay.case, person, absent }] : []
          }),
      }
    }),
  }
}

/** Who waits for a place, longest first, and where all of them could live together now. */
export async function listWaiting(look: Look): Promise<WaitingListed> {
  look.allow(mayWork(look.asking.actor, 'search', look.purpose))
  const [requests, units] = await Promise.all([
    findRequests(look, { agency: look.agency }),
    findUnits(look, { agency: look.agency }),
  ])
  const stays = await findStays(look, { units: units.map(({ id }) => id) })
  const seen = await seePeople(look, [...new Set(requests.flatMap(({ people }) => people))], 'search')
  const own = requests.filter(({ about }) => seen.get(about)?.opens('shelter.place'))
  const [people, rings] = await Promise.all([
    showPeople(look, seen),
    look.keys.fetch(look.find, [...new Set(own.map(({ about }) => about))]),
  ])
  look.note({
    ground: 'standing of the agency',
    persons: [...seen.keys()],
    more: { categories: [...categoriesIn(people), ...(own.length > 0 ? ['shelter'] : [])], waiting: own.length },
  })
  const by = new Map(people.map((person) => [person.id, person]))
  const full = units.map((unit) => ({ ...unit, stays: stays.filter((stay) => stay.unit === unit.id) }))
  return {
    waiting: own.map(({ id, about, from, needs, words, at, people: party, ...one }) => ({
      id,
      case: one.case,
      from,
      needs,
      people: party.flatMap((person) => by.get(person) ?? []),
      words:
        words && !isErased(rings.get(about)!, 'shelter')
          ? unseal<string>(rings.get(about)!, placeOf(about), words)
          : null,
      askedAt: at.toISOString(),
      fits: fitting(full, { size: party.length, needs, from }),
    })),
  }
}

const placeOf = (person: StayRow['person']) => ({ person, category: 'shelter', column: 'shelter.words' }) as const

/** Where the people of a case live and lived, and for what they wait. */
export async function readStays(look: Look, { case: file }: z.infer<typeof ReadStays>): Promise<StaysShown> {
  const { grounds, people } = await seeCase(look, file, 'read')
  const opens = (person: StayRow['person']) => people.get(person)?.opens('shelter.place') ?? false
  const [stays, requests] = await Promise.all([findStays(look, { file }), findRequests(look, { file })])
  const own = stays.filter(({ person }) => opens(person))
  const rings = await look.keys.fetch(look.find, [...new Set(own.map(({ person }) => person))])
  look.note({
    ...sayGround(grounds),
    persons: [...people.keys()],
    case: file,
    more: { categories: own.length > 0 ? ['shelter'] : [], stays: own.length },
  })
  return {
    stays: own.map(({ id, person, unit, name, from, until, because, ended, absences }) => {
      const ring = rings.get(person)!
      const open = (sealed: string | null) =>
        sealed && !isErased(ring, 'shelter') ? unseal<string>(ring, placeOf(person), Buffer.from(sealed, 'hex')) : null
      return {
        ...{ id, person, from, until },
        unit: { id: unit, name },
        because: open(because),
        ended: ended && {
          on: ended.on,
          because: ended.because as NonNullable<StaysShown['stays'][number]['ended']>['because'],
          words: open(ended.words),
        },
        absences: absences.map((one) => ({ ...one, words: open(one.words) })),
      }
    }),
    waiting: requests
      .filter(({ ended, about }) => !ended && opens(about))
      .map(({ id, from, people: party }) => ({ id, from, people: party })),
  }
}
