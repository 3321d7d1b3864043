import { i18n, type Messages } from '@lingui/core'
import type en from './en.json'

export type Key = keyof typeof en
export const languages = [
  { code: 'en', name: 'English', dir: 'ltr' },
  { code: 'fr', name: 'Français', dir: 'ltr' },
  { code: 'ar', name: 'العربية', dir: 'rtl' },
  { code: 'es', name: 'Español', dir: 'ltr' },
] as const
export type LanguageCode = (typeof languages)[number]['code']

const catalogues: Record<LanguageCode, () => Promise<{ messages: Messages }>> = {
  en: () => import('virtual:catalogue/en'),
  fr: () => import('virtual:catalogue/fr'),
  ar: () => import('virtual:catalogue/ar'),
  es: () => import('virtual:catalogue/es'),
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
  const { messages } = await catalogues[code]()
  i18n.loadAndActivate({ locale: code, messages })
  document.documentElement.lang = code
  document.documentElement.dir = languages.find((language) => language.code === code)!.dir
}

export async function chooseLanguage(code: LanguageCode): Promise<void> {
  localStorage.setItem(place, code)
  await openLanguage(code)
}
