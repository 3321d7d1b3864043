import { rank } from './levels.ts'
import type { Picture } from './picture.ts'
import { type Asked, type Assessed, assessWithWays } from './rules.ts'
import type { Answer, Measures, Pair } from './words.ts'

/**
 * Whether two records are one human being may be open: it is asked as if they were and as if they were not. The stricter
 * answer counts, so that no match that nobody has judged makes a family that stands in one file weaker; and whoever would
 * be parted in either way is told.
 */
export function assessEitherWay(measures: Measures, picture: Picture, asked: Asked): Assessed {
  const maybe = assessWithWays(measures, picture, asked)
  if (picture.links.length === 0) return maybe
  const apart = assessWithWays(measures, { ...picture, links: [] }, asked)
  const strict = rank(apart.answer.level) > rank(maybe.answer.level) ? apart : maybe
  const other = strict === apart ? maybe : apart
  const answer = withPartedOf(strict.answer, other.answer)
  const alongIn = ({ along }: Assessed, id: string) => along.get(id) ?? []
  return {
    answer,
    along: new Map(answer.avoidedBy.map((id) => [id, [...new Set([...alongIn(strict, id), ...alongIn(other, id)])]])),
  }
}

const keyOf = ([one, other]: Pair): string => (one < other ? `${one} ${other}` : `${other} ${one}`)
function withPartedOf(strict: Answer, other: Answer): Answer {
  const told = new Set([...strict.parted, ...strict.widened].map(keyOf))
  const more = (pairs: readonly Pair[]) => pairs.filter((pair) => !told.has(keyOf(pair)))
  const [parted, widened] = [more(other.parted), more(other.widened)]
  if (parted.length + widened.length === 0) return strict
  const added = new Set([...parted, ...widened].map(keyOf))
  return {
    ...strict,
    parted: [...strict.parted, ...parted],
    widened: [...strict.widened, ...widened],
    reunites: strict.reunites.filter((pair) => !added.has(keyOf(pair))),
    for: [...new Set([...strict.for, ...other.for])],
    rules: [...new Set([...strict.rules, ...other.rules])],
    facts: [...new Set([...strict.facts, ...other.facts])],
    avoidedBy: strict.avoidedBy.filter((one) => other.avoidedBy.includes(one)),
    said: [
      ...strict.said.filter(({ key, values }) => key !== 'unity.reunites' || !added.has(pairIn(values))),
      ...saidOf(other, added),
    ],
  }
}

const pairIn = (values: Answer['said'][number]['values']): string =>
  keyOf([String(values['one']), String(values['other'])])
const saidOf = ({ said }: Answer, added: ReadonlySet<string>): Answer['said'] =>
  said.filter(({ key, values }) => (key === 'unity.parted' || key === 'unity.widened') && added.has(pairIn(values)))
