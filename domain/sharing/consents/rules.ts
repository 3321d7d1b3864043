import type { ReasonCode } from '../../../ground/reasons.ts'
import type { Giver, RecordConsent, Stands } from './words.ts'

/** A word of the person, with what is needed to tell whether it still stands. Instants in milliseconds. */
export type Word = {
  id: string
  by: 'person' | 'guardian' | 'best-interests'
  giver: string
  recipient: string
  purpose: string
  categories: readonly string[]
  status: 'given' | 'refused' | 'withdrawn'
  from: number
  until: number
}
export type Speaker = {
  id: string
  /** The first instant at which they are certainly of age; null: unknown. */
  adultFrom: number | null
  guardianships: readonly { guardian: string; from: number; until: number }[]
}

const isAdult = ({ adultFrom }: Speaker, at: number) => adultFrom !== null && adultFrom <= at
const hasMandate = ({ guardianships }: Speaker, guardian: string, at: number) =>
  guardianships.some((one) => one.guardian === guardian && one.from <= at && at < one.until)

/**
 * Why this giver cannot say it; nothing where they can. Only a yes needs somebody who may speak for the person: a no of
 * anybody, a child too, is written down and counts.
 */
export function giverLacks(by: Giver, said: RecordConsent['said'], person: Speaker, at: number): ReasonCode | null {
  if (by.kind === 'guardian' && !hasMandate(person, by.guardian, at)) return 'no-mandate'
  if (said === 'refused') return null
  if (by.kind === 'person') return isAdult(person, at) ? null : 'giver-not-of-age'
  return isAdult(person, at) ? 'giver-of-adult' : null
}

/** Whether a yes was given knowingly. A no needs no form. */
export function isInformed({ said, explained, understood, expression }: RecordConsent): boolean {
  return said === 'refused' || (explained.length > 0 && understood.length > 0 && expression.length > 0)
}

function speaksNow({ by, giver }: Word, person: Speaker, at: number): boolean {
  if (by === 'person') return isAdult(person, at)
  return !isAdult(person, at) && (by === 'best-interests' || hasMandate(person, giver, at))
}

export function stands(word: Word, person: Speaker, at: number): Stands {
  if (word.status === 'refused') return word.until <= at ? 'expired' : 'no'
  if (word.status === 'withdrawn') return 'withdrawn'
  if (word.until <= at) return 'expired'
  return speaksNow(word, person, at) ? 'yes' : 'unspoken'
}

export type StandsNow = { recipient: string; purpose: string; part: string; word: Word; partly: boolean }

/** The later of two words; of two of the same instant the one that is not a yes. */
const isLater = (one: Word, other: Word) =>
  one.from > other.from || (one.from === other.from && one.status !== 'given' && other.status === 'given')

/** For each recipient, purpose and part what was said last of it, and whether a later word touches some of its fields. */
export function standsNow(
  words: readonly Word[],
  at: number,
  fieldsOf: (part: string) => readonly string[],
): StandsNow[] {
  const begun = words.filter(({ from }) => from <= at)
  const last = new Map<string, StandsNow>()
  for (const word of begun)
    for (const part of word.categories) {
      const key = `${word.recipient} ${word.purpose} ${part}`
      const before = last.get(key)
      if (!before || isLater(word, before.word))
        last.set(key, { recipient: word.recipient, purpose: word.purpose, part, word, partly: false })
    }
  return [...last.values()].map((one) => {
    const fields = new Set(fieldsOf(one.part))
    const partly = begun.some(
      (other) =>
        other.recipient === one.recipient &&
        other.purpose === one.purpose &&
        other.status !== one.word.status &&
        isLater(other, one.word) &&
        other.categories.some((part) => part !== one.part && fieldsOf(part).some((field) => fields.has(field))),
    )
    return { ...one, partly }
  })
}
