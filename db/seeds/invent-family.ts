import { dateFromAge, dateFromTold, type PartialDate } from '../../ground/partial-date.ts'
import type { Chance } from './chance.ts'
import type { Story, Told1, ToldTie } from './family.ts'
import { ORIGINS, type Origin, type Told } from './names.ts'

/** An everyday family, put together by chance: parents, children, sometimes a grandmother, sometimes somebody missing. */
export function inventFamily(chance: Chance, at: Date): Story {
  const origin = chance.pick(ORIGINS)
  const family = origin.custom === 'family' ? chance.pick(origin.families) : undefined
  const on = at.toISOString().slice(0, 10)
  const father = chance.pick(origin.men)
  const grandfather = chance.pick(origin.men)
  const parent = (as: string, sex: 'female' | 'male', given: Told): Told1 => ({
    ...known(origin, chance),
    as,
    sex,
    name: [given, family ?? grandfather],
    kinds: ['given', family ? 'family' : 'father'],
    born: inventBirth(chance, chance.whole(24, 45), on, origin),
    contact: { phones: [`+99955${chance.whole(10_000_000, 99_999_999)}`] },
  })
  const people: Told1[] = [parent('mother', 'female', chance.pick(origin.women))]
  const ties: ToldTie[] = []
  if (chance.next() < 0.75) {
    people.push({
      ...parent('father', 'male', father),
      ...(chance.next() < 0.15 && {
        apart: {
          cause: chance.pick(['migration', 'detention', 'conflict'] as const),
          trace: 'wanted' as const,
          when: String(at.getFullYear()),
        },
      }),
    })
    ties.push(['father', 'spouse', 'mother', 'told-by-both'])
  }
  addChildren(chance, origin, on, { people, ties, surname: family ?? father, kind: family ? 'family' : 'father' })
  if (chance.next() < 0.2) {
    people.push({
      ...known(origin, chance),
      as: 'grandmother',
      sex: 'female',
      name: [chance.pick(origin.women), family ?? grandfather],
      kinds: ['given', family ? 'family' : 'father'],
      born: dateFromAge(chance.whole(58, 76), on),
      needs: ['ER'],
    })
    ties.push(['grandmother', 'mother', 'mother'])
  }
  return {
    people,
    ties,
    kind: chance.pick(['protection', 'asylum', 'protection', 'child-protection'] as const),
    head: 'mother',
  }
}

type Growing = { people: Told1[]; ties: ToldTie[]; surname: Told; kind: 'family' | 'father' }

function addChildren(chance: Chance, origin: Origin, on: string, { people, ties, surname, kind }: Growing): void {
  for (let nth = 0, children = chance.whole(1, 4); nth < children; nth++) {
    const sex = chance.pick(['female', 'male'] as const)
    const as = `child ${nth}`
    const given = chance.pick(sex === 'female' ? origin.women : origin.men)
    people.push({
      ...known(origin, chance),
      as,
      sex,
      name: [given, surname],
      kinds: ['given', kind],
      born: inventBirth(chance, chance.whole(0, 17), on, origin),
      ...(chance.next() < 0.12 && { needs: ['ED'] as const as never }),
    })
    for (const one of people.slice(0, 2))
      if (one.as === 'mother' || one.as === 'father') ties.push([one.as, one.as, as])
    for (const sibling of people.filter((person) => person.as.startsWith('child') && person.as !== as))
      ties.push([sibling.as, 'sibling', as])
  }
}

const known = ({ country, language }: Origin, chance: Chance) => ({
  nationality: country,
  language,
  interpreter: chance.next() < 0.4,
})

/** Birth as people tell it: some to the day, many to the year, some as an age; in the calendar of their home. */
function inventBirth(chance: Chance, age: number, on: string, { calendar }: Origin): PartialDate {
  const year = Number(on.slice(0, 4)) - age - 1
  const kind = chance.next()
  if (kind < 0.15) return dateFromAge(age, on)
  if (kind < 0.3) return dateFromTold({ calendar: 'gregory', year, month: 1, day: 1 })
  if (kind < 0.45) return dateFromTold({ calendar: 'gregory', year })
  const shift = { gregory: 0, 'islamic-umalqura': -579, persian: -621, ethiopic: -8 }[calendar]
  return dateFromTold({ calendar, year: year + shift, month: chance.whole(1, 12), day: chance.whole(1, 28) })
}
