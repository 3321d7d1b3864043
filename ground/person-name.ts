import * as z from 'zod/mini'
import { scriptOf, withoutSigns } from './script.ts'

const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(200))

/** What a part of a name is. A person may have one part only (a mononym), or a chain of fathers and no family name. */
export const NamePartKind = z.enum(['given', 'father', 'grandfather', 'clan', 'family', 'mother', 'nickname', 'other'])
export type NamePartKind = z.infer<typeof NamePartKind>
export const NamePart = z.strictObject({ kind: NamePartKind, text })
export type NamePart = z.infer<typeof NamePart>

/** Where a name comes from and how it is used. A romanised form is a second name, never a replacement. */
export const NameUse = z.enum(['told', 'document', 'romanised', 'birth', 'alias'])
export type NameUse = z.infer<typeof NameUse>

/** One name of a person, as written: in its own script, in its own order. Script is ISO 15924, language ISO 639-3. */
export const PersonName = z.strictObject({
  parts: z.array(NamePart).check(z.minLength(1), z.maxLength(12)),
  script: z.string().check(z.regex(/^[A-Z][a-z]{3}$/)),
  language: z.optional(z.string().check(z.regex(/^[a-z]{3}$/))),
  use: NameUse,
})
export type PersonName = z.infer<typeof PersonName>

/** The name as its bearer orders it. */
export const fullName = (name: PersonName): string => name.parts.map((part) => part.text).join(' ')

/**
 * Splits a typed name into parts; particles stay with the word that they belong to. Say `kinds` where the form knows
 * them; otherwise the script's custom decides, and the person can always correct it. Nothing where nothing was typed.
 */
export function nameFromText(typed: string, kinds?: readonly NamePartKind[]): PersonName | undefined {
  const clean = withoutSigns(typed)
  if (clean === '') return undefined
  const script = scriptOf(clean)
  const words = kinds ? wordsOf(clean) : wordsFamilyLast(clean)
  if (words.length === 0) return undefined
  const named = kinds ?? kindsFor(words, script)
  const parts = words.map((text, at) => ({ kind: named[at] ?? 'other', text }))
  return { parts: withinLimit(parts), script, use: 'told' }
}

const before = new Set(
  'al el ul abd abdul abdel abdal abdur abu abou aboo umm um bin ibn ben bint bent binti ould wuld walad mint'
    .concat(' de del della der den di da do dos das du des le la las los van von ter ten zu zum zur mac st')
    .concat(' عبد ابو أبو ابي أبي ام أم بن ابن إبن بنت ولد آل ال')
    .split(' '),
)
const behind = new Set('al-din al-deen eddin eddine uddin ud-din ad-din ed-din ullah allah الدين الله'.split(' '))
const chained = /(^|\s)(bin|ibn|ben|bint|binti|ould|wuld|walad|mint)\s/i

/** `PUTIN, Vladimir` says that the family name stands first. */
function wordsFamilyLast(clean: string): string[] {
  const [family, ...given] = clean.split(/[,،]/).map(wordsOf)
  const givens = given.flat()
  return givens.length > 0 && family!.length > 0 ? [...givens, family!.join(' ')] : [...family!, ...givens]
}

/** The words of a name, each with the particles that belong to it: `abd al-Karim`, `de la Cruz`, `Nur al-Din`. */
function wordsOf(text: string): string[] {
  const words: string[] = []
  let open = ''
  for (const token of text.split(/[ ,،]/).filter(Boolean)) {
    const bare = token.toLowerCase()
    if (open === '' && behind.has(bare) && words.length > 0) words.push(`${words.pop()} ${token}`)
    else if (before.has(bare)) open = `${open}${token} `
    else {
      words.push(`${open}${token}`)
      open = ''
    }
  }
  // A particle with nothing behind it is a name of its own (Vietnamese "Le Van La").
  if (open) words.push(open.trim())
  return words
}

function kindsFor(words: string[], script: string): NamePartKind[] {
  const middle = Math.max(0, words.length - 2)
  if (script === 'Ethi') return ['given', 'father', 'grandfather']
  if (words.length <= 2) return ['given', 'family']
  if (script !== 'Arab' && !words.some((word) => chained.test(word)))
    return ['given', ...Array<NamePartKind>(middle).fill('given'), 'family']
  const fathers: NamePartKind[] = ['father', 'grandfather', ...Array<NamePartKind>(middle).fill('other')]
  return ['given', ...fathers.slice(0, middle), 'family']
}

/** A name holds twelve parts; a longer chain keeps its tail together in the last one. */
function withinLimit(parts: NamePart[]): NamePart[] {
  if (parts.length <= 12) return parts
  const tail = parts.slice(11)
  return [...parts.slice(0, 11), { kind: tail.at(-1)!.kind, text: tail.map((part) => part.text).join(' ') }]
}
