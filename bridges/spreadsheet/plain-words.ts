/** Letters of other alphabets that are drawn like a Latin one. */
const alike: Record<string, string> = {
  ...pairs('аa еe оo рp сc хx уy іi јj ѕs кk мm тt вb нh ԁd ԛq ԝw ӏl һh'),
  ...pairs('αa βb εe ζz ηh ιi κk μm νv οo ρp τt υy χx'),
}

export type PlainWords = {
  text: string
  words: string[]
  /** A letter of another alphabet stands inside a Latin word. */
  foreign: boolean
  /** A letter was lost on the way and replaced by `�`. */
  lost: boolean
  /** Whether a suffix says that the column is about the household or the person. */
  level?: 'household' | 'person'
}

/** A header as words: small letters, no accents, no suffix of level, `NationalIDNumber` apart, look-alike letters exchanged. */
export function plainWords(header: string): PlainWords {
  const given = header.normalize('NFKC')
  const apart = given
    .replace(/(\p{Ll}|\d)(?=\p{Lu})/gu, '$1 ')
    .replace(/(\p{Lu}{2,})(ID)\b/gu, '$1 $2')
    .replace(/(\p{L})(?=\d)/gu, '$1 ')
  const { text: latin, foreign } = unmixed(apart.replace(/(\p{Lu}{2,})(\p{Lu}\p{Ll})/gu, '$1 $2').toLowerCase())
  const words = folded(latin)
    .split(/[^\p{L}\p{N}\ufffd]+/u)
    .filter(Boolean)
  const level = levelOf(words)
  const kept = level ? words.slice(0, -2) : words
  return { text: kept.join(' '), words: kept, foreign, lost: given.includes('\ufffd'), ...(level && { level }) }
}

/** The suffixes that registration forms put behind a column: household or individual, core or flexible. */
function levelOf(words: string[]): 'household' | 'person' | undefined {
  const [level, kind] = words.slice(-2)
  if (words.length < 3 || (kind !== 'c' && kind !== 'f')) return undefined
  return level === 'h' ? 'household' : level === 'i' ? 'person' : undefined
}

/** Letters as they are compared: without accents, and with the spellings of Arabic that writers exchange made one. */
export function folded(text: string): string {
  // Plain letters need nothing of it, and most names of a large sheet are plain.
  if (/^[\w .,:;()/-]*$/.test(text)) return text
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')
  return bare
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/ـ/g, '')
    .replace(/['’ʼ`´]/g, /\p{Script=Cyrillic}/u.test(bare) ? '' : ' ')
}

function unmixed(text: string): { text: string; foreign: boolean } {
  let foreign = false
  const clean = text.replace(/[\p{L}\p{N}]+/gu, (word) => {
    const latin = word.match(/\p{Script=Latin}/gu)?.length ?? 0
    const other = word.match(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu) ?? []
    if (latin === 0 || other.length === 0 || !other.every((letter) => alike[letter])) return word
    foreign = true
    return [...word].map((letter) => alike[letter] ?? letter).join('')
  })
  return { text: clean, foreign }
}

function pairs(text: string): Record<string, string> {
  return Object.fromEntries(text.split(' ').map((pair) => [...pair] as [string, string]))
}
