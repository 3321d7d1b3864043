import anyAscii from 'any-ascii'
import { romaniseBurmese } from './romanise-burmese.ts'
import { romaniseSyllables } from './romanise-syllables.ts'
import { romaniseThai } from './romanise-thai.ts'

/**
 * Letters of the Arabic family (Arabic, Persian, Dari, Pashto, Urdu, Kurdish) as they sound in names. Short vowels are not
 * written, so what comes out is mostly consonants; `ع` and `ء` are heard only at the beginning, as a vowel.
 */
const arabic: Record<string, string> = {
  ...{ ا: 'a', أ: 'a', إ: 'a', آ: 'a', ٱ: 'a', ب: 'b', پ: 'p', ت: 't', ث: 'th', ج: 'j', چ: 'ch', ح: 'h', خ: 'kh' },
  ...{ د: 'd', ذ: 'dh', ر: 'r', ز: 'z', ژ: 'zh', س: 's', ش: 'sh', ص: 's', ض: 'dh', ط: 't', ظ: 'dh', ع: '', غ: 'gh' },
  ...{ ف: 'f', ڤ: 'v', ق: 'q', ک: 'k', ك: 'k', گ: 'g', ل: 'l', م: 'm', ن: 'n', ه: 'h', ة: 'a', و: 'w', ؤ: 'w', ي: 'y' },
  ...{ ی: 'y', ى: 'a', ئ: 'y', ء: '', ہ: 'h', ھ: 'h', ۀ: 'a', ے: 'e', ں: 'n', ٹ: 't', ڈ: 'd', ڑ: 'r', ۆ: 'o', ێ: 'e' },
  ...{
    ە: 'a',
    ڵ: 'l',
    ڕ: 'r',
    ټ: 't',
    ډ: 'd',
    ړ: 'r',
    ښ: 'sh',
    ځ: 'z',
    څ: 's',
    ڼ: 'n',
    ۍ: 'y',
    ې: 'e',
    ڭ: 'g',
    ݣ: 'g',
  },
}

const hebrew: Record<string, string> = {
  ...{ א: 'a', ב: 'b', ג: 'g', ד: 'd', ה: 'h', ו: 'w', ז: 'z', ח: 'h', ט: 't', י: 'y', כ: 'k', ך: 'k', ל: 'l', מ: 'm' },
  ...{ ם: 'm', נ: 'n', ן: 'n', ס: 's', ע: '', פ: 'p', ף: 'f', צ: 'ts', ץ: 'ts', ק: 'k', ר: 'r', ש: 'sh', ת: 't' },
}

/** Letters that Hebrew borrows for sounds of others, by a stroke behind: ג׳ורג׳, צ׳רלס, ח׳ליל. */
const stroked: Record<string, string> = {
  ...{ ג: 'j', ז: 'zh', צ: 'ch', ץ: 'ch', ת: 'th', ד: 'dh', ח: 'kh', ט: 'dh', ע: 'gh', ר: 'gh', ו: 'w' },
}

/** Where any-ascii reads a letter otherwise than names are written abroad. */
const others: Record<string, string> = {
  ...{ х: 'h', щ: 'sh', ґ: 'g', ş: 'sh', ș: 'sh', š: 'sh', ç: 'ch', č: 'ch', ć: 'ch', ž: 'zh', ğ: 'g', ñ: 'n', ı: 'i' },
  ...{ ä: 'a', ö: 'o', ü: 'u', å: 'a', ø: 'o', ß: 'ss' },
}

const letters = new Map(Object.entries({ ...arabic, ...hebrew, ...others }))
/** Vowel points and other marks, tatweel, joiners and steering signs: no letters. */
const unwritten = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0591-\u05c7\u0640\p{Cf}]/gu
const plain = /^[a-z]+$/
const syllables = /^[\p{Script=Hani}\p{Script=Hang}\p{Script=Hira}\p{Script=Kana}ー々]+$/u

/** Whether a word is written without its short vowels. */
export const isAbjad = (word: string): boolean => /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe]/.test(word)

/** One spelling for letters that look or stand alike within a script, so that a word can be compared as written. */
export function foldWord(word: string): string {
  if (plain.test(word)) return word
  const bare = word.normalize('NFKC').toLowerCase().replace(unwritten, '')
  if (!isAbjad(bare)) return bare.normalize('NFC')
  return bare
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىیئې]/g, 'ي')
    .replace(/[ةۀہھە]/g, 'ه')
    .replace(/ؤ/g, 'و')
    .replace(/ک/g, 'ك')
    .replace(/ء/g, '')
}

/** Hebrew: a stroke makes another sound; a doubled vav, and one that begins a word, is a consonant; he and alef end in a. */
const spellHebrew = (bare: string): string =>
  bare
    .replace(/([גזצץתדחטערו])׳/g, (_, letter: string) => stroked[letter]!)
    .replace(/^וו?|וו/g, 'v')
    .replace(/(?<=.)[הא]$/, 'a')

/** A word in the letters a–z, as it might be written abroad. */
export function romaniseWord(word: string): string {
  if (plain.test(word)) return word
  const written = word.normalize('NFKC').toLowerCase().replace(unwritten, '')
  if (syllables.test(written)) return romaniseSyllables(written).replace(/[^a-z]/g, '')
  if (/[က-၏]/.test(written)) return romaniseBurmese(written).replace(/[^a-z]/g, '')
  if (/[ก-๎]/.test(written)) return romaniseThai(written).replace(/[^a-z]/g, '')
  const bare = /[א-ת]/.test(written) ? spellHebrew(written) : written
  let roman = /^[عءע]/.test(bare) ? 'a' : ''
  for (const letter of bare) roman += letters.get(letter) ?? (letter < '\u0080' ? letter : anyAscii(letter))
  return roman.toLowerCase().replace(/[^a-z]/g, '')
}
