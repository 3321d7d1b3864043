import { namedIn } from '../expressions/rules.ts'
import type { FormContent } from '../words.ts'
import type { Asked, Outline } from './outline.ts'

/** A way from a name over others back to itself, if there is one: as it is said, the first named again at the end. */
function findWay(start: string, next: (name: string) => readonly string[]): string[] | undefined {
  const seen = new Set<string>()
  const walk = (name: string, way: readonly string[]): string[] | undefined => {
    for (const one of next(name)) {
      if (one === start) return [...way, one]
      if (seen.has(one)) continue
      seen.add(one)
      const found = walk(one, [...way, one])
      if (found) return found
    }
    return undefined
  }
  return walk(start, [start])
}

/** Fields on which this one depends, by its condition and its calculation. */
const dependsOn = (asked: Asked): string[] => [
  ...new Set(
    [asked.condition, asked.calculation]
      .flatMap((one) => (one ? namedIn(one) : []))
      .map(({ name, within }) => within ?? name),
  ),
]

/** How a field depends on itself through others, if it does. */
export const findDependence = (outline: Outline, key: string): string[] | undefined =>
  findWay(key, (name) => {
    const asked = outline.byKey.get(name)
    return asked ? dependsOn(asked).filter((one) => outline.byKey.has(one)) : []
  })

const partsOf = (content: FormContent | undefined): string[] =>
  content?.sections.flatMap(({ fields }) =>
    fields.flatMap(({ kind, part }) => (kind === 'rows' && part ? [part] : [])),
  ) ?? []

/** How a form stands in its own rows, if it does: through which others. */
export function findRowsCycle(
  key: string,
  content: FormContent,
  parts: Readonly<Record<string, FormContent>>,
): string[] | undefined {
  const next = (name: string) => partsOf(name === key ? content : parts[name])
  return (
    findWay(key, next) ??
    partsOf(content)
      .map((part) => findWay(part, next))
      .find((way) => way !== undefined)
  )
}

/** How many levels of rows stand below a form; no more than are looked for. */
export function depthOf(content: FormContent, parts: Readonly<Record<string, FormContent>>, most: number): number {
  if (most === 0) return 0
  return Math.max(0, ...partsOf(content).map((part) => 1 + (parts[part] ? depthOf(parts[part], parts, most - 1) : 0)))
}

/** Fields, in the form or in its rows, of which the answer to this one tells something. */
export const toldBy = (asked: Asked, outline: Outline): Asked[] =>
  [asked.condition, asked.calculation]
    .flatMap((one) => (one ? namedIn(one) : []))
    .flatMap(({ name, within }) => {
      const found = within ? outline.byKey.get(within)?.inner?.byKey.get(name) : outline.byKey.get(name)
      return found ? [found] : []
    })
