import { useEffect, useState } from 'react'
import { openLanguage } from '../locales/language.ts'
import { useLanguage } from '../locales/use-say.ts'

/** Whatever language is read in here, the screen goes back to the worker's own when this is left. */
export function useBackToOwnLanguage(): void {
  const [own] = useState(useLanguage())
  useEffect(() => () => void openLanguage(own), [own])
}
