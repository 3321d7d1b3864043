import { createWriteStream, mkdirSync } from 'node:fs'
import { open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/**
 * Where sealed files lie, under names that tell nothing. Whoever keeps them can lose them, and cannot read them or put one
 * in the place of another.
 */
export type Files = {
  keep: (name: string, bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) => Promise<void>
  /** Nothing where there is no such file. */
  find: (name: string) => Promise<Readable | undefined>
  /** What is not there is gone already. */
  remove: (name: string) => Promise<void>
  /** The names that begin so, each with when it was kept. */
  list: (beginning: string) => Promise<{ name: string; at: Date }[]>
}

/** Files in a folder of this machine that only its user may enter. A name is a file, or a folder and a file. */
export function folderFiles(folder: string): Files {
  const path = (name: string) => join(folder, name)
  return {
    async keep(name, bytes) {
      const [there, made] = [path(name), `${path(name)}.new`]
      mkdirSync(dirname(there), { recursive: true, mode: 0o700 })
      try {
        await pipeline(bytes, createWriteStream(made, { mode: 0o600, flush: true }))
      } catch (error) {
        await rm(made, { force: true })
        throw error
      }
      await rename(made, there)
      const around = await open(dirname(there))
      await around.sync()
      await around.close()
    },
    async find(name) {
      const file = await open(path(name)).catch(orNothing)
      return file?.createReadStream()
    },
    remove: (name) => rm(path(name), { force: true }),
    async list(beginning) {
      const within = dirname(`${beginning}.`)
      const names = (await readdir(path(within)).catch(orNothing)) ?? []
      const found = names
        .map((name) => (within === '.' ? name : `${within}/${name}`))
        .filter((name) => name.startsWith(beginning))
      const dated = found.map(async (name) => ({ name, found: await stat(path(name)).catch(orNothing) }))
      return (await Promise.all(dated)).flatMap(({ name, found }) => (found ? [{ name, at: found.mtime }] : []))
    },
  }
}

function orNothing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
}
