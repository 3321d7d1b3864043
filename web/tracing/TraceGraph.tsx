import type { TraceShown } from '../../domain/tracing/words.ts'
import { useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'

const ROW = 44
const [WIDTH, SIDE] = [640, 230]

/** The two families as a drawing: one's own on one side, theirs on the other, and a line between who may be one. The table says the same. */
export function TraceGraph({ trace: { pairs, people } }: { trace: TraceShown }) {
  const say = useSay()
  const height = Math.max(1, pairs.length) * ROW + 24
  const named = (side: TraceShown['people']['mine'], id: string) =>
    plainName(side.find((one) => one.id === id)?.names ?? [])
  return (
    <div className="box trace-drawn">
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={say('tracing.drawing')}>
        {pairs.map((pair, nth) => {
          const y = 12 + nth * ROW
          const bits = pair.fields.reduce((sum, one) => sum + one.bits, 0)
          return (
            <g key={`${pair.mine} ${pair.theirs}`}>
              <line
                className={bits > 0 ? 'for' : 'against'}
                x1={SIDE}
                x2={WIDTH - SIDE}
                y1={y + 16}
                y2={y + 16}
                strokeWidth={Math.max(1, Math.min(8, Math.abs(bits) / 2))}
              />
              <rect x={2} y={y} width={SIDE - 2} height={32} rx={6} className={pair.role === 'self' ? 'self' : ''} />
              <rect
                x={WIDTH - SIDE}
                y={y}
                width={SIDE - 2}
                height={32}
                rx={6}
                className={pair.role === 'self' ? 'self' : ''}
              />
              <text x={SIDE / 2} y={y + 21} textAnchor="middle">
                {named(people.mine, pair.mine)}
              </text>
              <text x={WIDTH - SIDE / 2} y={y + 21} textAnchor="middle">
                {named(people.theirs, pair.theirs)}
              </text>
              <text x={WIDTH / 2} y={y + 10} textAnchor="middle" className="role">
                {say(`tracing-role.${pair.role}`)}
              </text>
            </g>
          )
        })}
      </svg>
    </div>
  )
}
