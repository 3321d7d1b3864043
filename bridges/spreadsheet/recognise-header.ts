import { editsBetween } from './count-edits.ts'
import { difficultyWords, documentParts, documentWords, headerWords, levelWords } from './header-words.ts'
import { folded, plainWords } from './plain-words.ts'
import type { Column, Field } from './words.ts'

export type Recognised = { field: Field; group?: string; doubt?: NonNullable<Column['doubt']>; strength: number }

type Meaning = { field: Field; group?: string; bare?: true }

const list = (words: string) => words.split('|').map((phrase) => folded(phrase.trim().replace(/\s+/g, ' ')))
const byPhrase = new Map<string, Meaning>(
  Object.entries(headerWords).flatMap(([field, words]) =>
    list(words).map((phrase): [string, Meaning] => [phrase, { field: field as Field }]),
  ),
)
const documents = Object.entries(documentWords).flatMap(([group, words]) =>
  list(words).map((phrase) => ({ group, phrase })),
)
const parts = Object.entries(documentParts).flatMap(([field, words]) =>
  list(words).map((phrase) => ({ field: field as Field, phrase })),
)
for (const { group, phrase } of documents) {
  for (const part of parts) {
    const meaning = { field: part.field, group }
    for (const whole of [`${phrase} ${part.phrase}`, `${part.phrase} ${phrase}`]) addPhrase(whole, meaning)
  }
  if (group !== 'document') addPhrase(phrase, { field: 'id-number', group, bare: true })
}
// "ID document" alone asks which paper it is, "ID type" likewise.
addPhrase('id document', { field: 'id-kind', group: 'document' })

function addPhrase(phrase: string, meaning: Meaning) {
  if (!byPhrase.has(phrase)) byPhrase.set(phrase, meaning)
}

const byLength = Map.groupBy(byPhrase, ([phrase]) => phrase.length)

/** What a header says its column is, or nothing. A doubt is always named; two possible meanings are none. */
export function recogniseHeader(header: string, prefix = ''): Recognised | undefined {
  const plain = plainWords(header)
  const words = prefix && plain.words[0] === prefix ? plain.words.slice(1) : plain.words
  if (words.length === 0 || words.length > 9) return undefined
  const exact = exactly(words) ?? difficulty(words)
  // A column that is only called "passport" gives way to one that is called its number.
  if (exact)
    return { ...named(exact, exact.bare ? 2.8 : 3), ...(plain.foreign && { doubt: 'foreign-letter' as const }) }
  if (plain.lost) return withLostLetter(words)
  const near = nearly(words.join(' '))
  return near && { ...named(near, 1), doubt: 'misspelt' }
}

const named = ({ field, group }: Meaning, strength: number): Recognised => ({
  field,
  ...(group && { group }),
  strength,
})

function exactly(words: string[]): Meaning | undefined {
  const found = byPhrase.get(words.join(' '))
  if (found) return found
  if (isHouseholdKey(words)) return { field: 'household-id' }
  const bare = words.filter((word) => !levelWords.has(word))
  return bare.length > 0 && bare.length < words.length ? byPhrase.get(bare.join(' ')) : undefined
}

/** `Household CSSP ID`: the number that some programme gave the household. */
function isHouseholdKey(words: string[]): boolean {
  return (
    words.length === 3 &&
    /^(household|hh|family)$/.test(words[0]!) &&
    words[2] === 'id' &&
    words[1]!.length <= 6 &&
    !/^unhcr$/.test(words[1]!)
  )
}

function difficulty(words: string[]): Meaning | undefined {
  const asked = words.length <= 3 && words.some((word) => /^(disability|difficulty|difficulties)$/.test(word))
  const found = Object.entries(difficultyWords).find(([, kinds]) =>
    list(kinds).some((kind) => ` ${words.join(' ')} `.includes(` ${kind} `)),
  )
  return asked && found ? { field: 'difficulty', group: found[0] } : undefined
}

function withLostLetter(words: string[]): Recognised | undefined {
  // Too little is left of it to tell what it was.
  if (words.join('').replaceAll('\ufffd', '').length < 3) return undefined
  const shape = new RegExp(
    `^${words
      .join(' ')
      .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
      .replaceAll('\ufffd', '.')}$`,
    'u',
  )
  const meanings = distinct([...byPhrase].filter(([phrase]) => shape.test(phrase)).map(([, meaning]) => meaning))
  return meanings.length === 1 ? { ...named(meanings[0]!, 2), doubt: 'lost-letter' } : undefined
}

/** The one meaning whose words lie nearest, if no other lies as near. Short words are too alike to be guessed at. */
function nearly(text: string): Meaning | undefined {
  // A number in a header tells columns apart; one digit more is another column, not a slip.
  if (text.length < 5 || /\d/.test(text)) return undefined
  const allowed = text.length >= 14 ? 2 : 1
  let [best, found]: [number, Meaning[]] = [allowed + 1, []]
  const lengths = Array.from({ length: 2 * allowed + 1 }, (_, nth) => text.length - allowed + nth)
  for (const [phrase, meaning] of lengths.flatMap((length) => (length < 5 ? [] : (byLength.get(length) ?? [])))) {
    const away = editsBetween(text, phrase, allowed)
    if (away < best) [best, found] = [away, [meaning]]
    else if (away === best && best <= allowed) found.push(meaning)
  }
  const meanings = distinct(found)
  return meanings.length === 1 ? meanings[0] : undefined
}

function distinct(meanings: Meaning[]): Meaning[] {
  return [...new Map(meanings.map((meaning) => [`${meaning.field}/${meaning.group ?? ''}`, meaning])).values()]
}

/** A short word that nearly all headers of a row begin with: it belongs to the form, not to the columns. */
export function sharedPrefix(headers: readonly string[]): string {
  if (headers.length < 6) return ''
  const counts = new Map<string, number>()
  for (const header of headers) {
    const { words } = plainWords(header)
    if (words.length > 1 && words[0]!.length <= 4) counts.set(words[0]!, (counts.get(words[0]!) ?? 0) + 1)
  }
  const [first] = [...counts].sort((one, two) => two[1] - one[1])
  return first && first[1] >= headers.length * 0.5 ? first[0] : ''
}
