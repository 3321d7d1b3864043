import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Told } from './work.ts'

/** As many threads as there are processors, this one among them, and not more than help. */
export const threadsAtHand = (): number => Math.min(4, availableParallelism())

/** Another thread of this command, which begins when it is woken or first told something. It answers what is asked in the same order. */
export class Thread {
  #worker: Worker | undefined
  readonly #waiting: { done: (answer: unknown) => void; failed: (error: unknown) => void }[] = []
  #failure: unknown

  /** It takes a while to begin, in which others need not wait. */
  wake(): Worker {
    this.#worker ??= this.#begin()
    return this.#worker
  }

  tell(told: Told, moved: readonly ArrayBufferLike[] = []): void {
    const worker = this.wake()
    worker.postMessage(told, moved as ArrayBuffer[])
  }

  async ask<Answer>(asked: Told, moved: readonly ArrayBufferLike[] = []): Promise<Answer> {
    if (this.#failure) throw this.#failure
    try {
      const answer = await new Promise((done, failed) => {
        this.#waiting.push({ done, failed })
        this.tell(asked, moved)
        this.#worker?.ref()
      })
      return answer as Answer
    } finally {
      if (this.#waiting.length === 0) this.#worker?.unref()
    }
  }

  /** Ends, and with it all that it remembers; told something more, it begins anew. */
  async end(): Promise<void> {
    const worker = this.#worker
    this.#worker = undefined
    await worker?.terminate()
  }

  #begin(): Worker {
    const worker = new Worker(new URL('./work.ts', import.meta.url), {
      resourceLimits: { maxYoungGenerationSizeMb: 12 },
    })
    worker.on('message', (answer: unknown) => this.#waiting.shift()?.done(answer))
    worker.on('error', (error) => {
      this.#failure = error
      for (const { failed } of this.#waiting.splice(0)) failed(error)
    })
    // Whoever is asked nothing must not keep the command running.
    worker.unref()
    return worker
  }
}
