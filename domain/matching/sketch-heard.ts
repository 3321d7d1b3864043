/**
 * A row of sounds as scripts of syllables keep it: consonants alone, without those that only end a syllable, and without
 * what such scripts cannot tell apart. In capitals, since it stands beside sketches that keep more. The second is of those
 * who hear some sounds otherwise.
 */
export function sketchHeard(row: string): string[] {
  const sounds = row
    .replace(/(?<=[aeiou])ru(?![aeiou])|(?<=R)r(?![aeiou])/g, '')
    .replace(/(?<=[aeiou])mu(?![aeiou])/g, 'M')
  const heard = [KEPT, { ...KEPT, ...OTHERWISE }].map((as) => {
    let sketch = /^[aeiouyhHw]/.test(sounds) ? 'A' : ''
    for (const sound of sounds) sketch += as[sound] ?? ''
    return sketch || 'A'
  })
  return [...new Set(heard)]
}

const KEPT: Record<string, string> = {
  ...{ p: 'P', f: 'P', v: 'P', t: 'T', k: 'K', s: 'S', C: 'S', D: 'S', G: 'S', J: 'S', Q: 'S', X: 'S', r: 'R' },
  ...{ m: 'M', n: 'N', M: 'N', N: 'N' },
}
const OTHERWISE: Record<string, string> = { D: 'T', G: 'K', C: 'K', J: 'K', X: '', v: '', Q: 'K', W: 'K' }

/** As such a word may be kept whose script tells more of its sounds apart. */
export function sketchSpelled(heard: string): string[] {
  const spelled = heard.toLowerCase().replace(/^a/, 'A')
  return [...new Set([spelled, spelled.replace(/r/g, 'l')])]
}
