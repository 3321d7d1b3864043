import type { ReactNode } from 'react'
import { FIELD_OF } from '../../domain/people/rules.ts'
import type { Key } from '../locales/language.ts'
import { useCountry } from '../locales/use-country.ts'
import { today } from '../locales/use-moments.ts'
import { usePartialDate } from '../locales/use-partial-date.ts'
import { useJoin, useSay } from '../locales/use-say.ts'
import { useLanguageName } from '../locales/use-spoken.ts'
import { Photo } from '../people/Photo.tsx'
import { ageWords } from '../people/read-born.ts'
import { nameWords, plainName } from '../people/show-name.ts'
import type { Review } from './ReviewPage.tsx'
import { KinList, NamesBeside, PapersBeside, PhonesBeside } from './SideCells.tsx'

type Side = Review['sides'][number]
/** One line of the comparison. `only` is the side that alone knows something. */
export type SideRow = { field: Key; cells: ReactNode[]; differs: boolean; only: number | undefined }
/** What a record says in one line: as a text by which two are held against each other, and as it is shown. */
type Row = {
  field: Key
  /** Which field of the data set it is, where it may be closed. */
  of?: string | undefined
  text: (side: Side) => string
  show?: (side: Side, other: Side) => ReactNode
  differs?: boolean
}

/** What the two records say, line by line: what differs is marked, what only one knows and what is closed is named. */
export function useSideRows(review: Review): SideRow[] {
  const say = useSay()
  const rows = [...useFacts(review), ...useNumbersAndKin()]
  const { sides } = review
  const isThere = ({ field, text }: Row) => field !== 'review.picture' || sides.some((side) => text(side) !== '')
  return rows.filter(isThere).map((row) => sideRow(row, sides, say('case.closed-to-you')))
}

/** Who they are. */
function useFacts(review: Review): Row[] {
  const say = useSay()
  const join = useJoin()
  const country = useCountry()
  const partial = usePartialDate()
  const languageName = useLanguageName()
  return [
    {
      field: 'review.picture',
      text: ({ photo }) => photo ?? '',
      show: ({ photo = '', names }) => (
        <Photo data={photo} label={say('person.photo', { name: plainName(names, true) })} />
      ),
      differs: false,
    },
    {
      field: 'review.name',
      of: 'identity.names',
      text: ({ names }) => plainName(names),
      show: ({ names }, other) => <NamesBeside names={names} beside={other.names} />,
      differs: !haveNameInCommon(review.sides),
    },
    {
      field: 'register.sex',
      of: 'identity.sex',
      text: ({ sex }) => (sex === 'unknown' ? '' : say(`sex.${sex}`, { age: 'adult' })),
    },
    {
      field: 'review.born',
      of: 'identity.birthDate',
      text: ({ born }) => (born ? `${partial(born)} (${say('age.years', { age: ageWords(born, today()) })})` : ''),
    },
    {
      field: 'needs.nationality',
      of: 'identity.nationality',
      text: ({ nationalities }) => join(nationalities.map(country)),
    },
    {
      field: 'needs.language',
      of: 'identity.languages',
      text: ({ languages }) => join(languages.map(({ code }) => languageName(code))),
    },
  ]
}

/** Their numbers, and who belongs to them. */
function useNumbersAndKin(): Row[] {
  const kin = (of: Side['relatives']) => of.map(({ kind, names }) => `${kind} ${plainName(names)}`).join(' ')
  return [
    {
      field: 'review.papers',
      of: 'identity.agencyIds',
      text: ({ identifiers }) => identifiers.map(({ kind, value }) => `${kind} ${value}`).join(' '),
      show: ({ identifiers }, other) => <PapersBeside papers={identifiers} beside={other.identifiers} />,
    },
    {
      field: 'contact.phone',
      of: FIELD_OF['contact'],
      text: ({ phones }) => phones.join(' '),
      show: ({ phones }, other) => <PhonesBeside phones={phones} beside={other.phones} />,
    },
    {
      field: 'review.relatives',
      text: ({ relatives }) => kin(relatives),
      show: ({ relatives }) => <KinList kin={relatives} />,
      differs: false,
    },
    {
      field: 'review.household',
      text: ({ household }) => kin(household),
      show: ({ household }) => <KinList kin={household} />,
      differs: false,
    },
  ]
}

function sideRow({ field, of = '', text, show, differs }: Row, sides: readonly Side[], closedWords: string): SideRow {
  const texts = sides.map(text)
  const closed = sides.map((side, at) => texts[at] === '' && side.closed.includes(of))
  const told = texts.flatMap((one, at) => (one === '' ? [] : [at]))
  const cell = (side: Side, at: number): ReactNode => {
    if (closed[at]) return <span className="restricted small">{closedWords}</span>
    if (texts[at] === '') return <span className="dim">–</span>
    return show?.(side, sides[1 - at]!) ?? <bdi>{texts[at]}</bdi>
  }
  return {
    field,
    cells: sides.map(cell),
    differs: differs ?? (told.length === 2 && new Set(texts).size > 1),
    only: told.length === 1 && !closed.includes(true) ? told[0] : undefined,
  }
}

/** Whether both records hold one name, in whichever script. */
function haveNameInCommon(sides: readonly Side[]): boolean {
  const [first, ...others] = sides.map(({ names }) => new Set(names.map((name) => nameWords(name).toLocaleLowerCase())))
  return others.every((other) => first && [...first].some((name) => other.has(name)))
}
