import { soundsIn } from './sounds-in.ts'

const CONSONANTS: Record<string, string> = {
  ...{ က: 'k', ခ: 'kh', ဂ: 'g', ဃ: 'g', င: 'ng', စ: 's', ဆ: 's', ဇ: 'z', ဈ: 'z', ည: 'ny', ဉ: 'ny', ဋ: 't', ဌ: 't' },
  ...{ ဍ: 'd', ဎ: 'd', ဏ: 'n', တ: 't', ထ: 't', ဒ: 'd', ဓ: 'd', န: 'n', ပ: 'p', ဖ: 'ph', ဗ: 'b', ဘ: 'b', မ: 'm' },
  ...{ ယ: 'y', ရ: 'y', လ: 'l', ဝ: 'w', သ: 'th', ဿ: 'th', ဟ: 'h', ဠ: 'l', အ: '' },
}
const ALONE = soundsIn('ဣ=i ဤ=i ဥ=u ဦ=u ဧ=e ဩ=aw ဪ=aw ၏=i')
const VOWELS = soundsIn('=a ာ=a ါ=a ိ=i ီ=i ု=u ူ=u ေ=e ဲ=e ော=aw ေါ=aw ို=o ံ=an ုံ=on ိံ=ein')
/** What a vowel and the consonant that ends a syllable sound like together; others than these as both stand. */
const ENDS = soundsIn(
  'က=et စ=it ည=i ဉ=in င=in တ=at ပ=at သ=at န=an ဏ=an မ=an ယ=e ဝ=aw ောက=auk ေါက=auk ောင=aung ေါင=aung ော=aw ေါ=aw'
    .concat(' ိုက=aik ိုင=aing ိုယ=o ိုလ=o ိတ=eik ိပ=eik ိန=ein ိမ=ein ုတ=ok ုပ=ok ုက=ok ုန=on ုမ=on ုဏ=on')
    .concat(' ွန=un ွမ=un ွတ=ut ွပ=ut ာန=an ာဏ=an ာတ=at ူန=un ီန=in'),
)
const syllable = /([က-အဿ])([ျြွှ]*)([ောါိီုူဲံ]*)([့း]*)(?:([က-အ]?)([့း]*)[်္]([့း]*))?|([ဣ-ဪ၏])/g

/** Burmese as its names are written abroad, syllable by syllable; a nasal said short ends in nt, and ra is heard only within. */
export const romaniseBurmese = (word: string): string =>
  word.replace(syllable, (...found) => {
    const [, consonant, medials, vowel, tone, end, short, shorter, alone] = found as string[]
    if (alone) return ALONE[alone] ?? ''
    const within = Number(found.at(-2)) > 0
    const round = medials!.includes('ွ') && vowel === '' ? ENDS[`ွ${end}`] : undefined
    const sound =
      end === undefined
        ? (VOWELS[vowel!] ?? '')
        : (round ?? ENDS[vowel! + end] ?? `${VOWELS[vowel!] ?? ''}${CONSONANTS[end] ?? ''}`)
    const nasal = sound.endsWith('n') && `${tone}${short ?? ''}${shorter ?? ''}`.includes('့')
    return `${opening(within && consonant === 'ရ' ? 'r' : CONSONANTS[consonant!]!, medials!, round !== undefined)}${sound}${nasal ? 't' : ''}`
  })

function opening(sound: string, medials: string, round: boolean): string {
  const soft = /[ျြ]/.test(medials)
  const breathed = medials.includes('ှ')
  const first = breathed && /[yr]/.test(sound) ? 'sh' : soft && sound === 'kh' ? 'ch' : `${sound}${soft ? 'y' : ''}`
  return `${breathed && first !== 'sh' ? 'h' : ''}${first}${medials.includes('ွ') && !round ? 'w' : ''}`
}
