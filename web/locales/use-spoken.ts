import { useLanguage, useSayIfKnown } from './use-say.ts'

/** Languages that people of the field speak, by their ISO 639-3 codes; the browser's own code where it differs. */
const codes: Readonly<Record<string, string>> = {
  amh: 'am',
  ara: 'ar',
  ben: 'bn',
  bam: 'bm',
  ckb: 'ckb',
  dyu: 'dyu',
  eng: 'en',
  fas: 'fa',
  fra: 'fr',
  ful: 'ff',
  hau: 'ha',
  hat: 'ht',
  kmr: 'ku',
  kin: 'rw',
  lin: 'ln',
  lug: 'lg',
  mya: 'my',
  nep: 'ne',
  orm: 'om',
  pus: 'ps',
  por: 'pt',
  prs: 'fa-AF',
  rhg: 'rhg',
  rus: 'ru',
  sna: 'sn',
  som: 'so',
  spa: 'es',
  swa: 'sw',
  tam: 'ta',
  tir: 'ti',
  tur: 'tr',
  ukr: 'uk',
  urd: 'ur',
  wol: 'wo',
  zho: 'zh',
}

/** Says a language by its ISO 639-3 code. Browsers do not know the names of all of them, so some are our own. */
export function useLanguageName(): (code: string) => string {
  const screen = useLanguage()
  const own = useSayIfKnown()
  const names = new Intl.DisplayNames([screen], { type: 'language' })
  return (code) => own(`language.${code}`) ?? names.of(codes[code] ?? code) ?? code
}

/** The spoken languages to choose from, in the order of the screen's alphabet. */
export function useSpoken(): { value: string; label: string }[] {
  const name = useLanguageName()
  const collator = new Intl.Collator(useLanguage())
  return Object.keys(codes)
    .map((value) => ({ value, label: name(value) }))
    .sort((a, b) => collator.compare(a.label, b.label))
}
