import { pipeline, type Readable } from 'node:stream'
import { promisify } from 'node:util'
import { createInflateRaw } from 'node:zlib'
import yauzl, { type Entry, type ZipFile, type ZipFileOptions } from 'yauzl'
import { unreadable } from '../csv/index.ts'

/** Beyond these a workbook is taken for an attack on the machine's memory and refused before it is unpacked. */
const most = { entries: 4000, entryBytes: 4 * 2 ** 30, totalBytes: 6 * 2 ** 30, ratio: 200, ratioFrom: 64 * 2 ** 20 }

export type Zip = {
  names: ReadonlySet<string>
  sizeOf(name: string): number
  /** The bytes of one part, as a stream of chunks. */
  part(name: string): AsyncGenerator<Buffer>
  /** One whole part that must be small. */
  whole(name: string, limit: number): Promise<Buffer>
  close(): void
}

type Options = { lazyEntries: boolean; autoClose: boolean; validateEntrySizes: boolean; strictFileNames: boolean }
const openFile = promisify((path: string, options: Options, done: (error: Error | null, zip: ZipFile) => void) =>
  yauzl.open(path, options, done),
)

/** Opens a zip file without unpacking it; refuses one that is cut short, encrypted or would swell beyond all measure. */
export async function readZip(path: string): Promise<Zip> {
  const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: true }
  const zip = await openFile(path, options).catch(broken)
  const entries = await listEntries(zip).catch((error: unknown) => {
    zip.close()
    throw error
  })
  const found = (name: string) => entries.get(name) ?? broken()
  return {
    names: new Set(entries.keys()),
    sizeOf: (name) => entries.get(name)?.uncompressedSize ?? 0,
    part: (name) => chunksOf(zip, found(name)),
    whole: (name, limit) => wholePart(zip, found(name), limit),
    close: () => zip.close(),
  }
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > most.entries) throw unreadable('the workbook has too many parts')
  const entries = new Map<string, Entry>()
  let total = 0
  for await (const entry of eachEntry(zip)) {
    if (entry.generalPurposeBitFlag & 1) throw unreadable('the workbook is encrypted; save it without a password')
    total += entry.uncompressedSize
    if (entry.uncompressedSize > most.entryBytes || total > most.totalBytes) throw tooLarge()
    const swells = entry.uncompressedSize > most.ratio * Math.max(1, entry.compressedSize)
    if (swells && entry.uncompressedSize > most.ratioFrom) throw tooLarge()
    if (entries.has(entry.fileName)) throw unreadable('the workbook holds two parts of the same name')
    entries.set(entry.fileName, entry)
  }
  return entries
}

function eachEntry(zip: ZipFile): AsyncGenerator<Entry> {
  const next = () =>
    new Promise<Entry | undefined>((resolve, reject) => {
      const settle = (act: () => void) => {
        zip.removeAllListeners('entry').removeAllListeners('end').removeAllListeners('error')
        act()
      }
      zip.once('entry', (entry: Entry) => settle(() => resolve(entry)))
      zip.once('end', () => settle(() => resolve(undefined)))
      zip.once('error', () => settle(() => reject(cutShort())))
      zip.readEntry()
    })
  return (async function* () {
    for (let entry = await next(); entry; entry = await next()) yield entry
  })()
}

/** Unpacked in large pieces: a sheet of a million rows comes in thousands of them. */
const pieceBytes = 64 * 1024

async function* chunksOf(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  const packed = await openRaw(zip, entry).catch(broken)
  const stream = entry.compressionMethod === 8 ? createInflateRaw({ chunkSize: pieceBytes }) : undefined
  if (stream) pipeline(packed, stream, () => {})
  let bytes = 0
  try {
    for await (const chunk of (stream ?? packed) as AsyncIterable<Buffer>) {
      bytes += chunk.length
      // The directory of the archive promised a size; one that swells beyond it is lying.
      if (bytes > entry.uncompressedSize) break
      yield chunk
    }
  } catch {
    throw cutShort()
  } finally {
    packed.destroy()
    stream?.destroy()
  }
  if (bytes !== entry.uncompressedSize) throw cutShort()
}

function openRaw(zip: ZipFile, entry: Entry): Promise<Readable> {
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) return Promise.reject(cutShort())
  return new Promise((resolve, reject) => {
    const options = { decodeFileData: false } as unknown as ZipFileOptions
    zip.openReadStream(entry, options, (error, stream) => (error ? reject(error) : resolve(stream)))
  })
}

async function wholePart(zip: ZipFile, entry: Entry, limit: number): Promise<Buffer> {
  if (entry.uncompressedSize > limit) throw tooLarge()
  const chunks: Buffer[] = []
  for await (const chunk of chunksOf(zip, entry)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function broken(): never {
  throw cutShort()
}
const cutShort = () => unreadable('the workbook is damaged or was cut short; save it again and send it anew')
const tooLarge = () => unreadable('the workbook unpacks to far more than a workbook should; it was not read')
