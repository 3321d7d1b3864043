type Rules = readonly (readonly [RegExp, string])[]

/** English: letters that nobody says. */
const english: Rules = [
  [/^[kgp]n/, 'n'],
  [/^wr/, 'r'],
  [/^(?:ps|x)/, 's'],
  [/mb$/, 'm'],
  [/(?<=[aeiou])gh/g, ''],
  [/(?<=a)l(?=[kmf])/g, ''],
  [/(?<=[aeiou])r(?=[^aeiouy]|$)/g, ''],
]
/** French: what ends a word is written and not said. */
const french: Rules = [
  [/(?<![cpst])h/g, ''],
  [/gu(?=[ei])/g, 'k'],
  [/ques?$/, 'k'],
  [/aul?[tdx]s?$/, 'o'],
  [/e?aux?/g, 'o'],
  [/oi[stx]?/g, 'wa'],
  [/gn/g, 'ny'],
  [/(?<=[aeou])ille?|(?<=i)ll(?=[aeo])/g, 'y'],
  [/ch|j|g(?=[eiy])/g, 'sh'],
  [/es?$/, ''],
  [/(?<=[a-z][aeiouy])(?:nt|[tdsxzp])s?$/, ''],
  [/(?<=[nr])[tds]+$/, ''],
  [/(?<=ie)r$/, ''],
]
/** Spanish: j is a rough h, and so is g before e and i. */
const spanish: Rules = [
  [/(?<!c)h/g, ''],
  [/j|x|g(?=[ei])/g, 'kh'],
  [/gu(?=[ei])/g, 'g'],
  [/ll/g, 'y'],
]
/** Much of America says ll as y, and writes either for both. */
const american: Rules = [[/y(?=[aeo])/g, 'll']]
/** German, Dutch, Nordic and Slavic: j is a y, w a v, c and z begin with a t. */
const northern: Rules = [
  [/sch|sz/g, 'sh'],
  [/cz|c$/g, 'ch'],
  [/rz/g, 'zh'],
  [/dj/g, 'dy'],
  [/j/g, 'y'],
  [/w/g, 'v'],
  [/ch/g, 'kh'],
  [/c(?=[eiy])|tz/g, 'ts'],
]
/** Chinese as Beijing spells it. */
const pinyin: Rules = [
  [/x/g, 'sh'],
  [/q/g, 'ch'],
  [/c(?!h)/g, 'ts'],
]
/** Persians and Turks say z where Arabs have a d that the tongue presses. */
const persian: Rules = [[/z(?!h)/g, 'dh']]

/** Japanese as Russians spell it, the g that they write for an h, and the one that Chinese does not say. */
const eastern: Rules = [
  [/^h|^ng/, 'g'],
  [/ch/g, 't'],
  [/j/g, 'dz'],
  [/ng$/, 'n'],
]
/** One letter for one sound. */
const plain: Rules = [
  [/ck|q|c(?![eiyh])/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/ph/g, 'f'],
  [/x/g, 'ks'],
]

const LANGUAGES = [[], northern, spanish, american, french, english, pinyin, persian, eastern]

/**
 * How one spelling in Latin letters is said in other languages: Jacques, Jorge, Jan and Xu have the letters of one alphabet
 * and the sounds of four. Who writes such a name in another script writes what they hear.
 */
export function readOtherwise(roman: string): string[] {
  const readings = LANGUAGES.map((rules) =>
    [...rules, ...plain].reduce((read, [from, to]) => read.replace(from, to), roman),
  )
  return [...new Set(readings)].filter((read) => read !== roman && read !== '')
}
