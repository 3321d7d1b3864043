import { readFileSync } from 'node:fs'
import type { LetterLanguage, Say } from './words.ts'

const LOCALES = new URL('../../web/locales/', import.meta.url)
const read = new Map<LetterLanguage, Record<string, string>>()

/** The texts of the screens, for paper: a letter is worded once, whoever reads it where. */
export function sayIn(language: LetterLanguage): Say {
  const texts = read.get(language) ?? JSON.parse(readFileSync(new URL(`${language}.json`, LOCALES), 'utf8'))
  read.set(language, texts)
  return (key, values = {}) =>
    (texts[key] ?? key.slice(key.indexOf('.') + 1)).replace(
      /\{(\w+)\}/g,
      (_: string, name: string) => values[name] ?? '',
    )
}

/** Arabic as it is written in the field: Gregorian months by their names, figures as in the case numbers. */
const TAGS = { en: 'en-GB', fr: 'fr-FR', ar: 'ar-EG-u-nu-latn-ca-gregory', es: 'es-ES' } as const
export const dayIn = (language: LetterLanguage, day: string): string =>
  new Intl.DateTimeFormat(TAGS[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
