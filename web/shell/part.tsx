import { type ComponentType, use } from 'react'
import { fetchPart } from '../api/fetch-part.ts'
import { restOfWords } from '../locales/language.ts'

/** How to ask anew for what did not arrive. */
const lost = new Set<() => void>()
export function askForLostParts(): void {
  for (const forget of lost) forget()
  lost.clear()
}

type Holds<Name extends string, Props> = () => Promise<{ [name in Name]: ComponentType<Props> }>

/** What a screen shows only later, or only to some: it arrives when it is needed. Whoever waits for it shows what they will meanwhile. */
export function part<Name extends string, Props extends object>(
  load: Holds<Name, Props>,
  name: Name,
  fetch: typeof fetchPart = fetchPart,
) {
  let Here: ComponentType<Props> | undefined
  let asked: Promise<void> | undefined
  const ask = () => {
    asked ??= fetch(load).then(
      (file) => {
        Here = file[name]
      },
      (error) => {
        lost.add(() => {
          asked = undefined
        })
        throw error
      },
    )
    return asked
  }
  function Part(props: Props) {
    if (!Here) use(ask())
    return Here && <Here {...props} />
  }
  /** For the router, which stays where it is until the next screen is there, or is known not to come. */
  Part.preload = () => ask().catch(() => {})
  return Part
}

/** The same, with the words that the first screens do not need. */
export const partWithWords = <Name extends string, Props extends object>(
  load: Holds<Name, Props>,
  name: Name,
  fetch = fetchPart,
) => part<Name, Props>(async () => (await Promise.all([load(), restOfWords()]))[0], name, fetch)
