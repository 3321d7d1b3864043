import { Invalid } from '../../../ground/refusals.ts'
import type { FileType } from './words.ts'

const starts = (bytes: Uint8Array, ...signs: (number | string)[]) => {
  const wanted = signs.flatMap((sign) => (typeof sign === 'string' ? [...Buffer.from(sign, 'latin1')] : [sign]))
  return wanted.every((sign, at) => bytes[at] === sign)
}
const textAt = (bytes: Uint8Array, from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString('latin1')

/** What a browser would run, or take for a page of its own. */
export const LIVELY = /<\s*(script|html|!doctype|svg|iframe|object|embed|meta|body)\b|<\?(php|=)|javascript:/i
const SVG = /<\s*svg\b/i
const PHONE_PICTURES = /^(heic|heix|heim|heis|hevc|hevx|mif1|msf1|avif|avis)/

/** What a file is, told by its first bytes and never by its name. What is not taken is refused by what it is. */
export function sniffType(bytes: Uint8Array): FileType {
  if (bytes.length === 0) throw new Invalid('document-empty')
  if (starts(bytes, '%PDF-')) return 'application/pdf'
  if (starts(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg'
  if (starts(bytes, 0x89, 'PNG\r\n', 0x1a, '\n')) return 'image/png'
  if (starts(bytes, 'RIFF') && textAt(bytes, 8, 12) === 'WEBP') return 'image/webp'
  if (textAt(bytes, 4, 8) === 'ftyp' && PHONE_PICTURES.test(textAt(bytes, 8, 12))) throw new Invalid('document-heic')
  if (isProgram(bytes)) throw new Invalid('document-program')
  if (isOffice(bytes)) throw new Invalid('document-office')
  if (isArchive(bytes)) throw new Invalid('document-archive')
  return insistOnText(bytes)
}

const PROGRAMS = [
  ['MZ'],
  [0x7f, 'ELF'],
  [0xfe, 0xed, 0xfa],
  [0xcf, 0xfa, 0xed, 0xfe],
  [0xce, 0xfa, 0xed, 0xfe],
  [0xca, 0xfe, 0xba, 0xbe],
  [0x00, 'asm'],
  ['#!'],
]
const isProgram = (bytes: Uint8Array) => PROGRAMS.some((signs) => starts(bytes, ...signs))

/** Old ones are compound files, new ones archives that name their parts; rich text can carry either. */
function isOffice(bytes: Uint8Array): boolean {
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0) || starts(bytes, '{\\rt')) return true
  if (!starts(bytes, 'PK')) return false
  return /\[Content_Types\]\.xml|mimetypeapplication\/vnd\.(oasis|sun)|(word|xl|ppt)\//.test(textAt(bytes, 0, 100_000))
}

const ARCHIVES = [['PK'], ['Rar!'], ['7z', 0xbc, 0xaf], [0x1f, 0x8b], ['BZh'], [0xfd, '7zXZ'], [0x28, 0xb5, 0x2f, 0xfd]]
const isArchive = (bytes: Uint8Array) =>
  ARCHIVES.some((signs) => starts(bytes, ...signs)) || textAt(bytes, 257, 262) === 'ustar'

function insistOnText(bytes: Uint8Array): FileType {
  const text = textOf(bytes)
  if (text === undefined) throw new Invalid('document-unknown')
  if (SVG.test(text)) throw new Invalid('document-svg')
  if (LIVELY.test(text) || /^\s*<(\?xml|[a-z]+[\s>])/i.test(text)) throw new Invalid('document-web-page')
  return 'text/plain'
}

/** Signs that steer a terminal or end a text have no place in one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const STEERING = /[\x00-\x08\x0b\x0e-\x1f\x7f]/

function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return STEERING.test(text) ? undefined : text
  } catch {
    return undefined
  }
}
