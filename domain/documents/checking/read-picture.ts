import { Invalid } from '../../../ground/refusals.ts'
import { LIVELY } from './sniff-type.ts'
import type { FileType } from './words.ts'

/** How large a picture says that it is, and how it is to be turned: 1 to 8, as EXIF counts. */
export type Frame = { width: number; height: number; orientation: number }

const broken = () => new Invalid('document-picture-broken')
const twoKinds = () => new Invalid('document-two-kinds')
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
/** Parts of a picture that are not drawn may hold words, and none that a browser would run. */
const insistOnDull = (bytes: Uint8Array) => {
  if (LIVELY.test(latin(bytes))) throw twoKinds()
}

/**
 * Walks a picture from its first part to its last before anything of it is drawn. Something that follows the last part, or
 * something to run between them, makes it two kinds of file at once.
 */
export function readPicture(type: FileType, bytes: Uint8Array): Frame {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    if (type === 'image/png') return readPng(view)
    return type === 'image/webp' ? readWebp(view) : readJpegs(view)
  } catch (error) {
    if (error instanceof RangeError) throw broken() // it ends where something was announced
    throw error
  }
}

/** Telephones put smaller copies behind a picture, each a JPEG of its own. */
function readJpegs(bytes: Buffer): Frame {
  const { frame, end } = readJpeg(bytes, 0)
  let at = end
  while (bytes[at] === 0xff && bytes[at + 1] === 0xd8) at = readJpeg(bytes, at).end
  if (bytes.subarray(at).some((byte) => byte !== 0)) throw twoKinds()
  return frame
}

const SIZED = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])
function readJpeg(bytes: Buffer, from: number): { frame: Frame; end: number } {
  const frame = { width: 0, height: 0, orientation: 1 }
  for (let at = from + 2; ; ) {
    if (bytes.readUInt8(at) !== 0xff) throw broken()
    const marker = bytes.readUInt8(at + 1)
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === 0xd9) {
      if (frame.width === 0) throw broken()
      return { frame, end: at + 2 }
    }
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) throw broken()
    const length = bytes.readUInt16BE(at + 2)
    const part = bytes.subarray(at + 4, at + 2 + length)
    if (length < 2 || part.length !== length - 2) throw broken()
    if (SIZED.has(marker)) Object.assign(frame, { height: part.readUInt16BE(1), width: part.readUInt16BE(3) })
    if (marker === 0xfe || (marker >= 0xe0 && marker <= 0xef)) insistOnDull(part)
    if (marker === 0xe1) frame.orientation = orientationIn(part) ?? frame.orientation
    at += 2 + length
    if (marker === 0xda) at = behindScan(bytes, at)
  }
}

/** Within a scan 0xff is followed by 0, or by the number of a restart; anything else is the next part. */
function behindScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 2)) {
    const next = bytes.readUInt8(at + 1)
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
    if (next === 0xff) at--
  }
  throw broken()
}

/** The first directory of EXIF, where the tag 0x0112 may stand. */
function orientationIn(part: Buffer): number | undefined {
  if (part.subarray(0, 6).toString('latin1') !== 'Exif\0\0') return undefined
  const tiff = part.subarray(6)
  const small = tiff.toString('latin1', 0, 2) === 'II'
  const [two, four] = [
    (at: number) => (small ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)),
    (at: number) => (small ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at)),
  ]
  try {
    const first = four(4)
    for (let nth = 0; nth < two(first); nth++)
      if (two(first + 2 + 12 * nth) === 0x0112) return two(first + 2 + 12 * nth + 8)
  } catch {
    // It is thrown away in any case; without it the picture stands as it was taken.
  }
  return undefined
}

const WORDY = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf'])
function readPng(bytes: Buffer): Frame {
  const frame = { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), orientation: 1 }
  if (bytes.toString('latin1', 12, 16) !== 'IHDR') throw broken()
  for (let at = 8; ; ) {
    const [length, name] = [bytes.readUInt32BE(at), bytes.toString('latin1', at + 4, at + 8)]
    const end = at + 12 + length
    if (end > bytes.length || !/^[a-zA-Z]{4}$/.test(name)) throw broken()
    if (WORDY.has(name)) insistOnDull(bytes.subarray(at + 8, end - 4))
    if (name === 'IEND' && end === bytes.length) return frame
    if (name === 'IEND') throw twoKinds()
    at = end
  }
}

function readWebp(bytes: Buffer): Frame {
  const length = 8 + bytes.readUInt32LE(4)
  if (length > bytes.length) throw broken()
  if (length + (length % 2) < bytes.length) throw twoKinds()
  let frame: Frame | undefined
  for (let at = 12; at < length; ) {
    const [name, size] = [bytes.toString('latin1', at, at + 4), bytes.readUInt32LE(at + 4)]
    const part = bytes.subarray(at + 8, at + 8 + size)
    if (part.length !== size) throw broken()
    frame ??= webpFrame(name, part)
    if (name === 'EXIF' || name === 'XMP ') insistOnDull(part)
    at += 8 + size + (size % 2)
  }
  if (!frame) throw broken()
  return frame
}

function webpFrame(name: string, part: Buffer): Frame | undefined {
  if (name === 'VP8X') return { width: 1 + part.readUIntLE(4, 3), height: 1 + part.readUIntLE(7, 3), orientation: 1 }
  if (name === 'VP8 ')
    return { width: part.readUInt16LE(6) & 0x3fff, height: part.readUInt16LE(8) & 0x3fff, orientation: 1 }
  if (name !== 'VP8L') return undefined
  const bits = part.readUInt32LE(1)
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff), orientation: 1 }
}
