const scripts = ['Latn', 'Arab', 'Cyrl', 'Ethi', 'Hebr', 'Hani', 'Hang', 'Hira', 'Kana', 'Grek', 'Deva', 'Beng', 'Mymr']
  .concat(['Thai', 'Armn', 'Geor', 'Khmr', 'Laoo', 'Taml', 'Telu', 'Guru', 'Gujr', 'Sinh', 'Tibt', 'Syrc', 'Tfng'])
  .concat(['Adlm', 'Nkoo', 'Thaa'])
  .map((code) => ({ code, letter: new RegExp(`\\p{Script=${code}}`, 'gu') }))

/** Most words of most files: no other script need be looked for. */
const onlyAscii = /^[\0-\x7f]*$/

/** The script that most letters of a text are written in (ISO 15924), `Zyyy` where it has none that we know. */
export function scriptOf(text: string): string {
  if (onlyAscii.test(text)) return /[a-z]/i.test(text) ? 'Latn' : 'Zyyy'
  let most = { code: 'Zyyy', count: 0 }
  for (const { code, letter } of scripts) {
    const count = text.match(letter)?.length ?? 0
    if (count > most.count) most = { code, count }
  }
  return most.code
}

/** Signs that only steer the direction of writing are no part of a name; joiners inside a word are, in Persian. */
export function withoutSigns(typed: string): string {
  const plain = typed.normalize('NFC').replace(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
  return plain.replace(/[\p{Cc}\s]+/gu, ' ').trim()
}
