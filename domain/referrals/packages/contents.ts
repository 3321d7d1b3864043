import type { Sql } from '../../../ground/database.ts'
import type { Keys } from '../../../ground/keys.ts'
import { showFamily } from '../../families/index.ts'
import { showPeople } from '../../people/index.ts'
import type { PersonShown } from '../../people/words.ts'
import type { Judgement } from '../../sharing/index.ts'
import type { GivenPeople } from './words.ts'

type Reader = { find: Sql; node: number; keys: Keys }

/** These people as a partner without an account gets them: each field that was judged open or in part, and no other. */
export async function giveFrom(reader: Reader, judged: readonly Judgement[]): Promise<GivenPeople> {
  const seen = new Map(judged.map((one) => [one.person, seenIn(one)]))
  const [people, family] = await Promise.all([showPeople(reader, seen), showFamily(reader, seen)])
  const place = new Map(people.map(({ id }, nth) => [id, nth]))
  const isSo = new Set(['claimed', 'verified'])
  return {
    people: people.map((person) => givenOf(person, seen.get(person.id)!)),
    ties: family.ties.flatMap(({ kind, from, to, status }) =>
      isSo.has(status) && place.has(from) && place.has(to)
        ? [{ kind, from: place.get(from)!, to: place.get(to)! }]
        : [],
    ),
  }
}

type Seen = ReturnType<typeof seenIn>
/** What was judged, in the form in which rooms ask whether they may show a field. */
function seenIn({ parts }: Judgement) {
  const [open, masked] = [new Set(parts.flatMap((part) => part.open)), new Set(parts.flatMap((part) => part.masked))]
  const opens = (field: string) => open.has(field)
  const answerTo = (field: string) => (opens(field) ? 'allow' : masked.has(field) ? 'mask' : 'deny')
  return { opens, sees: (field: string) => ({ answer: answerTo(field), rule: '' }) as const }
}

const givenOf = (
  { names, sex, born, languages, masked }: PersonShown,
  { opens }: Seen,
): GivenPeople['people'][number] => ({
  names,
  sex: opens('identity.sex') ? sex : null,
  born: born ?? null,
  languages,
  masked,
})
