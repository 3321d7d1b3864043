/** A stretch of a text, and whether the other text has it too. */
export type Stretch = { text: string; differs: boolean }

/** Longer texts than this are compared as a whole: nobody reads marks in them. */
const LETTERS_MOST = 80

/**
 * Which letters of two texts differ, as a reader would mark them: the longest row of letters that both hold in the same
 * order stands, the rest differs. A letter is what people take for one, with its marks. Case and width do not differ.
 */
export function markDifferences(one: string, other: string): [Stretch[], Stretch[]] {
  const [a, b] = [lettersOf(one), lettersOf(other)]
  if (Math.max(a.length, b.length) > LETTERS_MOST) {
    const differs = one !== other
    return [[{ text: one, differs }], [{ text: other, differs }]]
  }
  const [inA, inB] = inCommon(a.map(plain), b.map(plain))
  return [stretches(a, inA), stretches(b, inB)]
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const lettersOf = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment)
const plain = (letter: string): string => letter.normalize('NFKC').toLowerCase()

/** The places in both rows that belong to their longest common row. */
function inCommon(a: readonly string[], b: readonly string[]): [Set<number>, Set<number>] {
  const width = b.length + 1
  const longest = new Uint8Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * width + j] =
        a[i] === b[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!)
  const [inA, inB] = [new Set<number>(), new Set<number>()]
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      inA.add(i++)
      inB.add(j++)
    } else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i++
    else j++
  }
  return [inA, inB]
}

function stretches(letters: readonly string[], common: ReadonlySet<number>): Stretch[] {
  const found: Stretch[] = []
  letters.forEach((text, at) => {
    const [last, differs] = [found.at(-1), !common.has(at)]
    if (last && last.differs === differs) last.text += text
    else found.push({ text, differs })
  })
  return found
}

/** Of the texts of the other side, the one that has most in common with this. */
export function nearestTo(text: string, others: readonly string[]): string | undefined {
  const common = (other: string) =>
    markDifferences(text, other)[0].reduce((sum, { text: same, differs }) => sum + (differs ? 0 : same.length), 0) -
    Math.abs(text.length - other.length) / 2
  return others.toSorted((a, b) => common(b) - common(a))[0]
}
