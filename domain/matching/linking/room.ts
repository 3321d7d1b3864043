type Kept = Uint8Array<ArrayBuffer> | Int32Array<ArrayBuffer>

/** The same with room for more behind it. */
export function withRoom<Numbers extends Kept>(kept: Numbers, length: number): Numbers {
  const more = (kept instanceof Uint8Array ? new Uint8Array(length) : new Int32Array(length)) as Numbers
  more.set(kept)
  return more
}

/** Memory that several threads may read, where there is such memory: a browser gives it to few pages. */
export function sharedRoom(length: number): Int32Array {
  const room = typeof SharedArrayBuffer === 'undefined' ? ArrayBuffer : SharedArrayBuffer
  return new Int32Array(new room(length * Int32Array.BYTES_PER_ELEMENT))
}
