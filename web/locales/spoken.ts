import type { LanguageCode } from './language.ts'

/** Languages that people of the field speak, by their ISO 639-3 codes; the browser's own code where it differs. */
const codes: Readonly<Record<string, string>> = {
  amh: 'am', ara: 'ar', ben: 'bn', bam: 'bm', ckb: 'ckb', dyu: 'dyu', eng: 'en', fas: 'fa', fra: 'fr', ful: 'ff', hau: 'ha',
  hat: 'ht', kmr: 'ku', kin: 'rw', lin: 'ln', lug: 'lg', mya: 'my', nep: 'ne', orm: 'om', pus: 'ps', por: 'pt', prs: 'fa-AF',
  rhg: 'rhg', rus: 'ru', sna: 'sn', som: 'so', spa: 'es', swa: 'sw', tam: 'ta', tir: 'ti', tur: 'tr', ukr: 'uk', urd: 'ur',
  wol: 'wo', zho: 'zh',
}

/** The name of a language by its ISO 639-3 code. */
export function languageName(screen: LanguageCode, code: string): string {
  const names = new Intl.DisplayNames([screen], { type: 'language' })
  return names.of(codes[code] ?? code) ?? code
}

/** The spoken languages to choose from, in the order of the screen's alphabet. */
export function spoken(screen: LanguageCode): { value: string; label: string }[] {
  const collator = new Intl.Collator(screen)
  return Object.keys(codes)
    .map((value) => ({ value, label: languageName(screen, value) }))
    .sort((a, b) => collator.compare(a.label, b.label))
}
