import { createHash, createSecretKey } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Ground } from '../../ground/act.ts'
import type { Actor } from '../../ground/asking.ts'
import { chance } from '../../ground/chance.ts'
import { type FactId, makeId } from '../../ground/ids.ts'
import { Invalid, Unknown } from '../../ground/refusals.ts'
import { openBytes, sealBytes } from '../../ground/seal-bytes.ts'
import { checkFile } from './checking/check-file.ts'
import type { Checked } from './checking/words.ts'
import { isForgotten } from './rules.ts'
import { findNamed } from './store.ts'
import type { Uploaded } from './words.ts'

/** A file that came and waits for its deed. `key` opens it, and lies sealed for as long as it waits. */
type Waiting = Uploaded & { worker: string; key: string; preview: string | null }
type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

export const fileOf = (id: FactId): string => `kept/${id}`
const waitingOf = (id: FactId): string => `waiting/${id}`

type Given = { ground: Ground; node: number; most: number; now: () => Date }

/**
 * Files that workers brought, from their first byte until a deed names them. Nothing of them is ever written down
 * readable: not while they come, nor while they wait. What no deed names is gone after a day.
 */
export class Uploads {
  readonly #given: Given

  constructor(given: Given) {
    this.#given = given
  }

  get most(): number {
    return this.#given.most
  }

  /** Takes a file in, looks at it, and keeps it as it may be kept. Whatever is wrong with it, nothing is left of it. */
  async receive(actor: Actor, content: AsyncIterable<Uint8Array>): Promise<Uploaded> {
    const { ground, now } = this.#given
    const { sha256, checked } = await this.#comeIn(content)
    const [id, key] = [makeId<FactId>(now()), chance(32)]
    const { type, bytes, preview } = checked
    const uploaded = { upload: id, sha256, bytes: bytes.length, type }
    const waiting: Waiting = {
      ...uploaded,
      worker: actor.id,
      key: key.toString('base64'),
      preview: preview && Buffer.from(preview).toString('base64'),
    }
    await ground.files.keep(fileOf(id), sealBytes(createSecretKey(key), fileOf(id), [bytes]))
    await ground.files.keep(waitingOf(id), [ground.keys.sealAbout(waitingOf(id), Buffer.from(JSON.stringify(waiting)))])
    return uploaded
  }

  /** The file that this worker brought and no deed has named yet. */
  async get(actor: Actor, id: FactId): Promise<Waiting> {
    const { keys, files } = this.#given.ground
    const sealed = await allOf((await files.find(waitingOf(id))) ?? [])
    if (sealed.length === 0) throw new Unknown('no-such-upload')
    const waiting: Waiting = JSON.parse(keys.openAbout(waitingOf(id), sealed).toString())
    if (waiting.worker !== actor.id) throw new Unknown('no-such-upload')
    return waiting
  }

  /** A deed named it: from now on the keys of a person alone open it. */
  async settle(id: FactId): Promise<void> {
    await this.#given.ground.files.remove(waitingOf(id))
  }

  /** Lets go of what no deed named within a day, and of what was left of waiting where a deed did. */
  async sweep(): Promise<void> {
    const { ground, node, now } = this.#given
    const waiting = await ground.files.list('waiting/')
    const old = waiting.filter(({ at }) => isForgotten(at, now())).map(({ name }) => name.slice('waiting/'.length))
    const named = await findNamed(ground.database.sql, node, old as FactId[])
    for (const id of old as FactId[]) {
      if (!named.has(id)) await ground.files.remove(fileOf(id))
      await ground.files.remove(waitingOf(id))
    }
  }

  /** It lies on the disk sealed under a key that nobody writes down, for as long as others are looked at first. */
  async #comeIn(content: AsyncIterable<Uint8Array>): Promise<{ sha256: string; checked: Checked }> {
    const folder = await mkdtemp(join(tmpdir(), 'kindred-file-'))
    const [path, key] = [join(folder, 'coming'), createSecretKey(chance(32))]
    const { hash, bytes } = counted(content, this.most)
    try {
      await pipeline(sealBytes(key, folder, bytes), createWriteStream(path, { mode: 0o600 }))
      const checked = await checkFile(() => allOf(openBytes(key, folder, createReadStream(path))))
      return { sha256: hash.digest('hex'), checked }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
}

function counted(content: AsyncIterable<Uint8Array>, most: number) {
  const hash = createHash('sha256')
  async function* bytes() {
    let count = 0
    for await (const some of content) {
      count += some.length
      if (count > most) throw tooLarge(most)
      hash.update(some)
      yield some
    }
  }
  return { hash, bytes: bytes() }
}

export const tooLarge = (most: number) => new Invalid('document-too-large', { limit: Math.floor(most / 1_000_000) })

async function allOf(bytes: Bytes): Promise<Buffer> {
  const all = []
  for await (const some of bytes) all.push(some)
  return Buffer.concat(all)
}
