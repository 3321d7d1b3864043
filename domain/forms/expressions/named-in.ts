import type { Expression } from './words.ts'

/** The fields that an expression speaks of, each once; rows by the field that holds them. */
export function namedIn(expression: Expression): { name: string; within?: string }[] {
  const found = new Map<string, { name: string; within?: string }>()
  const walk = (one: Expression): void => {
    if (one.is === 'field') found.set(`${one.within ?? ''}.${one.name}`, one.within ? one : { name: one.name })
    else if (one.is === 'not' || one.is === 'minus') walk(one.of)
    else if (one.is === 'two') [one.left, one.right].forEach(walk)
    else if (one.is === 'call') one.given.forEach(walk)
  }
  walk(expression)
  return [...found.values()]
}
