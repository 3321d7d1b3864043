import { textOf } from './bytes.ts'
import { tilePath } from './tiles.ts'

/** A checkpoint as somebody kept it, and where. */
export type KeptNote = { note: string; where: string }

/** Where a ledger can be read: a copy of its folder, or a living node. What is not there is undefined. */
export type LedgerSource = {
  name: string
  verifierKey: () => Promise<string | undefined>
  checkpoint: () => Promise<string | undefined>
  checkpoints: () => Promise<KeptNote[]>
  /** Checkpoints with what witnesses signed under them. */
  cosigned: () => Promise<KeptNote[]>
  /** Whom the ledger itself names as its witnesses, as a policy. */
  witnesses: () => Promise<string | undefined>
  /** The lines of one tile, each as it was hashed. */
  bundle: (index: number, width: number) => Promise<Uint8Array | undefined>
  tile: (level: number, index: number, width: number) => Promise<Uint8Array | undefined>
}

/** The ledger could not be read at all: nothing can be said about it, neither good nor bad. */
export class Unreachable extends Error {}

/** A living node, whose rows answer. A witness from elsewhere shows its pass. */
export function nodeSource(address: string, pass?: () => string): LedgerSource {
  const get = async (path: string): Promise<Uint8Array | undefined> => {
    const url = new URL(`/api/ledger/${path}`, address)
    const headers: Record<string, string> = pass ? { 'kindred-witness': pass() } : {}
    const said = await fetch(url, { headers, signal: AbortSignal.timeout(60_000) }).catch((error: Error) => {
      throw new Unreachable(`${address} does not answer: ${(error.cause as Error)?.message ?? error.message}`)
    })
    const body = new Uint8Array(await said.arrayBuffer())
    return said.ok ? body : undefined
  }
  const text = async (path: string) => await get(path).then((bytes) => bytes && textOf(bytes))
  const notes = async (path: string, what: string) => {
    const all: string[] = JSON.parse((await text(path)) ?? '[]')
    return all.map((note, nth) => ({ note, where: `${what} ${nth + 1} of ${all.length}` }))
  }
  return {
    name: address,
    verifierKey: () => text('verifier-key'),
    checkpoint: () => text('checkpoint'),
    checkpoints: () => notes('checkpoints', 'checkpoint'),
    cosigned: () => notes('cosigned', 'cosigned checkpoint'),
    witnesses: () => text('witnesses'),
    bundle: (index, width) => get(tilePath('entries', index, width)),
    tile: (level, index, width) => get(tilePath(level, index, width)),
  }
}
