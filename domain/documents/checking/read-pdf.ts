import { PDFArray, type PDFContext, PDFDict, PDFName, type PDFObject, PDFParser, PDFStream } from '@cantoo/pdf-lib'
import { Invalid } from '../../../ground/refusals.ts'
import { LIVELY } from './sniff-type.ts'

/** Actions that run, start, fetch or open something; a link to a page or an address is none of them. */
const ACTING = new Set([
  'JavaScript',
  'Launch',
  'ImportData',
  'SubmitForm',
  'GoToE',
  'GoToR',
  'Rendition',
  'RichMediaExecute',
])
/** What carries scripts, other files, or forms that are programs. */
const CARRYING = ['JS', 'JavaScript', 'EmbeddedFiles', 'EF', 'RichMediaContent', 'XFA']
const CARRIED = new Set(['EmbeddedFile', 'RichMedia'])

/**
 * Parses a PDF object by object, those in compressed streams and those that a later part of the file replaced included,
 * since another reader may find either. It is kept as it came: a signature on it stays good.
 */
export async function readPdf(bytes: Uint8Array): Promise<void> {
  insistOnOneKind(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const parser = PDFParser.forBytesWithOptions(bytes, Number.POSITIVE_INFINITY, true)
  // The parser keeps what it read last under a number; everything that it reads passes here.
  const { context } = parser as unknown as { context: PDFContext }
  const keep = context.assign.bind(context)
  let [lively, broken] = [false, false]
  context.assign = (ref, object) => {
    lively ||= holdsLively(object)
    keep(ref, object)
  }
  await parser.parseDocument().catch(() => (broken = true))
  if (lively) throw new Invalid('document-pdf-active')
  if (broken) throw new Invalid('document-pdf-broken')
  if (context.trailerInfo.Encrypt) throw new Invalid('document-pdf-locked')
  if (!(context.lookup(context.trailerInfo.Root) instanceof PDFDict)) throw new Invalid('document-pdf-broken')
}

const END = Buffer.from('%%EOF')
const ARCHIVE_END = Buffer.from('PK\x05\x06', 'latin1')
/** An archive is read from its end and a page from its beginning, so that a PDF can be either besides. */
function insistOnOneKind(bytes: Buffer): void {
  const end = bytes.lastIndexOf(END)
  if (end < 0) throw new Invalid('document-pdf-broken')
  const behind = bytes.subarray(end + END.length).toString('latin1')
  const archive = bytes.lastIndexOf(ARCHIVE_END)
  const isArchive =
    archive >= 0 && archive + 22 + (bytes[archive + 20] ?? 0) + 256 * (bytes[archive + 21] ?? 0) >= bytes.length
  if (behind.trim() !== '' || isArchive || LIVELY.test(bytes.toString('latin1', 0, 1024)))
    throw new Invalid('document-two-kinds')
}

const nameOf = (dict: PDFDict, key: string) => {
  const value = dict.get(PDFName.of(key))
  return value instanceof PDFName ? value.decodeText() : undefined
}

function holdsLively(object: PDFObject): boolean {
  const waiting = [object]
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    const dict = one instanceof PDFStream ? one.dict : one
    if (dict instanceof PDFArray) waiting.push(...dict.asArray())
    if (!(dict instanceof PDFDict)) continue
    if (isLively(dict)) return true
    waiting.push(...dict.values())
  }
  return false
}

function isLively(dict: PDFDict): boolean {
  if (CARRYING.some((key) => dict.has(PDFName.of(key)))) return true
  return (
    ACTING.has(nameOf(dict, 'S') ?? '') ||
    CARRIED.has(nameOf(dict, 'Type') ?? '') ||
    nameOf(dict, 'Subtype') === 'FileAttachment'
  )
}
