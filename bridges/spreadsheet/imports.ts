import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Ground } from '../../ground/act.ts'
import type { Actor } from '../../ground/asking.ts'
import { type FactId, makeId } from '../../ground/ids.ts'
import { Conflict, Invalid, Refusal, Unknown } from '../../ground/refusals.ts'
import { type Account, importWorkbook } from './import-workbook.ts'
import { proposeMapping } from './propose-mapping.ts'
import type { ImportShown, ImportState } from './run-words.ts'
import type { Mapping } from './words.ts'

/** An import while its file is here. */
export type Held = {
  id: FactId
  actor: Actor
  file: string
  /** A folder of its own, and the file in it. */
  folder: string
  path: string
  state: ImportState
  done: number
  mapping: Mapping | undefined
  account: Account | undefined
  error: ImportShown['error'] | undefined
  startedAt: Date
}

export const FILE_MOST = 300_000_000
const HELD_MOST_MS = 3_600_000
const EMPTY: Account = {
  file: '',
  sheets: [],
  rows: 0,
  registered: 0,
  review: 0,
  refused: 0,
  unchanged: 0,
  problems: [],
}

/**
 * Workbooks that workers brought, each for as long as it is being read. A file lies in memory-backed storage where the
 * machine has that, readable by this process alone, and is gone when its import is over or an hour has passed.
 */
export class Imports {
  readonly #ground: Ground
  readonly #node: number
  readonly #now: () => Date
  readonly #held = new Map<FactId, Held>()

  readonly #onFault: (fault: unknown) => void

  constructor(ground: Ground, node: number, now: () => Date, onFault: (fault: unknown) => void) {
    this.#onFault = onFault
    this.#ground = ground
    this.#node = node
    this.#now = now
  }

  /** Takes a file in, and begins to understand it. */
  async receive(actor: Actor, file: string, content: Readable): Promise<FactId> {
    const id = makeId<FactId>(this.#now())
    const folder = newFolder()
    const path = join(folder, nameWithin(file))
    await pipeline(content, atMost(FILE_MOST), createWriteStream(path, { mode: 0o600 })).catch((error) => {
      rmSync(folder, { recursive: true, force: true })
      throw error
    })
    const held: Held = {
      id,
      actor,
      file,
      folder,
      path,
      state: 'reading',
      done: 0,
      mapping: undefined,
      account: undefined,
      error: undefined,
      startedAt: this.#now(),
    }
    this.#held.set(id, held)
    this.#dropLater(held)
    void this.#try(held, async () => {
      held.mapping = await proposeMapping(path)
      held.state = 'proposed'
    })
    return id
  }

  /** The import, if it is the asker's agency's own. */
  get(actor: Actor, id: FactId): Held {
    const held = this.#held.get(id)
    if (!held || held.actor.agency !== actor.agency) throw new Unknown('no-such-import')
    return held
  }

  list(actor: Actor): Held[] {
    return [...this.#held.values()].filter((held) => held.actor.agency === actor.agency).reverse()
  }

  /** Sets an import going; `ended` is told when it is over, whichever way. */
  run(
    held: Held,
    { actor, mapping, dryRun }: { actor: Actor; mapping: Mapping | undefined; dryRun: boolean },
    ended: (account: Account) => Promise<void>,
  ): void {
    held.mapping = mapping ?? held.mapping
    held.state = dryRun ? 'checking' : 'running'
    held.done = 0
    held.error = undefined
    void this.#try(held, async () => {
      const { path, file } = held
      held.account = await importWorkbook(this.#ground, {
        path,
        file,
        actor,
        dryRun,
        node: this.#node,
        now: this.#now,
        ...(held.mapping && { map: held.mapping }),
        onProgress: (done) => {
          held.done = done
        },
      })
      if (!dryRun) await ended(held.account)
      held.state = dryRun ? 'checked' : 'done'
      if (!dryRun) this.#drop(held, { keepName: true })
    })
  }

  insistIdle({ state }: Held): void {
    if (state === 'done') throw new Conflict('import-over')
    if (state === 'reading') throw new Conflict('import-not-ready')
    if (state === 'running' || state === 'checking') throw new Conflict('import-running')
  }

  async #try(held: Held, work: () => Promise<void>): Promise<void> {
    await work().catch((error) => {
      if (!(error instanceof Refusal)) this.#onFault(error)
      held.state = 'failed'
      held.error =
        error instanceof Refusal
          ? { code: error.code, values: error.details, title: error.message }
          : {
              code: 'fault',
              values: {},
              title: 'Something went wrong on our side; run it again, nobody is registered twice.',
            }
    })
  }

  /** A file that nobody runs is gone after an hour; one that is being read stays until it is over. */
  #dropLater(held: Held): void {
    setTimeout(() => {
      if (held.state === 'running' || held.state === 'checking') this.#dropLater(held)
      else this.#drop(held)
    }, HELD_MOST_MS).unref()
  }

  /** Removes every file; nothing of a workbook stays behind when the house closes. */
  close(): void {
    for (const held of this.#held.values()) this.#drop(held)
  }

  #drop(held: Held, { keepName = false } = {}): void {
    rmSync(held.folder, { recursive: true, force: true })
    if (!keepName) this.#held.delete(held.id)
  }
}

export function showImport(
  { id, file, state, done, mapping, account = EMPTY, error, startedAt }: Held,
  most = 2000,
): ImportShown {
  const { problems, ...counts } = account
  return {
    ...counts,
    id,
    file,
    state,
    done,
    total: account.rows > 0 ? account.rows : null,
    mapping: mapping ?? null,
    startedAt: startedAt.toISOString(),
    problems: problems.slice(0, most),
    moreProblems: Math.max(0, problems.length - most),
    ...(error && { error }),
  }
}

/** A name for the file that stays within its folder, whatever it was called: no part of a path, and nothing that means another folder. */
export function nameWithin(file: string): string {
  const bare = file.replace(/^.*[\\/]/s, '').replace(/[^\p{L}\p{N}. _-]/gu, '_')
  return bare.slice(-120).replace(/^[. ]+/, '') || 'workbook'
}

function newFolder(): string {
  try {
    return mkdtempSync('/dev/shm/kindred-import-')
  } catch {
    return mkdtempSync(join(tmpdir(), 'kindred-import-'))
  }
}

function atMost(limit: number): Transform {
  let size = 0
  return new Transform({
    transform(chunk, _, done) {
      size += chunk.length
      done(size > limit ? new Invalid('too-large', { limit }) : null, chunk)
    },
  })
}
