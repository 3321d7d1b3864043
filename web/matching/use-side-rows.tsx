import { Fragment, type ReactNode } from 'react'
import type { TieKind } from '../../domain/families/words.ts'
import { inverse } from '../families/tie-look.ts'
import { NameText } from '../kit/NameText.tsx'
import type { Key } from '../locales/language.ts'
import { useCountry } from '../locales/use-country.ts'
import { today } from '../locales/use-moments.ts'
import { usePartialDate } from '../locales/use-partial-date.ts'
import { useJoin, useSay, useSayIfKnown } from '../locales/use-say.ts'
import { ageWords } from '../people/read-born.ts'
import { nameWords, plainName } from '../people/show-name.ts'
import type { Review } from './ReviewPage.tsx'

type Side = Review['sides'][number]
export type SideRow = { field: Key; cells: ReactNode[]; differs: boolean }

const none = <span className="dim">–</span>

/** Whether both records hold one name, in whichever script. */
function haveNameInCommon(sides: readonly Side[]): boolean {
  const [first, ...others] = sides.map(({ names }) => new Set(names.map((name) => nameWords(name).toLocaleLowerCase())))
  return others.every((other) => first && [...first].some((name) => other.has(name)))
}

/** What the two records say, line by line. */
export function useSideRows(review: Review): SideRow[] {
  const say = useSay()
  const join = useJoin()
  const known = useSayIfKnown()
  const country = useCountry()
  const partial = usePartialDate()
  const row = (field: Key, text: (side: Side) => string, show?: (side: Side) => ReactNode): SideRow => {
    const texts = review.sides.map(text)
    const both = texts.every((one) => one !== '')
    return {
      field,
      cells: review.sides.map((side, at) => (texts[at] === '' ? none : (show?.(side) ?? <bdi>{texts[at]}</bdi>))),
      differs: both && new Set(texts).size > 1,
    }
  }
  /** What the relative is to the person: `mother` as it stands, `mother-of` from the other end. */
  const relative = (kind: string) => {
    const base = kind.replace(/-of$/, '')
    const back = base === kind ? undefined : inverse[base as TieKind]
    return known(back ? `relation.${back}` : `kin.${base}`, { sex: 'unknown' }) ?? base
  }
  const names = (side: Side) =>
    side.names.map((name) => (
      <Fragment key={JSON.stringify(name)}>
        <NameText name={name} />
        <br />
      </Fragment>
    ))
  return [
    { ...row('review.name', (side) => plainName(side.names), names), differs: !haveNameInCommon(review.sides) },
    row('register.sex', (side) => (side.sex ? say(`sex.${side.sex}`, { age: 'adult' }) : '')),
    row('review.born', (side) =>
      side.born ? `${partial(side.born)} (${say('age.years', { age: ageWords(side.born, today()) })})` : '',
    ),
    row('needs.nationality', (side) => join(side.nationalities.map(country))),
    row('review.papers', (side) =>
      join(side.identifiers.map(({ kind, value }) => `${say(`identifier.${kind}`)} ${value}`)),
    ),
    row('review.relatives', (side) =>
      side.relatives
        .map(({ kind, names: of }) => `${relative(kind)}: ${plainName(of)}`)
        .sort()
        .join(' · '),
    ),
  ]
}
