import { showWorkers } from '../../domain/agencies/index.ts'
import type { RegisterHousehold } from '../../domain/cases/words.ts'
import type { TieKind } from '../../domain/families/words.ts'
import type { NewPerson } from '../../domain/people/words.ts'
import type { CaseId, HouseholdId, PersonId, TieId } from '../../ground/ids.ts'
import { scriptOf } from '../../ground/script.ts'
import { insist } from './agreements.ts'
import { newId } from './families.ts'
import type { AtWork, TestHouse } from './house.ts'

export const TRACE = { purpose: 'family-tracing' } as const

/** Somebody of whom little is known: the names that were told, each in whichever script. */
export const known = (name: string, more: Partial<NewPerson> = {}): NewPerson => ({
  id: newId<PersonId>(),
  sex: 'unknown',
  nationalities: ['SOM'],
  languages: [],
  identifiers: [],
  names: [
    {
      parts: name.split(' ').map((text, nth) => ({ kind: nth === 0 ? 'given' : 'father', text })),
      script: scriptOf(name),
      use: 'told',
    },
  ],
  ...more,
})

type Kin = [kind: TieKind, from: NewPerson, to: NewPerson]
/** A household of those who are here, with those who are missing and what ties them. */
export function household(here: NewPerson[], missing: NewPerson[], kin: Kin[]): RegisterHousehold {
  return {
    household: { id: newId<HouseholdId>(), since: '2026-11-20', head: here[0]!.id },
    people: [...here, ...missing],
    missing: missing.map(({ id }) => ({ id: newId(), person: id, cause: 'conflict', trace: 'wanted' })),
    childStatuses: [],
    needs: [],
    ties: kin.map(([kind, from, to]) => ({
      ...{ id: newId<TieId>(), kind, from: from.id, to: to.id, source: 'told-by-one' },
    })),
    case: { id: newId<CaseId>(), kind: 'protection' },
  }
}

/** A boy who knows only that his mother is Amina, his brother Ali, and that they are from Kismayo. */
export function aLoneBoy([own, hers, his]: [string, string, string] = ['Yusuf', 'Amina', 'Ali']) {
  const boy = known(own, { sex: 'male', born: { edtf: '2019~' } })
  const [mother, ali] = [known(hers, { sex: 'female' }), known(his!, { sex: 'male' })]
  const family = household(
    [boy],
    [mother, ali],
    [
      ['mother', mother, boy],
      ['sibling', ali, boy],
    ],
  )
  return { boy, mother, ali, family }
}

/** A mother who is here with one son and seeks the other. */
export function aMotherWhoSeeks([own, hers, his]: [string, string, string] = ['Yuusuf', 'Aamina', 'Cali']) {
  const mother = known(`${hers} Cabdi Nuur`, { sex: 'female', born: { edtf: '1992' } })
  const ali = known(`${his} Xasan Warsame`, { sex: 'male', born: { edtf: '2016' } })
  const boy = known(`${own} Xasan Warsame`, { sex: 'male', born: { edtf: '2019-01-01' } })
  const family = household(
    [mother, ali],
    [boy],
    [
      ['mother', mother, boy],
      ['mother', mother, ali],
      ['sibling', ali, boy],
    ],
  )
  return { boy, mother, ali, family }
}

export const request = (seeker: NewPerson, sought: NewPerson[], more: object = {}) => ({
  id: newId(),
  seeker: seeker.id,
  askedBy: 'relative',
  action: 'individual',
  sought: sought.map(({ id }) => ({ id: newId(), person: id })),
  neverTell: [],
  place: 'Kismayo',
  ...more,
})

export const answer = (person: NewPerson, more: object = {}) => ({
  ...{ id: newId(), person: person.id, candidate: null, explained: 'explained in her language, she said it back' },
  by: 'self',
  ...more,
})

/** Another agency of child protection in the same country, with a worker who traces. */
export async function openRiverside(house: TestHouse): Promise<AtWork> {
  const viktor = await house.signIn('Viktor Hahn')
  const trained = ['code-of-conduct', 'child-safeguarding', 'gbv-confidentiality']
  await insist(
    viktor,
    'open-agencies',
    {
      agencies: [{ id: 'riverside-family-service', name: 'Riverside Family Service', type: 'CP', country: 'QMA' }],
      sites: [],
      workers: [
        {
          ...{ id: newId(), agency: 'riverside-family-service', site: null, name: 'Rosa Twin' },
          roles: [{ id: newId(), role: 'caseworker', from: '2026-01-01T00:00:00.000Z', until: null }],
          trainings: trained.map((code) => ({ id: newId(), code, until: '2029-01-01T00:00:00.000Z' })),
          nationalityConflict: { id: newId(), countries: [] },
        },
      ],
    },
    { purpose: 'administration' },
  )
  const all = await showWorkers(house.ground.database.sql, house.config.node, new Date())
  house.workers.push(...all.filter(({ id }) => !house.workers.some((one) => one.id === id)))
  return house.signIn('Rosa Twin')
}

/** A determination that it is best for somebody to be with their family. */
export const forTheBest = (...people: NewPerson[]) => ({
  ...{ id: newId(), people: people.map(({ id }) => id), outcome: 'keep-together', on: '2026-11-25' },
  ...{ reviewDue: '2099-05-01', words: 'Her wish and his are one.' },
})
