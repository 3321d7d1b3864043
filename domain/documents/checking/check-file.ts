import { Worker } from 'node:worker_threads'
import { Invalid } from '../../../ground/refusals.ts'
import { sniffType } from './sniff-type.ts'
import type { Checked, FileType, Verdict } from './words.ts'

const LONGEST_MS = 60_000
const MEGABYTES_MOST = 512

let last: Promise<unknown> = Promise.resolve()
/** Checks one file after the other, however many come: what a picture unfolds to is in memory once. */
export function checkFile(bytes: () => Promise<Uint8Array>): Promise<Checked> {
  const next = last.then(async () => checkAlone(await bytes()))
  last = next.catch(() => {})
  return next
}

async function checkAlone(bytes: Uint8Array): Promise<Checked> {
  const type = sniffType(bytes)
  return type === 'text/plain' ? { type, bytes, preview: null } : readAlone(type, bytes)
}

/** In a thread of its own: whoever made the file cannot make the house wait, nor reach what is in its memory. */
async function readAlone(type: FileType, bytes: Uint8Array): Promise<Checked> {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), {
    workerData: { type, bytes },
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES_MOST },
  })
  const verdict = await answerOf(worker).finally(() => worker.terminate())
  if ('refused' in verdict)
    throw new Invalid(verdict.refused, verdict.limit === undefined ? {} : { limit: verdict.limit })
  return verdict
}

/** A thread that falls, runs out of memory or does not come to an end could not read the file. */
function answerOf(worker: Worker): Promise<Verdict> {
  return new Promise((resolve) => {
    const unreadable = () => resolve({ refused: 'document-unreadable' })
    const late = setTimeout(unreadable, LONGEST_MS)
    worker.once('message', resolve).once('error', unreadable).once('exit', unreadable)
    worker.once('exit', () => clearTimeout(late))
  })
}
