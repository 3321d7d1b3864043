import { unreadable } from '../csv/index.ts'

/** What is heard while XML goes by. Names come without prefix; `from` and `to` bound the bytes of a tag or a text. */
export type Heard = {
  open(name: string, bytes: Buffer, from: number, to: number): void
  close(name: string): void
  text(bytes: Buffer, from: number, to: number): void
}

/** No tag and no cell of an honest workbook is longer. */
const longest = 4 * 2 ** 20
const [lt, gt, slash, bang, question, colon, quote, apostrophe] = [60, 62, 47, 33, 63, 58, 34, 39]

/**
 * Reads UTF-8 XML piece by piece and keeps none of it. A document type is refused: a workbook needs none, and
 * entities declared in it can swell without end.
 */
export async function scanXml(chunks: AsyncIterable<Buffer>, heard: Heard): Promise<void> {
  for await (const _ of scanning(chunks, heard)) {
    // Everything was said to `heard` already.
  }
}

/** As above, but pausing after every piece, so that the hearer can hand on what it has. */
export async function* scanning(chunks: AsyncIterable<Buffer>, heard: Heard): AsyncGenerator<void> {
  let rest: Buffer = Buffer.alloc(0)
  let first = true
  let ended = false
  for await (const chunk of chunks) {
    if (first) refuseUtf16(chunk)
    first = false
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    const done = scanPiece(bytes, heard)
    rest = bytes.subarray(done)
    if (rest.length > longest) throw unreadable('a cell or tag of the workbook is too long to be honest')
    ended = bytes.length > 0
    yield
  }
  if (!ended || rest.toString('latin1').trim() !== '')
    throw unreadable('a sheet of the workbook breaks off in the middle')
}

function refuseUtf16(chunk: Buffer): void {
  if (chunk[0] === 0xfe || chunk[0] === 0xff || chunk[0] === 0 || chunk[1] === 0)
    throw unreadable('a sheet of the workbook is not written in UTF-8')
}

/** Says everything that is complete in these bytes and returns how far it came. */
function scanPiece(bytes: Buffer, heard: Heard): number {
  let at = 0
  while (true) {
    const start = bytes.indexOf(lt!, at)
    if (start < 0) return at
    const end = endOfTag(bytes, start)
    if (end < 0) return at
    if (start > at) heard.text(bytes, at, start)
    at = end + 1
    const kind = bytes[start + 1]
    if (kind === slash) heard.close(nameAt(bytes, start + 2, end))
    else if (kind === bang) hearSpecial(bytes, start, end, heard)
    else if (kind !== question) hearOpen(bytes, start, end, heard)
  }
}

function hearOpen(bytes: Buffer, start: number, end: number, heard: Heard): void {
  const alone = bytes[end - 1] === slash
  const to = alone ? end - 1 : end
  let stop = start + 1
  while (stop < to && bytes[stop]! > 32) stop++
  const name = nameAt(bytes, start + 1, stop)
  heard.open(name, bytes, stop, to)
  if (alone) heard.close(name)
}

function hearSpecial(bytes: Buffer, start: number, end: number, heard: Heard): void {
  if (bytes[start + 2] === 91) heard.text(bytes, start + 9, end - 2)
  else if (bytes[start + 2] !== 45) throw unreadable('the workbook declares a document type; it was not read')
}

/** Where a tag, comment or CDATA section ends, or −1 if the bytes stop before. */
function endOfTag(bytes: Buffer, start: number): number {
  const kind = bytes[start + 1]
  if (kind === undefined) return -1
  if (kind === bang) return endOfSpecial(bytes, start)
  let open = 0
  for (let at = start + 1; at < bytes.length; at++) {
    const byte = bytes[at]
    if (open !== 0) {
      if (byte === open) open = 0
    } else if (byte === gt) return at
    else if (byte === quote || byte === apostrophe) open = byte
  }
  return -1
}

function endOfSpecial(bytes: Buffer, start: number): number {
  if (bytes.length < start + 9) return -1
  const closing = bytes[start + 2] === 91 ? ']]>' : bytes[start + 2] === 45 ? '-->' : '>'
  const end = bytes.indexOf(closing, start + 4)
  return end < 0 ? -1 : end + closing.length - 1
}

const single = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code))

function nameAt(bytes: Buffer, from: number, to: number): string {
  let start = from
  let stop = to
  while (stop > from && bytes[stop - 1]! <= 32) stop--
  for (let at = from; at < stop; at++) if (bytes[at] === colon) start = at + 1
  const length = stop - start
  if (length === 1) return single[bytes[start]! & 127]!
  // The two names that every row or every cell brings.
  if (length === 2 && bytes[start] === 105 && bytes[start + 1] === 115) return 'is'
  if (length === 3 && bytes[start] === 114 && bytes[start + 1] === 111 && bytes[start + 2] === 119) return 'row'
  return bytes.toString('latin1', start, stop)
}

/** The attributes of a tag, by their names without prefix. */
export function attributesIn(bytes: Buffer, from: number, to: number): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, name, double, lone] of bytes
    .toString('utf8', from, to)
    .matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    found[name!.replace(/^.*:/, '')] = plainText(double ?? lone ?? '')
  return found
}

const named = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }))

/** Text with its entities resolved; nothing but the five of XML and character numbers is known. */
export function plainText(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return named.get(name) ?? whole
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
