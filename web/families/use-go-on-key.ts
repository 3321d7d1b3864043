import { useEffect, useRef } from 'react'

/** Ctrl-Enter goes on, from wherever the keyboard is. */
export function useGoOnKey(goOn: () => void): void {
  const latest = useRef(goOn)
  latest.current = goOn
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      latest.current()
    }
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  }, [])
}
