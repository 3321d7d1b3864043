type Kept = Uint8Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>

/** The same with room for more behind it. */
export function withRoom<Numbers extends Kept>(kept: Numbers, length: number): Numbers {
  const more = new (kept.constructor as new (length: number) => Numbers)(length)
  more.set(kept)
  return more
}

/** Memory that several threads may read, where there is such memory: a browser gives it to few pages. */
export function sharedRoom(length: number): Int32Array {
  const room = typeof SharedArrayBuffer === 'undefined' ? ArrayBuffer : SharedArrayBuffer
  return new Int32Array(new room(length * Int32Array.BYTES_PER_ELEMENT))
}

/** What each of these cells stands for, where several threads may read it. */
export function lookedUp(cells: Int32Array, stands: ArrayLike<number>): Int32Array {
  const found = sharedRoom(cells.length)
  for (let row = 0; row < cells.length; row++) found[row] = stands[cells[row]!]!
  return found
}
