import { type I18n, i18n, type Messages, setupI18n } from '@lingui/core'
import { fetchPart } from '../api/fetch-part.ts'
import type en from './en.json'

export type Key = keyof typeof en
export const languages = [
  { code: 'en', name: 'English', dir: 'ltr' },
  { code: 'fr', name: 'Français', dir: 'ltr' },
  { code: 'ar', name: 'العربية', dir: 'rtl' },
  { code: 'es', name: 'Español', dir: 'ltr' },
] as const
export type LanguageCode = (typeof languages)[number]['code']

type Part = () => Promise<{ messages: Messages }>
const catalogues: Record<LanguageCode, { first: Part; rest: Part }> = {
  en: { first: () => import('virtual:catalogue/en/first'), rest: () => import('virtual:catalogue/en/rest') },
  fr: { first: () => import('virtual:catalogue/fr/first'), rest: () => import('virtual:catalogue/fr/rest') },
  ar: { first: () => import('virtual:catalogue/ar/first'), rest: () => import('virtual:catalogue/ar/rest') },
  es: { first: () => import('virtual:catalogue/es/first'), rest: () => import('virtual:catalogue/es/rest') },
}

const place = 'kindred-language'
const isOurs = (code: string | null | undefined): code is LanguageCode =>
  languages.some((language) => language.code === code)

/** The language of this device: as chosen before, else as the browser asks for it. */
function firstLanguage(): LanguageCode {
  const before = localStorage.getItem(place)
  if (isOurs(before)) return before
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isOurs) ?? 'en'
}

export async function openLanguage(code: LanguageCode = firstLanguage()): Promise<void> {
  const { messages } = await fetchPart(catalogues[code].first)
  i18n.load(code, messages)
  if (isRestWanted) await loadRest(code)
  i18n.activate(code)
  document.documentElement.lang = code
  document.documentElement.dir = languages.find((language) => language.code === code)!.dir
}

export async function chooseLanguage(code: LanguageCode): Promise<void> {
  localStorage.setItem(place, code)
  await openLanguage(code)
}

let isRestWanted = false
const loaded = new Set<LanguageCode>()

async function loadRest(code: LanguageCode): Promise<void> {
  if (loaded.has(code)) return
  i18n.load(code, (await fetchPart(catalogues[code].rest)).messages)
  loaded.add(code)
}

/** Brings the words that the first screens do not need; every other screen waits for them. */
export async function restOfWords(): Promise<void> {
  isRestWanted = true
  await loadRest(i18n.locale as LanguageCode)
}

/** The words of another language beside those of the screen, for what is shown in it. */
export async function wordsIn(code: LanguageCode): Promise<I18n> {
  const parts = await Promise.all([catalogues[code].first, catalogues[code].rest].map(fetchPart))
  const messages = Object.assign({}, ...parts.map((part) => part.messages))
  return setupI18n({ locale: code, messages: { [code]: messages } })
}
