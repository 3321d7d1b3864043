import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { PhotonImage } from '@silvia-odwyer/photon-node'

/** Files as people have them, and as those who mean harm make them. */
const pixels = (width: number, height: number) => {
  const raw = new Uint8Array(4 * width * height)
  for (let at = 0; at < width * height; at++) raw.set([at % width > width / 2 ? 240 : 20, 80, 40, 255], 4 * at)
  return new PhotonImage(raw, width, height)
}
export const aJpeg = (width = 60, height = 40) => Buffer.from(pixels(width, height).get_bytes_jpeg(80))
export const aPng = () => Buffer.from(pixels(60, 40).get_bytes())
export const aWebp = () => Buffer.from(pixels(60, 40).get_bytes_webp())
export const aText = (text = 'zq-plain words') => Buffer.from(text)

const part = (marker: number, content: Buffer) => {
  const head = Buffer.of(0xff, marker, 0, 0)
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}
/** A part behind the first marker of a JPEG. */
export const withPart = (jpeg: Buffer, marker: number, content: Buffer) =>
  Buffer.concat([jpeg.subarray(0, 2), part(marker, content), jpeg.subarray(2)])

export const CAMERA = 'zq-camera 7'
/** What a telephone writes: its name, how it was held, and where: 36°51'N 10°11'E. */
export function exif(orientation = 6): Buffer {
  const tiff = Buffer.alloc(220)
  tiff.write('MM\0*', 0, 'latin1')
  tiff.writeUInt32BE(8, 4)
  const entry = (at: number, [tag, type, count, value]: [number, number, number, number]) => {
    tiff.writeUInt16BE(tag, at)
    tiff.writeUInt16BE(type, at + 2)
    tiff.writeUInt32BE(count, at + 4)
    if (type === 3) tiff.writeUInt16BE(value, at + 8)
    else tiff.writeUInt32BE(value, at + 8)
  }
  tiff.writeUInt16BE(3, 8)
  entry(10, [0x0110, 2, CAMERA.length + 1, 60])
  entry(22, [0x0112, 3, 1, orientation])
  entry(34, [0x8825, 4, 1, 80])
  tiff.write(CAMERA, 60, 'latin1')
  tiff.writeUInt16BE(2, 80)
  entry(82, [2, 5, 3, 120])
  entry(94, [4, 5, 3, 150])
  for (const [nth, number] of [36, 51, 0].entries()) tiff.writeUInt32BE(number, 120 + 8 * nth)
  for (const [nth, number] of [10, 11, 0].entries()) tiff.writeUInt32BE(number, 150 + 8 * nth)
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
}

export async function aPdf(change: (pdf: PDFDocument) => void | Promise<void> = () => {}, packed = true) {
  const pdf = await PDFDocument.create()
  pdf.addPage([200, 200])
  await change(pdf)
  return Buffer.from(await pdf.save({ useObjectStreams: packed }))
}
export const scripted = (pdf: PDFDocument) => pdf.addJavaScript('first', 'app.alert(1)')
export const launching = (pdf: PDFDocument) =>
  pdf.catalog.set(PDFName.of('OpenAction'), pdf.context.obj({ S: PDFName.of('Launch'), F: PDFString.of('calc.exe') }))
export const carrying = (pdf: PDFDocument) => pdf.attach(new Uint8Array([1, 2, 3]), 'inside.bin', {})

/** An archive with nothing in it, which says how much follows its end. */
export const anArchive = (comment = 0) => {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(comment, 20)
  return end
}
