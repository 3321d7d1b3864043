import { pathOf, type Stroke } from './drawing.ts'

/** A tie as a line: solid verified, dashed as told, dotted sought, plum and broken parted. */
export function GraphStroke({ stroke }: { stroke: Stroke }) {
  const { look, points, ties, cut } = stroke
  return (
    <g className={`stroke ${look}`} data-ties={ties.join(' ')}>
      <path d={pathOf(points)} />
      {cut && (
        <>
          <rect
            className="gap"
            x={cut.x - (cut.upright ? 6 : 8)}
            y={cut.y - (cut.upright ? 8 : 6)}
            width={cut.upright ? 12 : 16}
            height={cut.upright ? 16 : 12}
          />
          <path
            d={
              cut.upright
                ? `M${cut.x - 10} ${cut.y - 3}l20-6M${cut.x - 10} ${cut.y + 9}l20-6`
                : `M${cut.x - 3} ${cut.y - 11}l-8 22M${cut.x + 11} ${cut.y - 11}l-8 22`
            }
          />
        </>
      )}
    </g>
  )
}
