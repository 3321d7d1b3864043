import type { PersonId } from '../../../ground/ids.ts'
import { asHouse } from '../../../ground/told.ts'
import { nameAgencies } from '../../agencies/index.ts'
import { openRecords, showPeople } from '../../people/index.ts'
import type { PersonShown } from '../../people/words.ts'
import { findGuarded, type Grounds, seePeople } from '../../sharing/index.ts'
import { readMeasures } from '../profile.ts'
import type { Instead } from '../proposal.ts'
import type { Answer } from '../words.ts'
import type { Looking } from './guarded.ts'
import { pairsSaid } from './rules.ts'
import type { AnswerShown, PairShown } from './words.ts'

type Someone = PairShown['one']
/** How to speak of people: by name to whoever may see them; else by the agency that keeps them, if even that may be said. */
export async function speakingOf(
  look: Looking,
  persons: readonly PersonId[],
): Promise<{ of: (person: PersonId) => Someone; shown: Map<PersonId, PersonShown>; seen: Map<PersonId, Grounds> }> {
  const all = [...new Set(persons)]
  const seen = await seePeople(look, all, 'search')
  const shown = new Map((await showPeople(look, seen)).map((person) => [person.id, person]))
  const others = all.filter((person) => !shown.has(person))
  const agencies = others.length > 0 ? await keepersOf(look, others) : new Map<PersonId, string>()
  return { of: (person) => ({ person: shown.get(person) ?? null, agency: agencies.get(person) ?? null }), shown, seen }
}

/** Who keeps people whom the asker may not see. Of whoever is protected beyond the rules for everybody not even that is said. */
export async function keepersOf(look: Looking, persons: readonly PersonId[]): Promise<Map<PersonId, string>> {
  const reader = { find: asHouse(look.find), node: look.node, keys: look.keys }
  const [records, guarded] = await Promise.all([openRecords(reader, persons), findGuarded(reader, persons)])
  const names = await nameAgencies(look.find, look.node, [...new Set(records.map(({ agency }) => agency))])
  return new Map(
    records
      .filter(({ person }) => !guarded.has(person))
      .map(({ person, agency }) => [person, names.get(agency) ?? agency]),
  )
}

/** What the guard said, in what the asker may see. */
export async function showAnswer(
  look: Looking,
  answer: Answer,
  instead: readonly Instead[],
): Promise<{ answer: AnswerShown; persons: PersonId[] }> {
  const pairs = (['parted', 'widened', 'reunites'] as const).flatMap((effect) =>
    pairsSaid(answer, effect).map((one) => ({ ...one, effect })),
  )
  const elsewhere = answer.said.filter(({ key }) => key === 'unity.elsewhere')
  const besides = answer.said.filter(({ key }) => key.startsWith('unity.besides.') || key === 'unity.not-available')
  const about = besides.flatMap(({ values }) => (values['about'] ?? []) as PersonId[])
  const of = elsewhere.flatMap(({ values }) => values['of'] as PersonId[])
  const { of: speak, shown } = await speakingOf(look, [
    ...pairs.flatMap(({ pair }) => pair),
    ...about,
    ...of,
  ] as PersonId[])
  const rules = new Map(readMeasures(look.profile).rules.map((rule) => [rule.code, rule]))
  return {
    persons: [...shown.keys()],
    answer: {
      level: answer.level,
      pairs: [
        ...pairs.map(({ pair, bond, strength, how, level, effect }) => ({
          one: speak(pair[0] as PersonId),
          other: speak(pair[1] as PersonId),
          bond,
          strength,
          how: (effect === 'reunites' ? 'together' : how) as PairShown['how'],
          level,
        })),
        ...elsewhere.map(({ values }) => ({
          one: speak((values['of'] as PersonId[])[0]!),
          other: { person: null, agency: (values['agencies'] as string[])[0] ?? null },
          ...{ bond: null, strength: null, how: 'apart' as const, level: values['level'] as AnswerShown['level'] },
        })),
      ],
      besides: besides.map(({ key, values }) => ({
        rule: key.split('.').at(-1)!,
        level: (values['level'] ?? 'hold') as AnswerShown['level'],
        people: ((values['about'] ?? []) as PersonId[]).flatMap((person) => shown.get(person) ?? []),
      })),
      rules: answer.rules.map((code) => ({
        code,
        says: rules.get(code)?.says ?? '',
        source: rules.get(code)?.source ?? '',
      })),
      avoidedBy: answer.avoidedBy.map((id) => {
        const { kind, called, free } = instead[Number(id)]!
        return { kind, place: called, free }
      }),
    },
  }
}
