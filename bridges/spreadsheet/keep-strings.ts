import { unreadable } from '../csv/index.ts'

/** Texts that stay in memory as bytes: a million names cost their letters and twelve bytes each, not an object each. */
export type KeptStrings = {
  readonly length: number
  readonly bytes: number
  add(text: string): void
  at(index: number): string | undefined
  clear(): void
}

const blockBytes = 4 * 2 ** 20

export function keepStrings(mostBytes: number): KeptStrings {
  const blocks: Buffer[] = []
  let starts = new Uint32Array(1024)
  let [length, used, total] = [0, blockBytes, 0]

  function room(bytes: number): Buffer {
    if (used + bytes > blockBytes) {
      blocks.push(Buffer.allocUnsafe(Math.max(blockBytes, bytes)))
      used = 0
      total += Math.max(blockBytes, bytes)
      if (total + length * 12 > mostBytes)
        throw unreadable('the workbook holds more text than can be read at once; split it')
    }
    return blocks.at(-1)!
  }

  // Three numbers a text: which block, where in it, and how long.
  function note(block: number, at: number, bytes: number) {
    if (length * 3 + 3 > starts.length) {
      const more = new Uint32Array(starts.length * 2)
      more.set(starts)
      starts = more
    }
    starts.set([block, at, bytes], length * 3)
    length++
  }

  return {
    get length() {
      return length
    },
    get bytes() {
      return total + length * 12
    },
    clear() {
      // One block stays for what comes next: a sheet in good order clears this for every household.
      blocks.length = Math.min(1, blocks.length)
      ;[length, used, total] = [0, blocks.length > 0 && blocks[0]!.length === blockBytes ? 0 : blockBytes, 0]
    },
    add(text) {
      const bytes = Buffer.byteLength(text)
      const block = room(bytes)
      block.write(text, used)
      note(blocks.length - 1, used, bytes)
      used += bytes
    },
    at(index) {
      if (!(index >= 0 && index < length)) return undefined
      const at = starts[index * 3 + 1]!
      return blocks[starts[index * 3]!]!.toString('utf8', at, at + starts[index * 3 + 2]!)
    },
  }
}
