import { useEffect, useState } from 'react'
import type { Answers, AnswerValue, SheetShown } from '../../domain/forms/words.ts'
import { bothChanged, keepTyped, laidOver, type Typed, typedOf } from './typed.ts'

/** Where filling begins: what was typed before and not finished, else how the sheet stands. */
function beginning(id: string, sheet: SheetShown | undefined): Typed {
  const kept = typedOf(id)
  if (kept) return kept
  const base = sheet?.answers ?? {}
  const before = sheet?.unfinished?.answers
  return { base, seen: sheet?.nth ?? 0, answers: before ? { ...base, ...before } : base }
}

/**
 * What is typed into a sheet. Where somebody else saves it meanwhile, what both changed is told side by side, and what was
 * typed stays until it is decided.
 */
export function useTyped(id: string, sheet: SheetShown | undefined) {
  const [typed, setTyped] = useState(() => beginning(id, sheet))
  const [theirs, setTheirs] = useState<Answers>({})
  const [apart, setApart] = useState<readonly string[]>([])
  const latest = sheet && sheet.nth > typed.seen ? sheet : undefined
  useEffect(() => {
    if (!latest) return
    const { base, answers } = typed
    const next = { base: latest.answers, seen: latest.nth, answers: laidOver(base, answers, latest.answers) }
    setTheirs(latest.answers)
    setApart(bothChanged(base, answers, latest.answers))
    keepTyped(id, next)
    setTyped(next)
  }, [latest, typed, id])
  return {
    typed,
    onAnswer: (path: string, value: AnswerValue | null) => {
      const next = { ...typed, answers: { ...typed.answers, [path]: value } }
      keepTyped(id, next)
      setTyped(next)
    },
    apart: apart.map((path) => ({ path, mine: typed.answers[path] ?? null, theirs: theirs[path] ?? null })),
    onDecided: (path: string) => setApart(apart.filter((one) => one !== path)),
  }
}
