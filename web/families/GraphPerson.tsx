import type { FamilyShown } from '../../domain/families/words.ts'
import type { PersonShown } from '../../domain/people/words.ts'
import type { PersonId } from '../../ground/ids.ts'
import { today } from '../locales/use-moments.ts'
import { useJoin, useSay } from '../locales/use-say.ts'
import { ageWords } from '../people/read-born.ts'
import { languageTag, nameWords, otherName, toldName } from '../people/show-name.ts'
import type { Box } from './drawing.ts'
import { apartNow, tiesOfPerson } from './tie-look.ts'
import { useKinWords } from './use-kin-words.ts'

type Props = { box: Box; person: PersonShown; family: FamilyShown; focus: PersonId }

const corner = { female: 32, male: 5, other: 14, unknown: 14 } as const
const SIZE = { most: 15.5, least: 11 } as const
/** Room that a letter takes, of its size, and that the edge of a box takes. */
const LETTER = 0.54
const EDGE = 16
/** A long name is written smaller, and cut only where it could not be read any more; it stands whole in the words beside. */
const sizeOf = (text: string, width: number) =>
  Math.max(SIZE.least, Math.min(SIZE.most, (width - EDGE) / (text.length * LETTER)))
function brief(text: string, width: number): string {
  const most = Math.floor((width - EDGE) / (SIZE.least * LETTER))
  return text.length > most ? `${text.slice(0, most - 1)}…` : text
}

/** A person as a box: round, square or plain by what was said of them; thick for whom this page is about; dotted when not here. */
export function GraphPerson({ box, person, family, focus }: Props) {
  const say = useSay()
  const join = useJoin()
  const kin = useKinWords()
  const { x, y, width, height } = box
  const told = toldName(person.names)
  const other = otherName(person.names)
  const apart = apartNow(family).has(person.id)
  const tie = tiesOfPerson(family, focus).find(
    ({ from, to }) => person.id !== focus && (from === person.id || to === person.id),
  )
  const second = join([other && nameWords(other, true), person.born && ageWords(person.born, today())])
  const third = join([tie && kin(tie, person.id, person.sex), apart && say('family.apart')])
  const lines = [second, third].filter(Boolean)
  const name = told ? brief(nameWords(told), width) : say('person.name-closed')
  const first = y + height / 2 + 5 - lines.length * 8
  const classes = ['member', person.id === focus && 'focus', apart && 'apart'].filter(Boolean).join(' ')
  return (
    <g className={classes} data-person={person.id}>
      <rect x={x} y={y} width={width} height={height} rx={Math.min(corner[person.sex], height / 2)} />
      <text
        className="gname"
        x={x + width / 2}
        y={first}
        textAnchor="middle"
        fontSize={sizeOf(name, width)}
        {...(told ? { lang: languageTag(told) } : {})}
      >
        {name}
      </text>
      {lines.map((line, at) => (
        <text
          key={line}
          className={at === lines.length - 1 && third ? 'third' : ''}
          x={x + width / 2}
          y={first + 17 + at * 16}
          textAnchor="middle"
          fontSize={at === 0 && second ? 13 : 12}
        >
          {line}
        </text>
      ))}
    </g>
  )
}
