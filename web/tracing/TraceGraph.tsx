import type { CSSProperties } from 'react'
import type { TraceShown } from '../../domain/tracing/words.ts'
import { Names } from '../kit/Names.tsx'
import { useSay } from '../locales/use-say.ts'

type Pair = TraceShown['pairs'][number]

/** The two families as a drawing: one's own on one side, theirs on the other, and a line between who may be one. The table says the same. */
export function TraceGraph({ trace: { pairs, people } }: { trace: TraceShown }) {
  const say = useSay()
  return (
    <div className="box trace-drawn" role="img" aria-label={say('tracing.drawing')}>
      <p className="sides small mid">
        <span>{say('tracing.mine')}</span>
        <span>{say('tracing.theirs')}</span>
      </p>
      {pairs.map((pair) => (
        <Tied key={`${pair.mine} ${pair.theirs}`} pair={pair} people={people} />
      ))}
    </div>
  )
}

/** Two who may be one: the thicker the line, the more is said; broken, where it speaks against it. */
function Tied({ pair: { mine, theirs, role, fields }, people }: { pair: Pair; people: TraceShown['people'] }) {
  const say = useSay()
  const bits = fields.reduce((sum, one) => sum + one.bits, 0)
  const thick = { '--thick': `${Math.max(1, Math.min(8, Math.abs(bits) / 2))}px` } as CSSProperties
  const named = (side: TraceShown['people']['mine'], id: string) => side.find((one) => one.id === id)?.names ?? []
  return (
    <div className={role === 'self' ? 'tied self' : 'tied'}>
      <span className="who">
        <Names names={named(people.mine, mine)} />
      </span>
      <span className="between">
        <span className="small">{say(`tracing-role.${role}`)}</span>
        <span className={bits > 0 ? 'line for' : 'line against'} style={thick} />
      </span>
      <span className="who">
        <Names names={named(people.theirs, theirs)} />
      </span>
    </div>
  )
}
