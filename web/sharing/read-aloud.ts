import { useEffect } from 'react'
import { useLanguage } from '../locales/use-say.ts'

/** Reads words aloud in the language of the screen, where the device can; nothing where it cannot. */
export function useReadAloud(): ((words: string) => void) | undefined {
  const language = useLanguage()
  const can = 'speechSynthesis' in window
  useEffect(() => () => (can ? speechSynthesis.cancel() : undefined), [can])
  if (!can) return undefined
  return (words) => {
    speechSynthesis.cancel()
    const said = new SpeechSynthesisUtterance(words)
    said.lang = language
    said.rate = 0.9
    speechSynthesis.speak(said)
  }
}
