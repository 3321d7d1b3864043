import { parentPort, workerData } from 'node:worker_threads'
import { Invalid } from '../../../ground/refusals.ts'
import type { Checked, FileType, Verdict } from './words.ts'

/** Looks at one file that a stranger may have made, in a thread that is thrown away afterwards. */
async function check(type: FileType, bytes: Uint8Array): Promise<Checked> {
  if (type !== 'application/pdf') return (await import('./draw-anew.ts')).drawAnew(type, bytes)
  await (await import('./read-pdf.ts')).readPdf(bytes)
  return { type, bytes, preview: null }
}

const verdict = await check(workerData.type, workerData.bytes).catch((error: unknown): Verdict => {
  if (!(error instanceof Invalid)) throw error
  const { limit } = error.details
  return { refused: error.code, ...(typeof limit === 'number' && { limit }) }
})
parentPort!.postMessage(verdict)
