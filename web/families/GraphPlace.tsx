import { useSay } from '../locales/use-say.ts'
import type { Place } from './drawing.ts'

/** The tinted ground of one place. */
export function GraphPlace({ place, rtl }: { place: Place; rtl: boolean }) {
  const say = useSay()
  const { kind, x, y, width, height } = place
  return (
    <g className={`place ${kind}`}>
      <rect x={x} y={y} width={width} height={height} rx={8} />
      {/* `start` follows the direction of the letters, so it is the right edge where one reads from the right. */}
      <text x={rtl ? x + width - 10 : x + 10} y={y + 18} fontSize={12.5} fontWeight={600}>
        {say(`place.${kind}`)}
      </text>
    </g>
  )
}
