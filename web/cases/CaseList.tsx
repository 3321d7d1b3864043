import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { CasesListed } from '../../domain/cases/words.ts'
import { useSay } from '../locales/use-say.ts'
import { CaseLine } from './CaseLine.tsx'

type Props = {
  cases: CasesListed['cases']
  onEnd: () => void
  /** While several are chosen: which, and a way to choose one or not. */
  choosing?: { chosen: readonly string[]; onToggle: (id: string) => void } | undefined
}

/** A long list of which only what is on screen is drawn. */
export function CaseList({ cases, onEnd, choosing }: Props) {
  const say = useSay()
  const list = useRef<HTMLUListElement>(null)
  const [margin, setMargin] = useState(0)
  useLayoutEffect(() => setMargin(list.current?.offsetTop ?? 0), [])
  const rows = useWindowVirtualizer({
    count: cases.length,
    estimateSize: () => 64,
    overscan: 12,
    scrollMargin: margin,
    getItemKey: (at) => cases[at]!.id,
  })
  const shown = rows.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= cases.length - 10) onEnd()
  }, [last, cases.length, onEnd])
  return (
    <ul className="box caselist" ref={list} style={{ blockSize: rows.getTotalSize() }}>
      {shown.map((item) => (
        <li
          key={item.key}
          ref={rows.measureElement}
          data-index={item.index}
          className={choosing ? 'choosing' : undefined}
          style={{ transform: `translateY(${item.start - margin}px)` }}
        >
          {choosing && (
            <input
              type="checkbox"
              aria-label={say('cases.choose-this', { number: cases[item.index]!.number })}
              checked={choosing.chosen.includes(cases[item.index]!.id)}
              onChange={() => choosing.onToggle(cases[item.index]!.id)}
            />
          )}
          <CaseLine file={cases[item.index]!} />
        </li>
      ))}
    </ul>
  )
}
