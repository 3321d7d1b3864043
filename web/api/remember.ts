import { useSyncExternalStore } from 'react'

/** A value that several screens look at. It lives in memory only: what is on a disk can be read by whoever takes it. */
export type Kept<Value> = { get: () => Value; set: (next: Value) => void; listen: (hear: () => void) => () => void }

export function keep<Value>(first: Value): Kept<Value> {
  let value = first
  const hearers = new Set<() => void>()
  return {
    get: () => value,
    set: (next) => {
      value = next
      for (const hear of hearers) hear()
    },
    listen: (hear) => {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
  }
}

export const useKept = <Value>(kept: Kept<Value>): Value => useSyncExternalStore(kept.listen, kept.get)
