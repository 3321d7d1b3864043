import { PhotonImage, resize, SamplingFilter } from '@silvia-odwyer/photon-node'
import { Invalid } from '../../../ground/refusals.ts'
import { type Frame, readPicture } from './read-picture.ts'
import type { Checked, FileType } from './words.ts'

/** More than telephones take unless told to; what is larger unfolds to more memory than a small machine has. */
const PIXELS_MOST = 30_000_000
const SIDE_MOST = 20_000
const PREVIEW_SIDE = 640
const [QUALITY, PREVIEW_QUALITY] = [88, 72]

/**
 * Draws a picture anew from its pixels, upright. Nothing else of it comes along: no place, no camera, no comment, no
 * smaller copy, nothing that was hidden behind it. What can be seen through is kept as PNG, everything else as JPEG.
 */
export function drawAnew(type: FileType, bytes: Uint8Array): Checked {
  const frame = readPicture(type, bytes)
  if (frame.width * frame.height > PIXELS_MOST || Math.max(frame.width, frame.height) > SIDE_MOST)
    throw new Invalid('document-picture-large', { limit: PIXELS_MOST / 1_000_000 })
  const picture = upright(decode(bytes), frame)
  const kept = type === 'image/png' ? picture.get_bytes() : picture.get_bytes_jpeg(QUALITY)
  const preview = smaller(picture).get_bytes_jpeg(PREVIEW_QUALITY)
  return { type: type === 'image/png' ? type : 'image/jpeg', bytes: kept, preview }
}

function decode(bytes: Uint8Array): PhotonImage {
  try {
    return PhotonImage.new_from_byteslice(bytes)
  } catch {
    throw new Invalid('document-picture-broken')
  }
}

function smaller(picture: PhotonImage): PhotonImage {
  const [width, height] = [picture.get_width(), picture.get_height()]
  const scale = PREVIEW_SIDE / Math.max(width, height)
  if (scale >= 1) return picture
  const side = (length: number) => Math.max(1, Math.round(length * scale))
  return resize(picture, side(width), side(height), SamplingFilter.Triangle)
}

/** Where the pixel of a place comes from, by orientation: whether the sides change, and which run backwards. */
const TURNS: Readonly<Record<number, { swap: boolean; backX: boolean; backY: boolean }>> = {
  2: { swap: false, backX: true, backY: false },
  3: { swap: false, backX: true, backY: true },
  4: { swap: false, backX: false, backY: true },
  5: { swap: true, backX: false, backY: false },
  6: { swap: true, backX: false, backY: true },
  7: { swap: true, backX: true, backY: true },
  8: { swap: true, backX: true, backY: false },
}

function upright(picture: PhotonImage, { orientation }: Frame): PhotonImage {
  const turn = TURNS[orientation]
  if (!turn) return picture
  const [width, height] = [picture.get_width(), picture.get_height()]
  const raw = picture.get_raw_pixels()
  const from = new Uint32Array(raw.buffer, raw.byteOffset, width * height)
  const to = new Uint32Array(width * height)
  const [across, down] = turn.swap ? [height, width] : [width, height]
  for (let y = 0; y < down; y++)
    for (let x = 0; x < across; x++) {
      const [left, top] = turn.swap ? [y, x] : [x, y]
      const column = turn.backX ? width - 1 - left : left
      const row = turn.backY ? height - 1 - top : top
      to[y * across + x] = from[row * width + column]!
    }
  picture.free()
  return new PhotonImage(new Uint8Array(to.buffer), across, down)
}
