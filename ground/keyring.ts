import { createSecretKey, type KeyObject } from 'node:crypto'
import { CATEGORIES, type Category } from './categories.ts'

const KEY = 32
/** The number of a category, whether its key is there, and the key. */
const ENTRY = 2 + KEY
const ERASED = Buffer.alloc(KEY)

/**
 * A person's keys: one random key per category in use. `erased` stands where a key was destroyed, so that erased
 * and never written are told apart. They lie packed, as they are wrapped, until one is used: most never are, and each
 * KeyObject is one more thing that lies outside the heap and has to be swept. Used are KeyObjects and not bytes, on each use of
 * which Node 24 spends more than on opening what they sealed.
 */
export class Keyring {
  #packed: Buffer
  readonly #used: (KeyObject | undefined)[] = []

  constructor(packed: Buffer = Buffer.alloc(0)) {
    this.#packed = packed
  }

  get packed(): Buffer {
    return this.#packed
  }

  get(category: Category): KeyObject | 'erased' | undefined {
    const number = CATEGORIES.indexOf(category)
    const used = this.#used[number]
    if (used) return used
    const at = this.#placeOf(number)
    if (at === undefined) return undefined
    if (this.#packed[at + 1] === 0) return 'erased'
    const key = createSecretKey(this.#packed.subarray(at + 2, at + ENTRY))
    this.#used[number] = key
    return key
  }

  has(category: Category): boolean {
    return this.#placeOf(CATEGORIES.indexOf(category)) !== undefined
  }

  /** The categories whose key is there. */
  get categories(): Category[] {
    const found: Category[] = []
    for (let at = 0; at < this.#packed.length; at += ENTRY)
      if (this.#packed[at + 1] !== 0) found.push(CATEGORIES[this.#packed[at]!]!)
    return found
  }

  set(category: Category, key: Buffer | 'erased'): void {
    const number = CATEGORIES.indexOf(category)
    const at = this.#placeOf(number) ?? this.#packed.length
    const entry = [Buffer.of(number, key === 'erased' ? 0 : 1), key === 'erased' ? ERASED : key]
    this.#packed = Buffer.concat([this.#packed.subarray(0, at), ...entry, this.#packed.subarray(at + ENTRY)])
    this.#used[number] = undefined
  }

  #placeOf(number: number): number | undefined {
    for (let at = 0; at < this.#packed.length; at += ENTRY) if (this.#packed[at] === number) return at
    return undefined
  }
}
