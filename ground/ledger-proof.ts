import { bytesOf, fromBase64, textOf, toBase64 } from './bytes.ts'
import { readCheckpoint } from './checkpoint.ts'
import { type LedgerSource, Unreachable } from './ledger-source.ts'
import { hashLeaf, TILE } from './merkle.ts'
import { type Checkpoint, splitNote } from './note.ts'
import { isIncluded, proveInclusion } from './prove.ts'
import { readBundle } from './tiles.ts'

/** That one line stands in a ledger, in one text that anybody can check without the ledger (C2SP tlog-proof). */
export type LedgerProof = { index: number; line: string; path: Uint8Array[]; note: string }

const HEAD = 'c2sp.org/tlog-proof@v1'

/** The line itself goes along as the extra data: only its hash is in the tree. */
export const writeProof = ({ index, line, path, note }: LedgerProof): string =>
  [HEAD, `extra ${toBase64(bytesOf(line))}`, `index ${index}`, ...path.map(toBase64), '', note].join('\n')

/** Reads a proof, strictly: no byte of it may be otherwise. */
export function readProof(text: string): LedgerProof {
  const gap = text.indexOf('\n\n')
  const [head, extra, index, ...path] = text.slice(0, Math.max(gap, 0)).split('\n')
  const line = fromBase64(/^extra (\S+)$/.exec(extra ?? '')?.[1] ?? '')
  const number = /^index (0|[1-9]\d{0,14})$/.exec(index ?? '')?.[1]
  const hashes = path.map(fromBase64)
  if (head !== HEAD || !line?.length || number === undefined || hashes.some((hash) => hash?.length !== 32))
    throw new Error('this is not a proof of a line (C2SP tlog-proof)')
  return { index: Number(number), line: textOf(line), path: hashes as Uint8Array[], note: text.slice(gap + 2) }
}

/** Whether the line stands where the proof says, in what the holder of the key signed; says what is wrong otherwise. */
export function checkProof({ index, line, path, note }: LedgerProof, key: string): Checkpoint {
  const checkpoint = readCheckpoint(note, key)
  const { size, root } = checkpoint
  if (!isIncluded(index, { start: 0, end: size }, { leaf: hashLeaf(line), proof: path, root }))
    throw new Error(`the line does not stand at position ${index} of the ledger that was signed`)
  return checkpoint
}

/** Makes the proof of a line against the checkpoint that most witnesses cosigned, of those that reach so far; else the newest. */
export async function makeProof(source: LedgerSource, index: number, key: string): Promise<LedgerProof> {
  const newest = await source.checkpoint()
  if (newest === undefined) throw new Unreachable(`${source.name} shows no checkpoint`)
  const cosigned = (await source.cosigned()).map(({ note }) => note)
  const reaching = [newest, ...cosigned].filter((note) => readCheckpoint(note, key).size > index)
  const note = reaching.sort((a, b) => splitNote(b).signatures.length - splitNote(a).signatures.length)[0]
  if (!note) throw new Error(`there is no signed line at position ${index}`)
  const { size } = readCheckpoint(note, key)
  const path = await proveInclusion(
    async (level, at, width) => must(await source.tile(level, at, width), source),
    index,
    size,
  )
  return { index, line: textOf(await readLine(source, index, size)), path, note }
}

async function readLine(source: LedgerSource, index: number, size: number): Promise<Uint8Array> {
  const tile = Math.floor(index / TILE)
  return readBundle(must(await source.bundle(tile, Math.min(TILE, size - tile * TILE)), source))[index % TILE]!
}

/** Where the line of a deed stands, looked up in the lines themselves. A deed that was refused and then done has its last place. */
export async function findLine(source: LedgerSource, deed: string, size: number): Promise<number | undefined> {
  for (let tile = Math.ceil(size / TILE) - 1; tile >= 0; tile--) {
    const lines = readBundle(must(await source.bundle(tile, Math.min(TILE, size - tile * TILE)), source))
    const nth = lines.findLastIndex((line) => JSON.parse(textOf(line)).id === deed)
    if (nth >= 0) return tile * TILE + nth
  }
}

function must(bytes: Uint8Array | undefined, source: LedgerSource): Uint8Array {
  if (!bytes) throw new Unreachable(`${source.name} does not show all of its lines and hashes`)
  return bytes
}
