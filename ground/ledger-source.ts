import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { TILE } from './merkle.ts'
import { bundleOf, readBundle, tilePath } from './tiles.ts'

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
  bundle: (index: number, width: number) => Promise<Buffer | undefined>
  tile: (level: number, index: number, width: number) => Promise<Buffer | undefined>
}

/** The ledger could not be read at all: nothing can be said about it, neither good nor bad. */
export class Unreachable extends Error {}

/** Files by their path within the folder of a ledger. */
export type Files = {
  read: (path: string) => Promise<Buffer | undefined>
  list: (folder: string) => Promise<string[]>
}

/** A folder as the house publishes it, or a copy of one. */
export function folderSource(folder: string): LedgerSource {
  if (!existsSync(folder)) throw new Unreachable(`there is no folder ${folder}`)
  const orNothing = (error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
    throw new Unreachable(`${folder} could not be read: ${error.message}`)
  }
  return filesSource(folder, {
    read: (path) => readFile(join(folder, path)).catch(orNothing),
    list: async (path) => (await readdir(join(folder, path)).catch(orNothing)) ?? [],
  })
}

export function filesSource(name: string, { read, list }: Files): LedgerSource {
  const text = async (path: string) => (await read(path))?.toString()
  const notesIn = async (folder: string) => {
    const names = (await list(folder)).filter((name) => /^\d+$/.test(name)).sort((a, b) => Number(a) - Number(b))
    const paths = names.map((size) => `${folder}/${size}`)
    return Promise.all(paths.map(async (path) => ({ note: (await text(path)) ?? '', where: path })))
  }
  /** The file of this width; or, where the folder was copied while it grew, the beginning of a wider one. */
  const wideEnough = async (level: number | 'entries', index: number, width: number) => {
    const exact = await read(tilePath(level, index, width))
    if (exact || width === TILE) return { file: exact, wider: false }
    const wider = (await list(`${tilePath(level, index)}.p`)).map(Number).find((other) => other > width)
    return { file: await read(tilePath(level, index, wider ?? TILE)), wider: true }
  }
  return {
    name,
    verifierKey: () => text('verifier-key'),
    checkpoint: () => text('checkpoint'),
    checkpoints: () => notesIn('checkpoints'),
    cosigned: () => notesIn('cosigned'),
    witnesses: () => text('witnesses.json'),
    async bundle(index, width) {
      const { file, wider } = await wideEnough('entries', index, width)
      return wider && file ? bundleOf(readBundle(file).slice(0, width)) : file
    },
    async tile(level, index, width) {
      const { file, wider } = await wideEnough(level, index, width)
      return wider ? file?.subarray(0, width * 32) : file
    },
  }
}

/** A living node, whose rows answer. A witness from elsewhere shows its pass. */
export function nodeSource(address: string, pass?: () => string): LedgerSource {
  const get = async (path: string): Promise<Buffer | undefined> => {
    const url = new URL(`/api/ledger/${path}`, address)
    const headers: Record<string, string> = pass ? { 'kindred-witness': pass() } : {}
    const said = await fetch(url, { headers, signal: AbortSignal.timeout(60_000) }).catch((error: Error) => {
      throw new Unreachable(`${address} does not answer: ${(error.cause as Error)?.message ?? error.message}`)
    })
    const body = Buffer.from(await said.arrayBuffer())
    return said.ok ? body : undefined
  }
  const text = async (path: string) => (await get(path))?.toString()
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
