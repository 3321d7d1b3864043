import { bytesOf, joined } from './bytes.ts'
import { TILE } from './merkle.ts'

/** The path of a tile in the C2SP form (tlog-tiles): `tile/0/x001/x234/067`, and `….p/17` for one of 17 hashes. */
export function tilePath(level: number | 'entries', index: number, width: number = TILE): string {
  const groups = [String(index % 1000).padStart(3, '0')]
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000))
    groups.unshift(`x${String(rest % 1000).padStart(3, '0')}`)
  return `tile/${level}/${groups.join('/')}${width === TILE ? '' : `.p/${width}`}`
}

/** An entry bundle: each entry behind its length in two bytes. */
export function bundleOf(lines: readonly (string | Uint8Array)[]): Uint8Array {
  return joined(
    lines.flatMap((line) => {
      const bytes = typeof line === 'string' ? bytesOf(line) : line
      return [Uint8Array.of(bytes.length >> 8, bytes.length & 0xff), bytes]
    }),
  )
}

export function readBundle(bundle: Uint8Array): Uint8Array[] {
  const entries: Uint8Array[] = []
  for (let at = 0; at < bundle.length; ) {
    if (at + 2 > bundle.length) throw new Error('an entry bundle breaks off')
    const end = at + 2 + bundle[at]! * 256 + bundle[at + 1]!
    if (end > bundle.length) throw new Error('an entry bundle breaks off')
    entries.push(bundle.subarray(at + 2, end))
    at = end
  }
  return entries
}
