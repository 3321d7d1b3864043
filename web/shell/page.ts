import { useEffect, useRef } from 'react'
import { keep } from '../api/remember.ts'

/** The title of the screen, for the bar on the phone. */
export const pageTitle = keep('')

let first = true

/** Gives the window its title and brings the keyboard to the heading when one screen follows another. */
export function usePage(title: string) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Kindred`
    pageTitle.set(title)
  }, [title])
  useEffect(() => {
    if (!first && !document.activeElement?.closest('main')) heading.current?.focus({ preventScroll: true })
    first = false
  }, [])
  return heading
}
