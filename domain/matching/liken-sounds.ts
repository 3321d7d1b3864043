import { hearWord, type Spelled } from './hear-word.ts'

/**
 * How alike two words sound where one is written in signs for syllables (Han, Hangul, Kana). Such scripts put vowels
 * between consonants, leave out consonants that end a syllable, and have one sound for several of another language: l
 * and r, f and h, s and th.
 */
export function likenSounds(one: Spelled, other: Spelled): number {
  const [a, b] = [hearWord(one), hearWord(other)]
  return Math.max(0, 1 - apart(a, b) / Math.max(weight(a), weight(b), LEAST))
}

/** How much there is to hear: what leaving out all of it would cost. */
function weight(sounds: string): number {
  let all = 0
  for (let at = 0; at < sounds.length; at++) all += leftOut(sounds, at)
  return all
}
const LEAST = 1.4

/**
 * What it costs to leave a sound out: the vowels that part consonants next to nothing, what ends a syllable a little. Fitted
 * to half of the names in three such scripts that `bench/match/scripts` lists.
 */
const LEFT_OUT: Record<string, number> = {
  ...{ u: 0.06, o: 0.2, i: 0.2, e: 0.05, a: 0.6, y: 0.05, w: 0.5, h: 0.35, f: 0.9, v: 0.3, r: 0.8, R: 0.2, t: 0.75 },
  ...{
    D: 0.5,
    k: 0.45,
    G: 0.4,
    H: 0.3,
    C: 0.6,
    p: 0.95,
    n: 0.5,
    N: 0.6,
    m: 1,
    M: 0.6,
    s: 0.6,
    J: 0.6,
    Q: 0.7,
    X: 0.6,
    W: 0.1,
  },
}
/** And to have another in its place; the letters of a pair in the order of their codes. */
const IN_PLACE: Record<string, number> = {
  ...{ fp: 0.3, fh: 0.5, fu: 0.5, fo: 0.45, fv: 0.05, pv: 0.1, vw: 0, fw: 0.5, pw: 0.5, uv: 0.15, uw: 0, ow: 0.05 },
  ...{ st: 0.6, ks: 0.7, hk: 0.55, sy: 0.4, ny: 0.6, ry: 0.4, iy: 0, Rr: 0.1, mn: 0.5, MN: 0.2, Mn: 0.2, Nm: 0.4 },
  ...{
    Mm: 0,
    Nn: 0,
    Cs: 0,
    Ck: 0.1,
    Ct: 0.3,
    Cy: 0.4,
    CG: 0,
    CJ: 0,
    CQ: 0,
    CX: 0.1,
    Ch: 0.3,
    Ds: 0.1,
    Dt: 0,
    DX: 0.15,
  },
  ...{ Gs: 0, Gk: 0.1, GJ: 0, GQ: 0, GX: 0.4, Gy: 0.3, Gh: 0.3, Hh: 0, Hk: 0.25, HX: 0.2, Js: 0.1, Jk: 0.05, Jy: 0.4 },
  ...{
    Jt: 0.35,
    Qs: 0.05,
    Qk: 0.25,
    Qt: 0.35,
    Xs: 0.05,
    Xh: 0.15,
    Xk: 0.35,
    ar: 0.6,
    or: 0.5,
    er: 0.5,
    ah: 0.4,
    oh: 0.4,
  },
  ...{
    uh: 0.4,
    eh: 0.4,
    hi: 0.4,
    ae: 0.15,
    ao: 0.05,
    au: 0.4,
    ai: 0.4,
    ei: 0.05,
    eo: 0.05,
    eu: 0.1,
    io: 0.4,
    iu: 0.25,
  },
  ...{ ou: 0.1, Wk: 0 },
}

function apart(a: string, b: string): number {
  let last = new Float64Array(b.length + 1)
  for (let j = 1; j <= b.length; j++) last[j] = last[j - 1]! + leftOut(b, j - 1)
  for (let i = 1; i <= a.length; i++) {
    const now = new Float64Array(b.length + 1)
    now[0] = last[0]! + leftOut(a, i - 1)
    for (let j = 1; j <= b.length; j++)
      now[j] = Math.min(
        last[j - 1]! + inPlace(a[i - 1]!, b[j - 1]!),
        last[j]! + leftOut(a, i - 1),
        now[j - 1]! + leftOut(b, j - 1),
      )
    last = now
  }
  return last[b.length]!
}

/** A sound at the beginning is heard, and left out by hardly anybody. */
const leftOut = (sounds: string, at: number): number => (LEFT_OUT[sounds[at]!] ?? 1) + (at === 0 ? 0.3 : 0)

const inPlace = (one: string, other: string): number =>
  one === other ? 0 : (IN_PLACE[one < other ? one + other : other + one] ?? 1)
