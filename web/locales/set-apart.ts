import type { Values } from './use-say.ts'

const SCRIPTS =
  '\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}\\p{Script=Adlam}'
const RIGHT_TO_LEFT = new RegExp(`[${SCRIPTS}]`, 'u')
const LEFT_TO_RIGHT = new RegExp(`(?![${SCRIPTS}])\\p{L}`, 'u')

/**
 * What is put into a sentence, each set apart where it holds letters that run against it (the isolates of UAX #9): else a
 * foreign name takes the day behind it along, and “22 November” is read as a 22 before the name. What a sentence chooses
 * by is no text and stays as it is.
 */
export function setApart(values: Values, message: unknown, rtl: boolean): Values {
  const against = rtl ? LEFT_TO_RIGHT : RIGHT_TO_LEFT
  const foreign = Object.entries(values).filter(([, value]) => typeof value === 'string' && against.test(value))
  if (foreign.length === 0) return values
  const chosenBy = choices(message)
  const open = rtl ? '\u2067' : '\u2066'
  const apart = foreign.filter(([name]) => !chosenBy.has(name)).map(([name, value]) => [name, `${open}${value}\u2069`])
  return { ...values, ...Object.fromEntries(apart) }
}

/** The names by which a compiled message chooses between sentences. */
function choices(message: unknown, found = new Set<string>()): Set<string> {
  if (!Array.isArray(message)) return found
  for (const [name, kind, ways] of message.filter(Array.isArray)) {
    if (kind) found.add(name)
    for (const way of Object.values(ways ?? {})) choices(way, found)
  }
  return found
}
