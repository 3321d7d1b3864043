import { absentFrom, actWithout, ordersAbout, pictureWithout } from './absent.ts'
import { actInstead } from './alternatives.ts'
import { breaches } from './besides.ts'
import { gatherFamily } from './family.ts'
import { isHarmless, type Judged, judge } from './judge.ts'
import type { Act, Alternative, PersonId, Picture } from './picture.ts'
import { readAsPersons } from './read-as-persons.ts'
import { tell } from './tell.ts'
import type { Answer, Measures } from './words.ts'

/**
 * Says who would be parted by an act, who would be taken further apart, and how strongly to react. It decides nothing
 * about the act itself, and knows no name.
 */
export const assess = (measures: Measures, picture: Picture, asked: Asked): Answer =>
  assessWithWays(measures, picture, asked).answer

export type Asked = { act: Act; alternatives: readonly Alternative[] }
/** What is said of an act; and of each alternative that avoids it, who would come along besides. */
export type Assessed = { answer: Answer; along: ReadonlyMap<string, readonly PersonId[]> }
export function assessWithWays(measures: Measures, picture: Picture, { act, alternatives }: Asked): Assessed {
  const { possible } = measures.matches
  const absent = absentFrom(picture, possible)
  const here = pictureWithout(absent, picture)
  const seen = readAsPersons(here, actWithout(absent, act), possible)
  const judgeOf = (one: Act) => judge(gatherFamily(measures, { picture: seen.picture, written: here.ties }, one))
  const isBarred = barring(measures, picture, absent)

  const judged = judgeOf(seen.act)
  const answer = tell(judged, isBarred(act))
  if (answer.level === 'none') return { answer, along: new Map() }
  const hidden = act.persons.filter((person) => absent.has(person))
  /** With whom it is avoided; nothing where it is not. */
  const avoids = (alternative: Alternative, along: readonly PersonId[]): readonly PersonId[] | undefined => {
    const instead = actInstead(judged.family, alternative, along)
    if (instead === 'not now' || instead === undefined) return instead && []
    const then = judgeOf(instead)
    if (isHarmless(then))
      return isBarred({ ...instead, persons: [...instead.persons, ...hidden] }) ? undefined : instead.persons
    // Whoever would now be left behind by those who come along comes along too, if there is room.
    const more = partedBy(then).filter((person) => !seen.act.persons.includes(person) && !along.includes(person))
    return alternative.kind !== 'other-journey' && more.length > 0
      ? avoids(alternative, [...along, ...more])
      : undefined
  }
  const parted = partedBy(judged)
  const along = new Map(
    alternatives.flatMap((alternative) => {
      const all = avoids(alternative, parted)
      return all ? [[alternative.id, all.filter((person) => !seen.act.persons.includes(person))] as const] : []
    }),
  )
  return { answer: { ...answer, avoidedBy: [...along.keys()] }, along }
}

const partedBy = ({ pairs }: Judged): PersonId[] =>
  pairs.filter(({ effect }) => effect.kind !== 'reunites').flatMap(({ relation: { one, other } }) => [one, other])

/** Whether an act would bring somebody who is not to be found to the one from whom they are kept away. */
function barring(measures: Measures, picture: Picture, absent: ReadonlySet<PersonId>): (act: Act) => boolean {
  const orders = ordersAbout(absent, picture)
  if (orders.length === 0) return () => false
  return (act) => {
    const seen = readAsPersons({ ...picture, orders }, act, measures.matches.possible)
    return breaches(gatherFamily(measures, { picture: seen.picture, written: [] }, seen.act)).length > 0
  }
}
