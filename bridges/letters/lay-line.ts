import anyAscii from 'any-ascii'
import bidiFactory from 'bidi-js'

/** A letter's fonts, as far as laying out needs them: which signs each has, and how wide it draws a text. */
export type Face = { has: (code: number) => boolean; width: (text: string) => number; joins: boolean }
export type Direction = 'ltr' | 'rtl'
/** A text in one font, where it begins from the left. It is drawn as it stands, but for a font that joins its letters itself. */
export type Piece<F extends Face> = { text: string; face: F; x: number; width: number }
export type Line<F extends Face> = { pieces: Piece<F>[]; width: number }

// Its types speak of a module with a default; Node hands out the function itself.
const bidi = (bidiFactory as unknown as typeof bidiFactory.default)()

/**
 * Breaks a text into lines that are no wider than they may be. A word that is too long for a line stands on one of its own.
 * Each paragraph runs as its first letter does: what somebody said in another language stays in order.
 */
export function layText<F extends Face>(
  text: string,
  { faces, most }: { faces: readonly F[]; most: number },
): Line<F>[] {
  return text.split(/\r?\n/).flatMap((paragraph) => {
    const lines: Line<F>[] = []
    const direction = directionOf(paragraph)
    let begun = ''
    for (const word of writable(paragraph, faces).split(/\s+/).filter(Boolean)) {
      const more = begun ? `${begun} ${word}` : word
      if (begun && layLine(more, faces, direction).width > most) {
        lines.push(layLine(begun, faces, direction))
        begun = word
      } else begun = more
    }
    return [...lines, ...(begun ? [layLine(begun, faces, direction)] : [])]
  })
}

const directionOf = (text: string): Direction =>
  (bidi.getEmbeddingLevels(text, 'auto').paragraphs[0]?.level ?? 0) % 2 === 1 ? 'rtl' : 'ltr'

/** What none of our fonts can write is written in Latin letters, rather than not at all. */
const writable = (text: string, faces: readonly Face[]): string =>
  [...text.normalize('NFC')]
    .map((sign) => (/\s/.test(sign) || faces.some(({ has }) => has(sign.codePointAt(0)!)) ? sign : anyAscii(sign)))
    .join('')

/** One line from left to right as it is seen: by the Unicode bidirectional algorithm, each run in a font that has its signs. */
export function layLine<F extends Face>(text: string, faces: readonly F[], direction: Direction): Line<F> {
  const { levels } = bidi.getEmbeddingLevels(text, direction)
  const runs: { text: string; face: F; level: number }[] = []
  let at = 0
  for (const sign of text) {
    const [level, before] = [levels[at]!, runs.at(-1)]
    const isWide = /\p{L}|\p{N}/u.test(sign)
    const own = faceOf(sign, faces)
    const face = before && !isWide && before.face.has(sign.codePointAt(0)!) ? before.face : own
    if (before?.level === level && before.face === face) before.text += sign
    else runs.push({ text: sign, face, level })
    at += sign.length
  }
  let x = 0
  const pieces = inSight(runs).map(({ text: logical, face, level }) => {
    const shown = level % 2 === 1 && !isJoined(face, logical) ? backwards(logical) : logical
    const width = face.width(shown)
    x += width
    return { text: shown, face, x: x - width, width }
  })
  return { pieces, width: x }
}

const faceOf = <F extends Face>(sign: string, faces: readonly F[]): F =>
  faces.find(({ has }) => has(sign.codePointAt(0)!)) ?? faces[0]!

/** A font that joins letters turns a run of them round by itself; signs alone it leaves as they are. */
const isJoined = ({ joins }: Face, text: string) => joins && /\p{L}/u.test(text)
const backwards = (text: string): string =>
  [...text]
    .reverse()
    .map((sign) => bidi.getMirroredCharacter(sign) ?? sign)
    .join('')

/** Rule L2: from the highest level down, whatever stands at it or above is turned round. */
function inSight<Run extends { level: number }>(runs: readonly Run[]): Run[] {
  const order = [...runs]
  const highest = Math.max(0, ...order.map(({ level }) => level))
  for (let level = highest; level > 0; level--)
    for (let from = 0; from < order.length; from++) {
      let to = from
      while (to < order.length && order[to]!.level >= level) to++
      if (to > from) order.splice(from, to - from, ...order.slice(from, to).reverse())
      from = to
    }
  return order
}
