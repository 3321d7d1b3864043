import { bytesOf, joined } from './bytes.ts'

type Crypto = typeof import('node:crypto')
type Part = string | Uint8Array

const native: Crypto | undefined = Reflect.get(globalThis, 'process')?.getBuiltinModule?.('node:crypto')

/** SHA-256 at once, over parts behind each other. Node does it itself; in a browser, whose own only answers later, it is done here. */
export const sha256: (...parts: Part[]) => Uint8Array = native
  ? (...parts) => parts.reduce((hash, part) => hash.update(part), native.createHash('sha256')).digest()
  : sha256Here

/** As FIPS 180-4 has it. */
export function sha256Here(...parts: Part[]): Uint8Array {
  const message = padded(joined(parts.map((part) => (typeof part === 'string' ? bytesOf(part) : part))))
  const view = new DataView(message.buffer)
  const state = Uint32Array.from(START)
  const words = new Uint32Array(64)
  for (let at = 0; at < message.length; at += 64) {
    for (let nth = 0; nth < 16; nth++) words[nth] = view.getUint32(at + 4 * nth)
    compress(state, words)
  }
  const hash = new DataView(new ArrayBuffer(32))
  state.forEach((word, nth) => {
    hash.setUint32(4 * nth, word)
  })
  return new Uint8Array(hash.buffer)
}

/** A one, zeros up to a whole block, and the length in bits. */
function padded(message: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64)
  whole.set(message)
  whole[message.length] = 0x80
  new DataView(whole.buffer).setBigUint64(whole.length - 8, BigInt(message.length) * 8n)
  return whole
}

const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by))

function compress(state: Uint32Array, words: Uint32Array): void {
  for (let nth = 16; nth < 64; nth++) {
    const [far, near] = [words[nth - 15]!, words[nth - 2]!]
    const low = turn(far, 7) ^ turn(far, 18) ^ (far >>> 3)
    const high = turn(near, 17) ^ turn(near, 19) ^ (near >>> 10)
    words[nth] = words[nth - 16]! + low + words[nth - 7]! + high
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number]
  for (let nth = 0; nth < 64; nth++) {
    const first = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + ROUND[nth]! + words[nth]!
    const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  for (const [nth, word] of [a, b, c, d, e, f, g, h].entries()) state[nth] = state[nth]! + word
}

/** The first bits of the fractional parts of the square and cube roots of the first primes. */
const PRIMES = Array.from({ length: 312 }, (_, nth) => nth).filter(
  (n) => n > 1 && !Array.from({ length: n }, (_, nth) => nth).some((by) => by > 1 && n % by === 0),
)
const fraction = (root: number) => ((root - Math.floor(root)) * 2 ** 32) >>> 0
const ROUND = Uint32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)))
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))
