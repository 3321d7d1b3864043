import { closeSync, openSync, writeSync } from 'node:fs'
import { finished } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'

/** Writes a zip file part by part, for tests that need one larger than memory should hold. */
export async function writeZip(
  path: string,
  parts: Iterable<[name: string, pieces: Iterable<string | Buffer>]>,
): Promise<void> {
  const file = openSync(path, 'w')
  const directory: Buffer[] = []
  let at = 0
  const put = (bytes: Buffer) => {
    writeSync(file, bytes)
    at += bytes.length
  }
  for (const [name, pieces] of parts) {
    const start = at
    put(Buffer.concat([header(name, 0x04034b50), Buffer.from(name)]))
    const sizes = await deflate(pieces, put)
    put(numbers(0x08074b50, sizes.crc, sizes.packed, sizes.plain))
    directory.push(entry(name, start, sizes))
  }
  const start = at
  for (const bytes of directory) put(bytes)
  const count = directory.length | (directory.length << 16)
  put(Buffer.concat([numbers(0x06054b50, 0, count, at - start, start), Buffer.alloc(2)]))
  closeSync(file)
}

type Sizes = { crc: number; packed: number; plain: number }

async function deflate(pieces: Iterable<string | Buffer>, put: (bytes: Buffer) => void): Promise<Sizes> {
  const sizes = { crc: 0, packed: 0, plain: 0 }
  const packer = createDeflateRaw({ level: 1 })
  packer.on('data', (bytes: Buffer) => {
    sizes.packed += bytes.length
    put(bytes)
  })
  for (const piece of pieces) {
    const bytes = Buffer.from(piece as string)
    sizes.crc = crc32(bytes, sizes.crc)
    sizes.plain += bytes.length
    if (!packer.write(bytes)) await new Promise((resolve) => packer.once('drain', resolve))
  }
  packer.end()
  await finished(packer)
  return sizes
}

const numbers = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [at, value] of values.entries()) bytes.writeUInt32LE(value >>> 0, at * 4)
  return bytes
}

/** Version 2.0, sizes told behind the data, deflated. */
function header(name: string, signature: number): Buffer {
  const bytes = Buffer.alloc(30)
  bytes.writeUInt32LE(signature, 0)
  bytes.writeUInt16LE(20, 4)
  bytes.writeUInt16LE(8, 6)
  bytes.writeUInt16LE(8, 8)
  bytes.writeUInt16LE(Buffer.byteLength(name), 26)
  return bytes
}

function entry(name: string, start: number, { crc, packed, plain }: Sizes): Buffer {
  const bytes = Buffer.alloc(46)
  bytes.writeUInt32LE(0x02014b50, 0)
  bytes.writeUInt16LE(20, 4)
  bytes.writeUInt16LE(20, 6)
  bytes.writeUInt16LE(8, 8)
  bytes.writeUInt16LE(8, 10)
  bytes.set(numbers(crc, packed, plain), 16)
  bytes.writeUInt16LE(Buffer.byteLength(name), 28)
  bytes.writeUInt32LE(start, 42)
  return Buffer.concat([bytes, Buffer.from(name)])
}
