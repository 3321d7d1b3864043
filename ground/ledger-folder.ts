import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { textOf } from './bytes.ts'
import { type LedgerSource, Unreachable } from './ledger-source.ts'
import { TILE } from './merkle.ts'
import { bundleOf, readBundle, tilePath } from './tiles.ts'

/** Files by their path within the folder of a ledger. */
export type Files = {
  read: (path: string) => Promise<Uint8Array | undefined>
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
  const text = async (path: string) => read(path).then((bytes) => bytes && textOf(bytes))
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
