import { soundsIn } from './sounds-in.ts'

/** How each letter is said before a vowel. */
const CONSONANTS = soundsIn(
  'ก=k ข=kh ฃ=kh ค=kh ฅ=kh ฆ=kh ง=ng จ=ch ฉ=ch ช=ch ซ=s ฌ=ch ญ=y ฎ=d ฏ=t ฐ=th ฑ=th ฒ=th ณ=n ด=d ต=t ถ=th ท=th ธ=th น=n'.concat(
    ' บ=b ป=p ผ=ph ฝ=f พ=ph ฟ=f ภ=ph ม=m ย=y ร=r ล=l ว=w ศ=s ษ=s ส=s ห=h ฬ=l อ= ฮ=h',
  ),
)
const VOWELS = soundsIn('ะ=a ั=a า=a ิ=i ี=i ึ=ue ื=ue ุ=u ู=u เ=e แ=ae โ=o ใ=ai ไ=ai ฤ=ri ฦ=li ํ=am ๅ=a')
/** At the end of a syllable few sounds are left. */
const LAST: Record<string, string> = {
  ch: 't',
  s: 't',
  d: 't',
  th: 't',
  b: 'p',
  ph: 'p',
  f: 'p',
  r: 'n',
  l: 'n',
  kh: 'k',
}

const toned = /[็่้๊๋]/g
const silent = /[ก-ฮ][ิุ]?์/g

/** Thai as its names are written abroad: vowels that stand before their consonant are said behind it, and few sounds end a word. */
export function romaniseThai(word: string): string {
  const spoken = word
    .replace(toned, '')
    .replace(silent, '')
    .replace(/รร(?=[ก-ฮ])/g, 'ั')
    .replace(/รร/g, 'ัน')
    .replace(/ทร(?=[ก-ฮา-ู])/g, 'ซ')
    .replace(/ห(?=[งญนมยรลว][ะ-ู])|(?<=[เแโใไ])ห(?=[งญนมยรลว])/g, '')
    .replace(/([เแโใไ])([ก-ฮ])([รลว](?=[ก-ฮะ-ูๅ]))?/g, '$2$3$1')
    .replace(/(?<=[ก-ฮ])อ(?![ะ-ู])/g, 'โ')
    .replace(/(?<![ก-ฮเแโใไ])([ก-ฮ])([ก-ฮ])$/, '$1โ$2')
    .replace(/ญ$/, 'น')
  let roman = ''
  for (const sign of spoken) roman += VOWELS[sign] ?? CONSONANTS[sign] ?? ''
  return roman.replace(/(?:ch|th|ph|kh|[sdbfrl])$/, (last) => LAST[last]!)
}
