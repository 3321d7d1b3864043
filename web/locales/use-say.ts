import type { I18n } from '@lingui/core'
import { useLingui } from '@lingui/react'
import { type Key, type LanguageCode, languages } from './language.ts'
import { setApart } from './set-apart.ts'

export type Values = Record<string, string | number | undefined>
export type Say = (key: Key, values?: Values) => string

/** Says a text of the catalogue in the language of the screen. */
export function useSay(): Say {
  const { i18n } = useLingui()
  return (key, values) => sayIn(i18n, key, values)
}

/** Puts a few words behind each other, as this language separates them; what is empty is left out. */
export function useJoin(): (parts: readonly (string | false | null | undefined)[]) => string {
  const say = useSay()
  return (parts) =>
    parts.filter((part): part is string => Boolean(part)).reduce((a, b) => (a ? say('join.two', { a, b }) : b), '')
}

export const useLanguage = (): LanguageCode => useLingui().i18n.locale as LanguageCode

/** For codes that come from elsewhere, and may be newer than this screen: their words, or nothing. */
export function useSayIfKnown(): (key: string, values?: Values) => string | undefined {
  const { i18n } = useLingui()
  return (key, values) => (knows(i18n, key) ? sayIn(i18n, key, values) : undefined)
}

const sayIn = (i18n: I18n, key: string, values: Values | undefined) =>
  i18n._(key, values && setApart(values, i18n.messages[key], isRtl(i18n.locale)))

export const isRtl = (language: string): boolean => languages.find(({ code }) => code === language)?.dir === 'rtl'

const knows = (i18n: I18n, key: string) => Object.hasOwn(i18n.messages, key)
