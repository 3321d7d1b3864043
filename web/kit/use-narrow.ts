import { useSyncExternalStore } from 'react'

const narrow = matchMedia('(max-width: 719px)')
const listen = (hear: () => void) => {
  narrow.addEventListener('change', hear)
  return () => narrow.removeEventListener('change', hear)
}

/** Whether the screen is a phone’s: what is drawn is laid out again for it, not shrunk. */
export const useNarrow = (): boolean => useSyncExternalStore(listen, () => narrow.matches)
