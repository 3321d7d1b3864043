import { useEffect } from 'react'
import { keep, useKept } from '../api/remember.ts'
import { useSay } from '../locales/use-say.ts'

type Undoable = { words: string; undo?: () => void }
const kept = keep<Undoable | null>(null)

/** Says what was just done, with the way back where there is one. */
export const tell = (words: string, undo?: () => void): void => kept.set(undo ? { words, undo } : { words })

/** The bar at the foot that holds the last deed for ten seconds. */
export function UndoBar() {
  const say = useSay()
  const told = useKept(kept)
  useEffect(() => {
    if (!told) return
    const timer = setTimeout(() => kept.set(null), 10_000)
    return () => clearTimeout(timer)
  }, [told])
  return (
    <div className="undo" role="status">
      {told && (
        <div>
          <span>{told.words}</span>
          {told.undo && (
            <button
              type="button"
              onClick={() => {
                told.undo?.()
                kept.set(null)
              }}
            >
              {say('act.undo')}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
