import type { PersonName } from '../../../ground/person-name.ts'
import { toldName } from '../../people/show-name.ts'

const first = (text: string): string => [...new Intl.Segmenter().segment(text)][0]?.segment ?? ''

/** What stands in a dot for somebody: the first letters of their name as they told it; letters that would join stay apart. */
export function initialsOf(names: readonly PersonName[]): string {
  const name = toldName(names)
  if (!name) return '?'
  const part = (kind: 'given' | 'family') => name.parts.find((one) => one.kind === kind)
  const letters = [part('given') ?? name.parts[0], part('family')].flatMap((one) => (one ? first(one.text) : []))
  return letters.join(name.script === 'Arab' ? '\u200c' : '').toLocaleUpperCase()
}
