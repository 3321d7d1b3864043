import { useMemo } from 'react'
import type { WhereaboutsShown } from '../../../domain/unity/where/words.ts'
import { useNarrow } from '../../kit/use-narrow.ts'
import { useCountry } from '../../locales/use-country.ts'
import { isRtl, useLanguage, useSay } from '../../locales/use-say.ts'
import { languageTag, toldName } from '../../people/show-name.ts'
import { type Cell, type Dot, drawMap, mirroredMap, RADIUS, type Way } from './draw-map.ts'
import { initialsOf } from './initials.ts'
import { useWhereWords } from './use-where-words.ts'

const DESK = { width: 620, columns: 2 }
const PHONE = { width: 350, columns: 1 }

/** Who is where now, and where they are to be: places by country and town, laid out and not measured. It asks no map of anybody. */
export function WhereMap({ shown }: { shown: WhereaboutsShown }) {
  const say = useSay()
  const country = useCountry()
  const isNarrow = useNarrow()
  const language = useLanguage()
  const rtl = isRtl(language)
  const map = useMemo(() => {
    const drawn = drawMap(shown, isNarrow ? PHONE : DESK)
    return rtl ? mirroredMap(drawn) : drawn
  }, [shown, isNarrow, rtl])
  return (
    <figure className="where-map">
      <svg
        viewBox={`0 0 ${map.width} ${map.height}`}
        style={{ maxInlineSize: map.width }}
        role="img"
        aria-label={say('whereabouts.map-label')}
      >
        {map.grounds.map(({ country: code, ...place }) => (
          <rect key={code} className="ground" {...place} rx={10} />
        ))}
        {map.towns.map(({ town, ...place }) => (
          <rect key={town.code} className="town" {...place} rx={9} />
        ))}
        {map.cells.map(({ key, kind, x, y, width, height }) => (
          <rect key={key} className={`spot ${kind}`} x={x} y={y} width={width} height={height} rx={7} />
        ))}
        {map.ways.map((way) => (
          <MapWay key={way.id} way={way} />
        ))}
        {map.grounds.map((ground) => (
          <MapName
            key={ground.country}
            rect={ground}
            rtl={rtl}
            className="ground-name"
            called={country(ground.country)}
          />
        ))}
        {map.towns.map(({ town, ...rect }) => (
          <g key={town.code} data-town={town.code}>
            <MapName rect={rect} rtl={rtl} className="town-name" called={town.names[language]} />
          </g>
        ))}
        {map.cells.map((cell) => (
          <CellName key={cell.key} cell={cell} shown={shown} rtl={rtl} />
        ))}
        {map.dots.map((dot) => (
          <MapDot key={dot.id} dot={dot} shown={shown} />
        ))}
      </svg>
    </figure>
  )
}

const brief = (text: string, width: number) =>
  text.length > width / 7.2 ? `${text.slice(0, Math.floor(width / 7.2) - 1)}…` : text

type NameProps = { rect: Pick<Cell, 'x' | 'y' | 'width'>; called: string; className: string; rtl: boolean }
/** Over the lines, so that it can be read wherever they run. */
function MapName({ rect: { x, y, width }, called, className, rtl }: NameProps) {
  return (
    <text className={className} x={rtl ? x + width - 9 : x + 9} y={y + 18}>
      {brief(called, width)}
    </text>
  )
}

function CellName({ cell, shown, rtl }: { cell: Cell; shown: WhereaboutsShown; rtl: boolean }) {
  const say = useSay()
  const { placeOf } = useWhereWords(shown)
  const name = placeOf(cell.key) ?? say(cell.kind === 'nowhere' ? 'whereabouts-kind.unknown' : 'whereabouts.closed')
  return (
    <g data-place={cell.key}>
      <MapName rect={cell} rtl={rtl} className="spot-name" called={name} />
    </g>
  )
}

/** A line from one edge to the other, with a point at its end. */
function MapWay({ way: { from, to } }: { way: Way }) {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1
  const [dx, dy] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length]
  const [ax, ay] = [from[0] + dx * (RADIUS + 1), from[1] + dy * (RADIUS + 1)]
  const [bx, by] = [to[0] - dx * (RADIUS + 3), to[1] - dy * (RADIUS + 3)]
  const wing = (side: number) => `${bx - dx * 8 + side * dy * 5},${by - dy * 8 - side * dx * 5}`
  return (
    <g className="map-way">
      <line x1={ax} y1={ay} x2={bx} y2={by} />
      <polygon points={`${bx},${by} ${wing(1)} ${wing(-1)}`} />
    </g>
  )
}

function MapDot({ dot: { person, x, y, after }, shown }: { dot: Dot; shown: WhereaboutsShown }) {
  const { namesOf } = useWhereWords(shown)
  const names = namesOf(person)
  const told = toldName(names)
  return (
    <g className={after === null ? 'map-dot' : 'map-dot planned'} data-person={person}>
      <circle cx={x} cy={y} r={RADIUS} />
      <text x={x} y={y + 4.5} textAnchor="middle" {...(told ? { lang: languageTag(told) } : {})}>
        {initialsOf(names)}
      </text>
    </g>
  )
}
